import { TEXT_LIMITS } from '../../lib/archive/textLimits';

/**
 * The most characters of a text by the name under which a parser gives it; a text under another name is an address or a
 * word.
 */
const LIMITS: Readonly<Record<string, number>> = {
  title: 500,
  summary: 500,
  name: 100,
  text: 2_000,
  siteName: 200,
  generator: 200,
  headline: 500,
  // A whole post in a feed, which is read as a page is: its blocks are cut there.
  html: TEXT_LIMITS.feed,
};
const OTHERWISE = 2_000;

/** Names of what must be an address of the web, or nothing. */
const ADDRESSES = new Set(['url', 'address', 'next', 'home', 'page', 'wordpress']);
/** Entries of one list. */
const MOST: Readonly<Record<string, number>> = {
  topics: 300,
  feeds: 10,
  sitemaps: 1_000,
  listed: 1_000,
  perhaps: 1_000,
  topicLinks: 50,
};

/**
 * What a parser gave that is longer than the reader is ever shown, or no address where one must be: paths into the
 * output.
 */
export function overLimit(value: unknown, name = '', path = ''): string[] {
  if (typeof value === 'string') {
    // What a page's script sends is cut between words only where it is kept: it sends enough to see that it goes on.
    const times = path.startsWith('.evidence') ? 2 : 1;
    if (value.length > times * (LIMITS[name] ?? OTHERWISE)) return [`${path} has ${value.length} characters`];
    if (ADDRESSES.has(name) && !/^https?:\/\/[^\s]+$/.test(value))
      return [`${path} is no address: ${value.slice(0, 80)}`];
    return [];
  }
  if (Array.isArray(value)) {
    const most = MOST[name];
    const many = most !== undefined && value.length > most ? [`${path} has ${value.length} entries`] : [];
    return [...many, ...value.flatMap((one: unknown, at) => overLimit(one, name, `${path}[${at}]`))];
  }
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => overLimit(one, key, `${path}.${key}`));
}
