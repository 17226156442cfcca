import { slugOf } from './text';

/** A tag of an archive. Two topics are the same when their slugs are. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
}

/** The topic of a name as a page or feed writes it (`#Scale`, ` Site Reliability `), or null when nothing is left of it. */
export function topicOf(name: string, slug?: string): Topic | null {
  const shown = name.replace(/\s+/gu, ' ').trim().replace(/^#\s*/, '');
  const id = slugOf(slug ?? shown);
  return id === '' || shown === '' ? null : { slug: id, name: shown };
}

/** The topics without repetition, first mention first. */
export function distinctTopics(topics: Iterable<Topic>): Topic[] {
  const bySlug = new Map<string, Topic>();
  for (const topic of topics) if (!bySlug.has(topic.slug)) bySlug.set(topic.slug, topic);
  return [...bySlug.values()];
}
