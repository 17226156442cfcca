/** Where a topic comes from: the author's tag, words that posts share, or numbers that the author gave. */
export type TopicKind = 'named' | 'found' | 'series';

/** A slug that {@link slugOf} gives never begins with these, nor with that of a path of the reader's own. */
const BEGINNINGS = { found: '~', series: '~~' } as const satisfies Partial<Record<TopicKind, string>>;

/**
 * The slug under which a found topic or a series is known wherever topics are: in guides, ticks, settings. Stays the
 * same as long as its id does.
 */
export function foundSlug(kind: 'found' | 'series', id: string): string {
  return BEGINNINGS[kind] + id.replaceAll(' ', '_');
}

const OWN_PATH = '@';

/** The slug of a path of the reader's own, under which it is known wherever topics are. */
export function ownSlug(id: string): string {
  return OWN_PATH + id;
}

export function isOwnSlug(slug: string): boolean {
  return slug.startsWith(OWN_PATH);
}

/** The id of the path that has this slug. */
export function ownPathOf(slug: string): string {
  return slug.slice(OWN_PATH.length);
}

/** What is said of a path of the reader's own is that they named it. */
export function topicKind(slug: string): TopicKind {
  if (slug.startsWith(BEGINNINGS.series)) return 'series';
  return slug.startsWith(BEGINNINGS.found) ? 'found' : 'named';
}
