import { type ReadonlySignal, signal } from '@preact/signals';
import { knownTopics } from '../companion/topicPosts';
import type { Archive } from '../model/archive';
import { gathered } from '../model/coalesce';
import { whyOffered, type OfferedTopic } from '../model/offeredTopic';
import type { PostUrl } from '../model/post';
import { asProblem } from '../model/problem';
import type { Reading } from '../model/reading';
import type { Topic } from '../model/topic';
import type { TopicRow, TopicsState, TopicsView } from '../model/topicsView';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { SETTINGS } from '../store/settingsTable';
import type { LiveSurface } from './liveSurface';
import { pageStore } from './pageStore';

/**
 * All topics of an archive with what the reader has read of each. Costs by topics and readings, not by posts.
 *
 * @param read the readings of the archive, where they are read already
 */
export async function topicsOf(
  store: Store,
  { id, name }: Pick<Archive, 'id' | 'name'>,
  read: Promise<readonly Reading[]> = store.readings.ofArchive(id),
): Promise<TopicsView> {
  const [summaries, readings, { names, offered }] = await Promise.all([
    store.topicSummaries.ofArchive(id),
    read,
    knownTopics(store, id),
  ]);
  const finished = new Set(readings.flatMap(({ post, finishedAt }) => (finishedAt === null ? [] : [post])));
  const posts = await store.searchable.posts([...finished]);
  const counts = new Map<string, number>();
  for (const { slug } of posts.flatMap((post) => post?.topics ?? [])) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return {
    archive: { id, name },
    rows: [
      ...summaries.map((summary): TopicRow => {
        const called = names.get(summary.slug) ?? summary.name;
        const row = { ...summary, name: called, read: counts.get(summary.slug) ?? 0 };
        return called === summary.name ? row : { ...row, isRenamed: true };
      }),
      ...offered.topics.map((topic) => rowOf(topic, finished)),
    ],
  };
}

function rowOf(topic: OfferedTopic, finished: ReadonlySet<PostUrl>): TopicRow {
  const { slug, name, ownName, isHidden, posts, span } = topic;
  return {
    slug,
    name,
    posts: posts.length,
    first: span?.first ?? null,
    last: span?.last ?? null,
    read: posts.filter((post) => finished.has(post)).length,
    why: whyOffered(topic, null),
    isRenamed: name !== ownName,
    isHidden,
    joined: topic.kind === 'found' ? topic.joined.map((one) => one.name) : [],
  };
}

/** What the rows count. */
const COUNTED: ReadonlySet<Change['store']> = new Set(['posts', 'readings', 'archives', 'foundTopics', 'all']);
/** What they are called, and which there are. */
const NAMED: ReadonlySet<string | undefined> = new Set([
  undefined,
  ...[SETTINGS.topicName, SETTINGS.topicHidden, SETTINGS.topicJoined].map(({ name }) => name),
]);
/** Milliseconds. While an archive is read its posts change many times a second. */
const TOGETHER_MS = 100;

export interface LiveTopics {
  readonly state: ReadonlySignal<TopicsState>;
  readonly open: (archive: Pick<Archive, 'id' | 'name'>) => void;
  readonly close: () => void;
  /** After a problem. */
  readonly retry: () => void;
  /** Shows a topic's guide in the place of the list. Rejects when it cannot be read: the list stays then. */
  readonly choose: (topic: Topic) => Promise<void>;
}

/** All topics of an archive, kept true while they are shown. */
export function liveTopics({ lookAt }: Pick<LiveSurface, 'lookAt'>): LiveTopics {
  const state = signal<TopicsState>({ kind: 'closed' });
  const shown = (): Pick<Archive, 'id' | 'name'> | null => {
    if (state.value.kind === 'closed') return null;
    return state.value.kind === 'open' ? state.value.view.archive : state.value.archive;
  };

  const look = async (archive: Pick<Archive, 'id' | 'name'>): Promise<void> => {
    const show = (next: TopicsState): void => {
      // The reader may have gone on while it was read.
      if (shown()?.id === archive.id) state.value = next;
    };
    try {
      show({ kind: 'open', view: await topicsOf(await pageStore(), archive) });
    } catch (thrown) {
      show({ kind: 'problem', archive, code: asProblem(thrown).code });
    }
  };
  const lookAgain = gathered(
    async () => {
      const archive = shown();
      if (archive !== null) await look(archive);
    },
    { waitMs: TOGETHER_MS },
  );
  void pageStore().then(
    (ready) =>
      ready.onChange((change) => {
        const archive = shown();
        if (
          archive !== null &&
          (change.store === 'settings' ? NAMED.has(change.setting) : COUNTED.has(change.store)) &&
          (change.archive === undefined || change.archive === archive.id)
        )
          void lookAgain();
      }),
    () => undefined,
  );

  const close = (): void => {
    state.value = { kind: 'closed' };
  };
  return {
    state,
    open: (archive) => {
      state.value = { kind: 'loading', archive };
      void look(archive);
    },
    close,
    retry: () => {
      const archive = shown();
      if (archive !== null) void look(archive);
    },
    choose: async ({ slug, name }) => {
      const archive = shown();
      if (archive === null) return;
      await lookAt({ archive: archive.id, topic: { slug, name } });
      close();
    },
  };
}
