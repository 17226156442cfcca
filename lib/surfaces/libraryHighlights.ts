import { topicNames, urlsOfTopic } from '../companion/topicPosts';
import { shownHighlight, type Highlight } from '../model/highlight';
import {
  NO_FILTER,
  type FilterChoices,
  type HighlightFilter,
  type LibraryContent,
  type LibraryMark,
} from '../model/library';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';
import { libraryPosts } from './libraryPosts';

/** So many of the latest are shown before the others are read: more than a window has rows. */
const FIRST_SHOWN = 20;
const NO_CHOICES: FilterChoices = { archives: [], topics: [], tags: [] };

type Shown = Extract<LibraryContent, { view: 'highlights' }>;

/**
 * The reader's highlights for the library: read once, in pieces, and kept until one is changed, so that a choice among
 * them costs no reading.
 */
export class HighlightShelf {
  #all: Promise<readonly Highlight[]> | null = null;
  /**
   * Something was shown: from then on it stays until all is read anew, for a list that shrinks loses the reader's
   * place.
   */
  #isShown = false;

  /** To be called when highlights were written. */
  forget(): void {
    this.#all = null;
  }

  /** @param onFirst gets what is shown until all are read, where that takes a while */
  async read(store: Store, filter: HighlightFilter, onFirst: (content: Shown) => void): Promise<Shown> {
    if (!this.#isShown && filterIsEmpty(filter)) onFirst(await firstShown(store));
    this.#isShown = true;
    const all = await this.#read(store);
    const inTopic = await postsIn(store, filter);
    const found = all.filter((highlight) => isFound(highlight, filter, inTopic));
    return {
      view: 'highlights',
      filter,
      marks: found.map(markOf),
      count: found.length,
      choices: await choicesOf(store, all, filter),
      known: await knownPosts(store, found),
    };
  }

  #read(store: Store): Promise<readonly Highlight[]> {
    this.#all ??= store.highlights.all().catch((thrown: unknown) => {
      this.#all = null;
      throw thrown;
    });
    return this.#all;
  }
}

async function firstShown(store: Store): Promise<Shown> {
  const [latest, count] = await Promise.all([store.highlights.latest(FIRST_SHOWN), store.highlights.count()]);
  const known = await knownPosts(store, latest);
  return { view: 'highlights', filter: NO_FILTER, marks: latest.map(markOf), count, choices: NO_CHOICES, known };
}

function filterIsEmpty(filter: HighlightFilter): boolean {
  return Object.values(filter).every((value) => value === null);
}

function knownPosts(store: Store, highlights: readonly Highlight[]) {
  return libraryPosts(store, [...new Set(highlights.slice(0, FIRST_SHOWN).map(({ post }) => post))]);
}

function markOf(highlight: Highlight): LibraryMark {
  const { archive, createdAt } = highlight;
  return { ...shownHighlight(highlight, false), archive, createdAt };
}

/** The posts of the topic that is asked for; null where none is. */
async function postsIn(store: Store, { archive, topic }: HighlightFilter): Promise<ReadonlySet<PostUrl> | null> {
  if (archive === null || topic === null) return null;
  return new Set(await urlsOfTopic(store, archive, topic));
}

function isFound(
  { archive, post, colour, tags }: Highlight,
  filter: HighlightFilter,
  inTopic: ReadonlySet<PostUrl> | null,
): boolean {
  return (
    (filter.archive === null || filter.archive === archive) &&
    (inTopic === null || inTopic.has(post)) &&
    (filter.colour === null || filter.colour === colour) &&
    (filter.tag === null || tags.includes(filter.tag))
  );
}

/** What can be chosen by: archives and tags that highlights have, and the topics of the chosen archive. */
async function choicesOf(
  store: Store,
  all: readonly Highlight[],
  { archive }: HighlightFilter,
): Promise<FilterChoices> {
  const used = new Set(all.map((highlight) => highlight.archive));
  const followed = await store.archives.all();
  const names = archive === null ? new Map<string, string>() : await topicNames(store, archive);
  const tags = new Set(all.flatMap((highlight) => highlight.tags));
  return {
    archives: followed.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name })),
    topics: [...names].map(([slug, name]) => ({ slug, name })),
    tags: [...tags],
  };
}
