import type { ProblemCode } from '../../lib/model/problem';

/** What a server gives for one address. */
export interface Served {
  /** `{site}` in a text becomes the archive's address. Bytes are served as they are. */
  readonly body?: string | Buffer | ((site: string) => Buffer);
  /** The Content-Type; null for none at all. A feed's own unless told. */
  readonly type?: string | null;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** In the place of a body: bytes without end, a few at a time. */
  readonly drip?: true;
}

/** A post as the case expects it, with everything that is known of it. `at`: its address after the archive's. */
export interface Told {
  readonly at: string;
  readonly title: string;
  readonly date: string | null;
  readonly topics: readonly string[];
  readonly summary: string | null;
}

/** One awkward thing that a site serves, and exactly what must come of it. */
export interface AwkwardCase {
  readonly says: string;
  /** What Waymark takes the address for when it asks. */
  readonly as: 'feed' | 'page' | 'sitemap' | 'wordpress';
  readonly serves: Served;
  /** Further addresses of the site, by their path within it. */
  readonly beside?: Readonly<Record<string, Served>>;
  /** Where the case is served: its path within the site. */
  readonly path?: string;
  readonly gives: readonly Told[] | ProblemCode;
  /** What must never be asked for: paths within the site. */
  readonly neverAsks?: readonly string[];
}

/** A post of which no more is known than is named. */
export function post(at: string, title: string, date: string | null = null, more: Partial<Told> = {}): Told {
  return { at, title, date, topics: [], summary: null, ...more };
}

export function feed(
  says: string,
  body: Served['body'] | Served,
  gives: AwkwardCase['gives'],
  more: Partial<AwkwardCase> = {},
): AwkwardCase {
  const serves: Served = typeof body === 'object' && !Buffer.isBuffer(body) ? body : body === undefined ? {} : { body };
  return { says, as: 'feed', serves, gives, ...more };
}

export function rss(items: string, head = '<link>{site}/</link>', attributes = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" ${attributes}><channel><title>Notes</title>${head}${items}</channel></rss>`;
}

export function atom(entries: string, attributes = '', head = ''): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Notes</title>${head}${entries}</feed>`;
}

/** An item of an RSS feed at `/a`, with a title of its own unless told. */
export function item(inner: string, title = '<title>A</title>'): string {
  return `<item>${title}<link>{site}/a</link>${inner}</item>`;
}
