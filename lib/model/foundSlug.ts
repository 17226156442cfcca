/** Where a topic comes from: the author's tag, words that posts share, or numbers that the author gave. */
export type TopicKind = 'named' | 'found' | 'series';

/** A slug that {@link slugOf} gives never begins with these. */
const BEGINNINGS = { found: '~', series: '~~' } as const satisfies Partial<Record<TopicKind, string>>;

/**
 * The slug under which a found topic or a series is known wherever topics are: in guides, ticks, settings. Stays the
 * same as long as its id does.
 */
export function foundSlug(kind: 'found' | 'series', id: string): string {
  return BEGINNINGS[kind] + id.replaceAll(' ', '_');
}

export function topicKind(slug: string): TopicKind {
  if (slug.startsWith(BEGINNINGS.series)) return 'series';
  return slug.startsWith(BEGINNINGS.found) ? 'found' : 'named';
}
