import { topicNames } from '../companion/topicPosts';
import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { guideOfTopic, topicOfGuide } from '../model/guideId';
import { OF_NO_ARCHIVE, OWN_PATHS, topicOfPath } from '../model/ownPath';
import type { FoundSentence } from '../model/search';
import type { Statement } from '../model/statement';
import { spelledAs, type Topic } from '../model/topic';
import type { Store } from '../store/open';
import { findCandidates } from './index/candidates';
import { marked } from './index/hits';
import { indexOf } from './index/indexWriter';
import type { Query } from './index/query';
import { cut } from './index/searchDocument';
import type { WordIndex } from './index/wordIndex';

type Sentence = Omit<FoundSentence, 'words'> & { readonly text: string };

/** Maximum number shown of each kind. */
const MOST = 6;

/**
 * The sentences of guides, highlights and notes. There are hundreds, not thousands: they are indexed in memory when a
 * search begins, in a few milliseconds, and nothing of them is saved.
 */
export class Sentences {
  readonly #kinds: readonly { readonly index: WordIndex; readonly sentences: readonly Sentence[] }[];

  private constructor(sentences: readonly Sentence[]) {
    this.#kinds = (['item', 'highlight', 'note'] as const).map((kind) => {
      const own = sentences.filter((sentence) => sentence.kind === kind);
      const documents = own.map(({ text }, at) =>
        cut({ url: String(at), date: null, title: text, topics: [], summary: '', body: '' }),
      );
      return { index: indexOf(documents), sentences: own };
    });
  }

  static async read(store: Store, archives: readonly Archive[]): Promise<Sentences> {
    const [published, ticks, highlights] = await Promise.all([
      store.searchable.guides(),
      store.searchable.ticks(),
      store.searchable.highlights(),
    ]);
    const [posts, names] = await Promise.all([
      store.searchable.posts(highlights.map(({ post }) => post)),
      namesFor(store, [...published, ...ticks]),
    ]);
    const guides = published.map((guide) => withTopicSpelled(guide, names));
    const archive = new Map([...archives, OF_NO_ARCHIVE].map((one) => [one.id, { id: one.id, name: one.name }]));
    const topics = new Map(guides.map((guide) => [guideOfTopic(guide.archive, guide.topic.slug), guide.topic]));
    const items = guides.flatMap((guide) => {
      const of = archive.get(guide.archive);
      const statements = [
        ...(guide.arguments ?? []),
        ...(guide.checklist ?? []).map(({ statement }) => statement),
        ...(guide.failureModes ?? []),
      ];
      return of === undefined
        ? []
        : statements.map((statement, at) => itemOf(statement, { archive: of, topic: guide.topic, at }));
    });
    const notes = ticks.flatMap((tick): Sentence[] => {
      const of = archive.get(tick.archive);
      if (of === undefined) return [];
      const slug = topicOfGuide(tick.guide);
      // Of a path that was deleted.
      if (tick.archive === OWN_PATHS && names.get(OWN_PATHS)?.has(slug) !== true) return [];
      const topic = topics.get(tick.guide) ?? { slug, name: names.get(tick.archive)?.get(slug) ?? slug };
      const base = { archive: of, topic, post: null };
      const { id } = tick;
      return [
        ...(tick.own ? [{ ...base, kind: 'item' as const, id: `own ${id}`, text: tick.text, about: topic.name }] : []),
        ...(tick.note === ''
          ? []
          : [{ ...base, kind: 'note' as const, id: `note ${id}`, text: tick.note, about: tick.text || topic.name }]),
      ];
    });
    const passages = highlights.flatMap(({ id, post, text, note }, at): Sentence[] => {
      const of = archiveOf(archives, post);
      if (of === null) return [];
      const known = posts[at];
      const about = { about: known?.title ?? post, ...(known === undefined && { isGone: true }) };
      const base = { archive: { id: of.id, name: of.name }, topic: null, post, ...about };
      return [
        ...(text === '' ? [] : [{ ...base, kind: 'highlight' as const, id: `highlight ${id}`, text }]),
        ...(note === '' ? [] : [{ ...base, kind: 'note' as const, id: `note ${id}`, text: note }]),
      ];
    });
    return new Sentences([...items, ...notes, ...passages]);
  }

  /** Those with all words, best first, the kinds one after the other. */
  find(query: Query, passes: (sentence: Pick<Sentence, 'archive' | 'topic'>) => boolean): FoundSentence[] {
    if (query.words.length === 0) return [];
    return this.#kinds.flatMap(({ index, sentences }) => {
      const searched = { owner: null, index, hidden: null };
      const of = (document: number): Sentence | undefined => sentences[document];
      const isPassing = (_: unknown, document: number): boolean => {
        const sentence = of(document);
        return sentence !== undefined && passes(sentence);
      };
      const { best } = findCandidates([searched], query, isPassing, { most: MOST, allWords: true });
      return best.flatMap(({ url }) => {
        const sentence = of(Number(url));
        if (sentence === undefined) return [];
        const { text, ...found } = sentence;
        return [{ ...found, words: marked(text, query.words) }];
      });
    });
  }
}

type Names = ReadonlyMap<ArchiveId, ReadonlyMap<string, string>>;

/** What the topics of these archives are called, by slug. */
async function namesFor(store: Store, all: readonly { readonly archive: ArchiveId }[]): Promise<Names> {
  const archives = [...new Set(all.map(({ archive }) => archive))];
  const named = await Promise.all(
    archives.map(async (id) => [id, await (id === OWN_PATHS ? pathNames(store) : topicNames(store, id))] as const),
  );
  return new Map(named);
}

async function pathNames(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.ownPaths.all()).map(topicOfPath).map(({ slug, name }) => [slug, name]));
}

/** A guide with its topic as the archive writes it, whatever its own page says. */
function withTopicSpelled<G extends { readonly archive: ArchiveId; readonly topic: Topic }>(guide: G, names: Names): G {
  const [topic = guide.topic] = spelledAs([guide.topic], names.get(guide.archive) ?? new Map());
  return { ...guide, topic };
}

function itemOf(
  statement: Statement,
  { archive, topic, at }: { archive: Sentence['archive']; topic: Topic; at: number },
): Sentence {
  return {
    kind: 'item',
    id: `item ${archive.id} ${topic.slug} ${at}`,
    archive,
    topic,
    post: null,
    text: statement.text,
    about: topic.name,
  };
}
