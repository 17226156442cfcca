interface Told {
  readonly userAgentData?: { readonly platform?: string; readonly brands?: readonly { readonly brand: string }[] };
}

const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac/, 'Mac'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
] as const;

/** A name that tells the reader's machines apart as well as a browser can: "Firefox, Windows". */
export function machineName({ userAgent, userAgentData }: Pick<Navigator, 'userAgent'> & Told = navigator): string {
  const brands = userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  const known = ['Microsoft Edge', 'Opera', 'Brave', 'Google Chrome', 'Chromium'].find((brand) =>
    brands.includes(brand),
  );
  const browser = known ?? (userAgent.includes('Firefox/') ? 'Firefox' : 'Chromium');
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1] ?? userAgentData?.platform;
  return system === undefined ? browser : `${browser}, ${system}`;
}
