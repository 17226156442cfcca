/** The first bits of IPv4 networks that are not the public internet (IANA special-purpose registry, RFC 6890). */
const PRIVATE_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * Names that only mean something within one machine or house (RFC 6761, 6762, 8375, and the `internal` that ICANN
 * reserved).
 */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * Whether a host is this machine, or one of the network that the reader's machine is in: loopback, private, link-local
 * and other special addresses, and names that exist only there. `hostname`: as `URL` gives it, which has by then
 * written decimal, octal and hexadecimal IPv4 in dots, IPv6 in its shortest form, and letters of other widths as plain
 * ones (WHATWG URL, "host parsing"), so that no library is needed for those. What a public name leads to is the
 * browser's own knowledge.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return isPrivateV6(groupsOf(host.slice(1, -1)));
  const v4 = numberOfV4(host);
  // A name without a dot is looked for in the reader's own network.
  return v4 === null ? PRIVATE_NAME.test(host) || !host.includes('.') : isPrivateV4(v4);
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_V4.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((numberOfV4(network) ?? 0) / size);
  });
}

function numberOfV4(host: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null;
  return host.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/**
 * Only global unicast is public (RFC 4291: `2000::/3`), and of that not what stands for an IPv4 address that is
 * private.
 */
function isPrivateV6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups;
  const last = (groups[6] ?? 0) * 65_536 + (groups[7] ?? 0);
  const isWithin = (...first: readonly number[]): boolean => first.every((group, at) => groups[at] === group);
  // IPv4 in IPv6: translated by NAT64 (RFC 6052), or as 6to4 (RFC 3056). Mapped addresses lie outside of 2000::/3
  // anyway.
  if (isWithin(0x64, 0xff9b, 0, 0, 0, 0)) return isPrivateV4(last);
  if (a === 0x2002) return isPrivateV4(b * 65_536 + c);
  const isTeredoOrDocumentation = a === 0x2001 && (b < 0x200 || b === 0xdb8);
  return a >> 13 !== 1 || isTeredoOrDocumentation;
}

/** The eight groups of an IPv6 address in the form that `URL` gives: hexadecimal, with at most one `::`. */
function groupsOf(host: string): number[] {
  const [head = '', tail] = host.split('::');
  const numbers = (part: string): number[] =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [first, last] = [numbers(head), numbers(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: Math.max(0, gap) }, () => 0), ...last];
}
