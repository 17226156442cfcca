import type { AnyFeed, AtomFeed, AtomNs, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { WrittenCategory, WrittenEntry, WrittenText } from './feedEntry';

/** A feed in its own words, whatever its format. */
export interface WrittenFeed {
  readonly title: WrittenText | null;
  readonly home: readonly string[];
  readonly self: readonly string[];
  /** Where the feed goes on into the past (RFC 5005, JSON Feed `next_url`). */
  readonly next: readonly string[];
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly WrittenEntry[];
  /** Entries that answer other entries (RFC 4685): comments. */
  readonly replies: number;
}

// The library's types promise what feeds should have; it delivers what they do have. So everything is optional here.
type Loose<T> = T extends readonly (infer U)[]
  ? readonly Loose<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;
type Links = Loose<AtomNs.Entry<string>>['links'];

/** What the library read, in the one form that all formats share. Links in order of preference. */
export function writtenFeed(parsed: AnyFeed): WrittenFeed {
  switch (parsed.format) {
    case 'rss':
      return channel(parsed.feed, (parsed.feed.items ?? []).map(rssEntry), parsed.feed.language);
    case 'rdf':
      return channel(parsed.feed, (parsed.feed.items ?? []).map(rdfEntry), undefined);
    case 'atom':
      return atomFeed(parsed.feed);
    case 'json':
      return jsonFeed(parsed.feed);
  }
}

function channel(
  feed: Loose<Pick<RssFeed.Feed<string>, 'title' | 'link' | 'atom' | 'dc' | 'xml'>>,
  entries: readonly WrittenEntry[],
  language: string | undefined,
): WrittenFeed {
  const links = feed.atom?.links;
  return {
    title: markup(feed.title),
    home: present([feed.link, ...linksOf(links, 'alternate')]),
    self: linksOf(links, 'self'),
    next: [...linksOf(links, 'next'), ...linksOf(links, 'prev-archive')],
    base: feed.xml?.base,
    language: language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    entries,
    replies: 0,
  };
}

function rssEntry(item: Loose<RssFeed.Item<string>>): WrittenEntry {
  const { guid, atom, dc, dcterms } = item;
  return {
    links: present([
      ...original(dcterms),
      item.link,
      ...linksOf(atom?.links, 'alternate'),
      guid?.isPermaLink === false ? undefined : absolute(guid?.value),
    ]),
    base: item.xml?.base,
    title: markup(item.title ?? dc?.titles?.[0]),
    dates: [
      item.pubDate,
      ...(dc?.dates ?? []),
      ...(dcterms?.issued ?? []),
      ...(dcterms?.created ?? []),
      atom?.published,
      atom?.updated,
    ],
    summaries: [markup(item.description), markup(dc?.descriptions?.[0]), markup(item.content?.encoded)],
    contents: [markup(item.content?.encoded), markup(item.description)],
    categories: [...named(item.categories?.map((category) => category.name)), ...named(dc?.subjects)],
    language: dc?.languages?.[0] ?? item.xml?.lang,
  };
}

function rdfEntry(item: Loose<RdfFeed.Item<string>>): WrittenEntry {
  const { dc, dcterms } = item;
  return {
    links: present([...original(dcterms), item.link, item.rdf?.about]),
    base: item.xml?.base,
    title: markup(item.title ?? dc?.titles?.[0]),
    dates: [...(dc?.dates ?? []), ...(dcterms?.issued ?? []), ...(dcterms?.created ?? [])],
    summaries: [markup(item.description), markup(dc?.descriptions?.[0]), markup(item.content?.encoded)],
    contents: [markup(item.content?.encoded), markup(item.description)],
    categories: named(dc?.subjects),
    language: dc?.languages?.[0] ?? item.xml?.lang,
  };
}

function atomFeed(feed: Loose<AtomFeed.Feed<string>>): WrittenFeed {
  const entries = feed.entries ?? [];
  return {
    title: typed(feed.title),
    home: linksOf(feed.links, 'alternate'),
    self: linksOf(feed.links, 'self'),
    next: [...linksOf(feed.links, 'next'), ...linksOf(feed.links, 'prev-archive')],
    base: feed.xml?.base,
    language: feed.xml?.lang,
    entries: entries.map(atomEntry),
    replies: entries.filter((entry) => (entry.thr?.inReplyTos?.length ?? 0) > 0).length,
  };
}

function atomEntry(entry: Loose<AtomFeed.Entry<string>>): WrittenEntry {
  const { dc, dcterms } = entry;
  return {
    links: present([...original(dcterms), ...linksOf(entry.links, 'alternate'), absolute(entry.id)]),
    base: entry.xml?.base,
    title: typed(entry.title),
    // `updated` comes last: the day of publication is asked for, but many feeds give only the other.
    dates: [entry.published, ...(dcterms?.issued ?? []), ...(dc?.dates ?? []), entry.updated],
    summaries: [typed(entry.summary), typed(entry.content)],
    contents: [typed(entry.content)],
    categories: [
      ...(entry.categories ?? []).flatMap(({ term, label }) => {
        const name = label ?? (term !== undefined && absolute(term) === undefined ? term : undefined);
        return name === undefined ? [] : [label !== undefined && term !== undefined ? { name, term } : { name }];
      }),
      ...named(dc?.subjects),
    ],
    language: entry.xml?.lang ?? entry.title?.xml?.lang,
  };
}

function jsonFeed(feed: Loose<JsonFeed.Feed<string>>): WrittenFeed {
  return {
    title: plain(feed.title),
    home: present([feed.home_page_url]),
    self: present([feed.feed_url]),
    next: present([feed.next_url]),
    base: undefined,
    language: feed.language,
    entries: (feed.items ?? []).map((item) => ({
      links: present([item.url, absolute(item.id)]),
      base: undefined,
      title: plain(item.title),
      dates: [item.date_published],
      summaries: [plain(item.summary), plain(item.content_text), markup(item.content_html)],
      contents: [markup(item.content_html), plain(item.content_text)],
      categories: named(item.tags),
      language: item.language,
    })),
    replies: 0,
  };
}

/** The links of a relation; one without `rel` is `alternate` (RFC 4287, 4.2.7.2). Pages before other media types. */
function linksOf(links: Links, relation: string): string[] {
  const matching = (links ?? []).filter(({ rel }) =>
    (rel ?? 'alternate').toLowerCase().split(/\s+/).includes(relation),
  );
  const isPage = (type: string | undefined): boolean => type === undefined || /html/i.test(type);
  return present(
    [...matching.filter(({ type }) => isPage(type)), ...matching.filter(({ type }) => !isPage(type))].map(
      ({ href }) => href,
    ),
  );
}

/** The address before a click counter, where `readableFeed` put it. */
function original(
  terms: { readonly isVersionOf?: readonly (string | undefined)[] | undefined } | undefined,
): (string | undefined)[] {
  return (terms?.isVersionOf ?? []).map((value) => absolute(value?.trim()));
}

/** An id is a link only when it is a whole web address by itself. */
function absolute(id: string | undefined): string | undefined {
  return id !== undefined && /^https?:\/\/\S+$/i.test(id) ? id : undefined;
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value): value is string => value !== undefined && value !== '');
}

function named(names: readonly (string | undefined)[] | undefined): WrittenCategory[] {
  return (names ?? []).flatMap((name) => (name === undefined ? [] : [{ name }]));
}

function markup(value: string | undefined): WrittenText | null {
  return value === undefined ? null : { value, markup: true };
}

function plain(value: string | undefined): WrittenText | null {
  return value === undefined ? null : { value, markup: false };
}

/** An Atom text construct: markup only when it says so (RFC 4287, 3.1.1). */
function typed(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): WrittenText | null {
  return text?.value === undefined ? null : { value: text.value, markup: /html/i.test(text.type ?? 'text') };
}
