import { normaliseAddress, type Address } from '../../../lib/model/address';
import { oneLine } from '../../../lib/model/text';
import type { TruePost } from './posts';
import type { GeneratedSite } from './site';

export function addressOf(site: GeneratedSite, post: TruePost): Address {
  const address = normaliseAddress(site.pathOf(post), site.origin);
  if (address === null) throw new TypeError(`no address: ${post.slug}`);
  return address;
}

/** Generators set type: quotes, dashes and ellipses are theirs, all other characters the author's. */
export function asTyped(text: string): string {
  return oneLine(
    text
      .replace(/[‘’‚′]/g, "'")
      .replace(/[“”„″«»]/g, '"')
      .replace(/[–—]|--/g, '-')
      .replace(/…/g, '...'),
  );
}

/** Names of topics are the same when only their case or the space in them differs: `Q&a`, `site-reliability`. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  return plain(a) === plain(b);
}
