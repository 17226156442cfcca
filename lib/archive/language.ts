/**
 * A language as a page or feed writes it (`en-us`, `pt_BR`), as a BCP 47 tag in canonical form; null when it is none.
 */
export function languageTag(written: string | null | undefined): string | null {
  const tag = (written ?? '').trim().replaceAll('_', '-');
  if (tag === '') return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
