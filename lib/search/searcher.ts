import { topicNames } from '../companion/topicPosts';
import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { OWN_PATHS } from '../model/ownPath';
import type { Post, PostUrl } from '../model/post';
import { asProblem } from '../model/problem';
import { readingState } from '../model/reading';
import type { Completeness, FilterProblem, Found, FoundPost, SearchAnswer, TextPart } from '../model/search';
import { spelledAs } from '../model/topic';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { fullUrl } from './documents';
import {
  archivesNamed,
  isTopicNamed,
  passesFilters,
  topicDocuments,
  topicSize,
  unknownNames,
  type ReaderState,
} from './filters';
import type { Candidate } from './index/best';
import { findCandidates, knownWords, type Passes } from './index/candidates';
import { excerptOf } from './index/excerpt';
import { marked, missingFrom } from './index/hits';
import { asksOfPosts, hasPostFilter, isEmpty, parseQuery, type Query, type QueryWord } from './index/query';
import { rank, type CandidateText } from './index/rank';
import { FORMAT } from './index/saved';
import { NO_DAY, TOPIC_TERM } from './index/searchDocument';
import { isOfOffered, offeredNamed } from './offered';
import { scanPlain } from './plain';
import { SearchIndex, type SearchableArchive } from './savedIndex';
import { Sentences } from './sentences';

/** Maximum number of candidates looked at closely, and of posts shown. */
const CLOSER = 28;
const SHOWN = 20;
/** Characters of a passage shown from a body. */
const EXCERPT = 180;

/** No answer depends on these. A body that has other words than before is told of by its mark, in `searchIndexes`. */
const UNSEARCHED: ReadonlySet<Change['store']> = new Set([
  'snapshots',
  'fetches',
  'settings',
  'bodies',
  'discoveries',
  'topicSummaries',
]);

/** Everything that a search looks through, as it was when it was last read. */
interface Library {
  readonly archives: readonly Archive[];
  readonly searchable: ReadonlyMap<ArchiveId, SearchableArchive>;
  readonly reader: ReaderState;
  readonly sentences: Sentences;
  readonly withBody: ReadonlySet<PostUrl>;
}

/** Answers searches of one page or worker from the saved index, and follows what is written. */
export class Searcher {
  readonly #index: SearchIndex;
  readonly #posts = new Map<PostUrl, Post>();
  #library: Promise<Library> | null = null;

  constructor(private readonly store: Store) {
    this.#index = new SearchIndex(store);
  }

  /** To be told of every change of the store. Whether it is one that an answer could depend on. */
  changed(change: Change): boolean {
    if (UNSEARCHED.has(change.store) && !isOfOffered(change)) return false;
    this.#library = null;
    if (change.store !== 'readings' && change.store !== 'searchIndexes') this.#posts.clear();
    return true;
  }

  /** Reads what is needed, so that the first question finds it there. */
  async prepare(): Promise<void> {
    await this.#ready();
  }

  /**
   * @param within the one archive to search; null for all
   * @param signal tells when nobody waits for the answer any more: the promise is rejected then, sooner or later
   */
  async ask(asked: string, within: ArchiveId | null, signal?: AbortSignal): Promise<SearchAnswer> {
    try {
      return await this.#answer(asked, within, signal);
    } catch (thrown) {
      if (asProblem(thrown).code !== 'unreadable') throw thrown;
      // Only now it shows that some of the index cannot be read. It is made again, and the answer says so until it is.
      await this.#index.startOver();
      this.#library = null;
      return this.#answer(asked, within, signal);
    }
  }

  async #answer(asked: string, within: ArchiveId | null, signal?: AbortSignal): Promise<SearchAnswer> {
    const parsed = parseQuery(asked);
    const { filters } = parsed;
    if (isEmpty(parsed))
      return { asked, found: [], posts: 0, problems: parsed.problems, completeness: { kind: 'whole' } };
    const library = await this.#ready();
    const named = archivesNamed(library.archives, filters).filter(
      ({ id }) => within === null || filters.archives.length > 0 || id === within,
    );
    const searchable = named.flatMap(({ id }) => library.searchable.get(id) ?? []);
    const indexes = searchable.flatMap((archive) => archive.indexes);
    const query = { ...parsed, words: knownWords(indexes, parsed.words) };
    const topics = new Map(indexes.map((one) => [one, topicDocuments(one, filters)]));
    const offered = await offeredNamed(this.store, named, filters);
    const isOffered = (archive: ArchiveId, url: string): boolean =>
      offered.posts.size > 0 && offered.posts.has(fullUrl(archive, url));
    const isWanted = (archive: ArchiveId, url: string, day: number): boolean =>
      passesFilters(filters, archive, url, day, library.reader);
    const passes: Passes<ArchiveId> = hasPostFilter(filters)
      ? (searched, document) =>
          ((topics.get(searched)?.has(document) ?? true) ||
            isOffered(searched.owner, searched.index.urls[document] ?? '')) &&
          isWanted(searched.owner, searched.index.urls[document] ?? '', searched.index.days[document] ?? NO_DAY)
      : null;
    const { best, count } = findCandidates(indexes, query, passes, { most: CLOSER });
    const plain = await scanPlain(
      searchable,
      query,
      { isWanted, isOffered },
      { most: CLOSER, ...(signal && { signal }) },
    );
    const candidates = distinct([...best, ...plain]);
    const posts = await this.#shown(candidates, query, library);
    const ids = new Set(named.map(({ id }) => id));
    // The reader's own paths are of no archive: where one is asked for, they are not.
    if (within === null && filters.archives.length === 0) ids.add(OWN_PATHS);
    const sentences = asksOfPosts(filters)
      ? []
      : library.sentences.find(query, ({ archive, topic }) => {
          return (
            ids.has(archive.id) && (topic === null ? filters.topics.length === 0 : isTopicNamed(topic.slug, filters))
          );
        });
    const isUnknown = ({ code, filter }: FilterProblem): boolean => code !== 'no_topic' || !offered.isNamed(filter);
    return {
      asked,
      found: [...posts, ...sentences] satisfies Found[],
      posts: query.phrases.length > 0 ? posts.length : Math.max(count, posts.length),
      problems: [...query.problems, ...unknownNames(filters, library.archives, searchable).filter(isUnknown)],
      completeness: completenessOf(searchable),
    };
  }

  /** How many posts each of these topics has. While an index is made, a post may count twice. */
  async topicSizes(archive: ArchiveId, slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { indexes = [], plain = [] } = (await this.#ready()).searchable.get(archive) ?? {};
    return new Map(
      slugs.map((slug) => {
        const unmade = plain.filter((post) => post.slugs.includes(TOPIC_TERM + slug)).length;
        return [slug, indexes.reduce((sum, index) => sum + topicSize(index, slug), unmade)];
      }),
    );
  }

  #ready(): Promise<Library> {
    this.#library ??= this.#read().catch((thrown: unknown) => {
      this.#library = null;
      throw thrown;
    });
    return this.#library;
  }

  async #read(): Promise<Library> {
    const [archives, format, readings, highlights, withBody] = await Promise.all([
      this.store.archives.all(),
      this.store.searchIndexes.format(),
      this.store.searchable.readings(),
      this.store.searchable.highlights(),
      this.store.searchable.withBody(),
    ]);
    const ids = archives.map(({ id }) => id);
    const [searchable, sentences] = await Promise.all([
      this.#searchable(ids, format === FORMAT),
      Sentences.read(this.store, archives),
    ]);
    const noted = highlights.filter(({ note }) => note !== '');
    const reader = {
      readings,
      highlighted: new Set(highlights.map(({ post }) => post)),
      noted: new Set(noted.map(({ post }) => post)),
    };
    return { archives, searchable, reader, withBody, sentences };
  }

  async #searchable(ids: readonly ArchiveId[], isCurrent: boolean): Promise<ReadonlyMap<ArchiveId, SearchableArchive>> {
    const [first] = ids;
    // The first alone: an outdated index is begun anew once, not by each archive.
    if (!isCurrent && first !== undefined) await this.#index.read(first);
    const read = await Promise.all(ids.map((id) => this.#index.read(id)));
    return new Map(read.map((archive) => [archive.id, archive]));
  }

  /** The best candidates as shown: their texts are read now, so an answer never shows what is not there any more. */
  async #shown(candidates: readonly Candidate<ArchiveId>[], query: Query, library: Library): Promise<FoundPost[]> {
    const urlOf = ({ owner, url }: Candidate<ArchiveId>): PostUrl => fullUrl(owner, url);
    const urls = candidates.map(urlOf);
    await this.#remember(urls);
    // Bodies are long: they are read where a quoted phrase may stand only there, and else for what is shown.
    const bodies =
      query.phrases.length > 0
        ? await this.store.searchable.bodies(urls.filter((url) => library.withBody.has(url)))
        : new Map<PostUrl, string>();
    const textOf = (candidate: Candidate<ArchiveId>): CandidateText | undefined => {
      const post = this.#posts.get(urlOf(candidate));
      return post && { title: post.title, summary: post.summary ?? '', body: bodies.get(post.url) ?? '' };
    };
    const posts = rank(candidates, query, textOf)
      .slice(0, SHOWN)
      .flatMap((candidate) => {
        const post = this.#posts.get(urlOf(candidate));
        return post === undefined ? [] : [{ post, isWhole: candidate.isWhole }];
      });
    const elsewhere = posts.filter(({ post: { url, title, summary } }) => {
      return library.withBody.has(url) && missingFrom([title, summary ?? ''], query.words).length > 0;
    });
    const [shownBodies, names] = await Promise.all([
      this.store.searchable.bodies(elsewhere.map(({ post }) => post.url)),
      this.#namesFor(posts.map(({ post }) => post).filter((post) => topicsFound(post, query.words).length > 0)),
    ]);
    return posts.map(({ post, isWhole }) => {
      const spelled = { ...post, topics: spelledAs(post.topics, names.get(post.archive) ?? new Map()) };
      return { ...foundPost(spelled, query, library, shownBodies.get(post.url) ?? ''), isWhole };
    });
  }

  /** How the archives of these posts write their topics. */
  async #namesFor(posts: readonly Post[]): Promise<Map<ArchiveId, ReadonlyMap<string, string>>> {
    const archives = [...new Set(posts.map(({ archive }) => archive))];
    const names = archives.map(async (id) => [id, await topicNames(this.store, id)] as const);
    return new Map(await Promise.all(names));
  }

  async #remember(urls: readonly PostUrl[]): Promise<void> {
    const unknown = urls.filter((url) => !this.#posts.has(url));
    if (unknown.length === 0) return;
    const posts = await this.store.searchable.posts(unknown);
    for (const post of posts) if (post !== undefined) this.#posts.set(post.url, post);
  }
}

function foundPost(
  post: Post,
  { words }: Query,
  { archives, reader }: Library,
  body: string,
): Omit<FoundPost, 'isWhole'> {
  const summary = post.summary ?? '';
  const title = marked(post.title, words);
  const excerpt = bestExcerpt(summary, body, words);
  const unseen = missingFrom([post.title, excerpt.map(({ text }) => text).join('')], words);
  return {
    kind: 'post',
    url: post.url,
    archive: { id: post.archive, name: archiveOf(archives, post.url)?.name ?? post.archive },
    title,
    excerpt,
    topics: topicsFound(post, unseen),
    date: post.date,
    state: readingState(reader.readings.get(post.url)),
    step: null,
  };
}

/** Around where most of the words stand, in the body if it has more of them; else the beginning of the summary. */
function bestExcerpt(summary: string, body: string, words: readonly QueryWord[]): TextPart[] {
  const [inSummary, inBody] = [summary, body].map((text) => (text === '' ? [] : excerptOf(text, words, EXCERPT)));
  const count = (parts: readonly TextPart[] = []): number =>
    words.length -
    missingFrom(
      parts.map(({ text }) => text),
      words,
    ).length;
  const better = count(inBody) > count(inSummary) ? inBody : inSummary;
  return better === undefined || better.length === 0 ? marked(summary, words) : better;
}

function topicsFound({ topics }: Post, words: readonly QueryWord[]): TextPart[][] {
  return topics.map(({ name }) => marked(name, words)).filter((parts) => parts.some(({ hit }) => hit));
}

function completenessOf(searchable: readonly SearchableArchive[]): Completeness {
  const making = searchable.flatMap((archive) => archive.making ?? []);
  if (making.length === 0) return { kind: 'whole' };
  const sum = (of: 'done' | 'total'): number => making.reduce((total, one) => total + one[of], 0);
  return { kind: 'indexing', done: sum('done'), total: sum('total') };
}

/** A post that an index and the scan both found counts once, as the index has it. */
function distinct(candidates: readonly Candidate<ArchiveId>[]): Candidate<ArchiveId>[] {
  const byUrl = new Map<string, Candidate<ArchiveId>>();
  for (const candidate of candidates) {
    const key = `${candidate.owner} ${candidate.url}`;
    if (!byUrl.has(key)) byUrl.set(key, candidate);
  }
  return [...byUrl.values()];
}
