import type { Listed } from './carrier';

/** More than this many machines and files nobody has; a longer answer is an attack or an accident. */
const MOST_ENTRIES = 5_000;

const NAMESPACE = '(?:[\\w-]+:)?';
const RESPONSE = new RegExp(`<${NAMESPACE}response[\\s>][\\s\\S]*?</${NAMESPACE}response>`, 'gi');
const HREF = new RegExp(`<${NAMESPACE}href[^>]*>([^<]*)<`, 'i');
const COLLECTION = new RegExp(`<${NAMESPACE}collection[\\s/>]`, 'i');
const LENGTH = new RegExp(`<${NAMESPACE}getcontentlength[^>]*>\\s*(\\d{1,15})\\s*<`, 'i');

/**
 * What a folder holds by the answer to PROPFIND with `Depth: 1` (RFC 4918, 9.1 and 14.24). Read by scanning, since a
 * service worker has no DOM, and tolerantly: prefixes, letter case, and addresses with and without a host differ among
 * servers. Null when it is no such answer.
 *
 * @param folder the address that was asked
 */
export function entriesIn(xml: string, folder: URL): Listed[] | null {
  if (!new RegExp(`<${NAMESPACE}multistatus`, 'i').test(xml)) return null;
  const entries = new Map<string, Listed>();
  for (const [response] of xml.matchAll(RESPONSE)) {
    const name = nameIn(HREF.exec(response)?.[1], folder);
    if (name === null) continue;
    const size = LENGTH.exec(response)?.[1];
    entries.set(name, {
      name,
      isFolder: COLLECTION.test(response),
      size: size === undefined ? null : Number(size),
    });
    if (entries.size >= MOST_ENTRIES) break;
  }
  return [...entries.values()];
}

/** The name of something right in the folder; null for the folder itself and whatever lies elsewhere. */
function nameIn(href: string | undefined, folder: URL): string | null {
  if (href === undefined) return null;
  try {
    const path = segmentsOf(new URL(href.trim().replaceAll('&amp;', '&'), folder).pathname);
    const above = segmentsOf(folder.pathname);
    const isInside = path.length === above.length + 1 && above.every((segment, at) => segment === path[at]);
    return isInside ? (path.at(-1) ?? null) : null;
  } catch {
    // No address, or one that is not escaped as UTF-8: nothing that we wrote.
    return null;
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}
