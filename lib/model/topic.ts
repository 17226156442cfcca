import { LONGEST_NAME, oneLine, slugOf } from './text';

/** A tag of an archive. Two topics are the same when their slugs are. */
export interface Topic {
  readonly slug: string;
  readonly name: string;
}

/** Topics of one post that one source may name. */
export const MOST_TOPICS = 50;

/**
 * The topic of a name as a page or feed writes it (`#Scale`, ` Site Reliability `), or null when nothing is left of it,
 * or when it or its slug is longer than any name: a slug is part of keys, so it is never cut.
 */
export function topicOf(name: string, slug?: string): Topic | null {
  const shown = oneLine(name).replace(/^#\s*/, '');
  if (shown === '' || shown.length > LONGEST_NAME || (slug?.length ?? 0) > LONGEST_NAME) return null;
  const id = slugOf(slug ?? shown);
  return id === '' || id.length > LONGEST_NAME ? null : { slug: id, name: shown };
}

/** Whether a topic is of a name's length. */
export function isNamed({ slug, name }: Topic): boolean {
  return slug.length <= LONGEST_NAME && name.length <= LONGEST_NAME;
}

/** Slugs of the category that WordPress, in its languages, gives to posts without any. */
const NO_TOPIC =
  /^(?:uncategori|non-class|(?:s(?:in|em|enza)|geen)-categor|(?:(?:ikke|bez)-|o)kategor|без-рубр)[^-]*$|^未分[类類]$/;

/** Whether a topic is the one that blog software gives to posts without any. */
export function isNoTopic({ slug }: Topic): boolean {
  return NO_TOPIC.test(slug);
}

/** The topics as their archive writes them. `names`: by slug; what is not in it keeps its own name. */
export function spelledAs(topics: readonly Topic[], names: ReadonlyMap<string, string>): Topic[] {
  return topics.map(({ slug, name }) => ({ slug, name: names.get(slug) ?? name }));
}

/** The topics without repetition, first mention first. */
export function distinctTopics(topics: Iterable<Topic>): Topic[] {
  const bySlug = new Map<string, Topic>();
  for (const topic of topics) if (!bySlug.has(topic.slug)) bySlug.set(topic.slug, topic);
  return [...bySlug.values()];
}

/**
 * The topics, each under the slug that is known for its name: `Q&A` may be at `/tags/qa`, which its name does not tell.
 */
export function underKnownSlugs(topics: readonly Topic[], known: readonly Topic[]): Topic[] {
  const plain = ({ name }: Topic): string => name.normalize('NFC').toLowerCase();
  return topics.map((topic) => {
    const same = known.some(({ slug }) => slug === topic.slug)
      ? undefined
      : known.find((other) => plain(other) === plain(topic));
    return same ?? topic;
  });
}

/** The last folders under which site generators put the pages of tags. */
const TOPIC_FOLDER =
  /\/(?:tags?|topics?|[ck]ategor(?:y|i\w{1,2})|labels?|themen|thema|etiquet(?:as?|tes)|sujets?)\/([^/?#]+)\/?$/i;
const PAGE_OF_A_LISTING = /^(?:page|\d+|index\.\w+|feed|all)$/i;

/**
 * The slug in the address of a topic's page, `/blog/tags/site-reliability/` → `site-reliability`; null for other pages.
 */
export function topicSlugIn(path: string): string | null {
  const slug = TOPIC_FOLDER.exec(path)?.[1];
  if (slug === undefined || PAGE_OF_A_LISTING.test(slug)) return null;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
