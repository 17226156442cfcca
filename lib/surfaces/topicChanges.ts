import { signal, type ReadonlySignal } from '@preact/signals';
import { knownTopics } from '../companion/topicPosts';
import type { ArchiveId } from '../model/archive';
import { topicKind } from '../model/foundSlug';
import { whyOffered } from '../model/offeredTopic';
import { LONGEST_NAME, oneLine } from '../model/text';
import type { Topic } from '../model/topic';
import type { ChangeableTopic, TopicChanged } from '../model/topicChange';
import type { Store } from '../store/open';
import { pageStore } from './pageStore';
import { tellReaderChanged } from './readerActions';

/** What the reader can do to topics that their author did not name, one at a time, and take back. */
export interface TopicChanging {
  /** The topic that is being changed; null when none is. */
  readonly open: ReadonlySignal<ChangeableTopic | null>;
  /** What was done last and can be taken back; null when nothing is. */
  readonly done: ReadonlySignal<TopicChanged | null>;
  readonly actions: {
    readonly change: (archive: ArchiveId, slug: string) => Promise<void>;
    /** An empty name gives it back the one that it was found with. */
    readonly rename: (topic: ChangeableTopic, name: string) => Promise<void>;
    readonly hide: (topic: ChangeableTopic, isHidden: boolean) => Promise<void>;
    readonly join: (topic: ChangeableTopic, into: Topic) => Promise<void>;
    /** Takes one of those that go with it out again. */
    readonly separate: (topic: ChangeableTopic, joined: Topic) => Promise<void>;
    readonly undo: () => Promise<void>;
  };
  readonly close: () => void;
  readonly dismiss: () => void;
}

export function topicChanging(store: () => Promise<Store> = pageStore): TopicChanging {
  const open = signal<ChangeableTopic | null>(null);
  const done = signal<TopicChanged | null>(null);
  let takeBack: () => Promise<void> = () => Promise.resolve();

  const act = async (
    archive: ArchiveId,
    changed: TopicChanged,
    write: (settings: Store['settings']) => Promise<() => Promise<void>>,
  ): Promise<void> => {
    const back = await write((await store()).settings);
    open.value = null;
    takeBack = async () => {
      await back();
      await tellReaderChanged(archive);
    };
    done.value = changed;
    await tellReaderChanged(archive);
  };
  return {
    open,
    done,
    actions: {
      change: async (archive, slug) => {
        open.value = await changeable(await store(), archive, slug);
      },
      rename: async ({ archive, slug, ownName }, typed) => {
        const name = oneLine(typed).slice(0, LONGEST_NAME);
        const given = name === '' || name === ownName ? null : name;
        await act(archive, { kind: 'renamed', name: given ?? ownName }, async (settings) => {
          const before = await settings.topicName(archive, slug);
          await settings.setTopicName(archive, slug, given);
          return () => settings.setTopicName(archive, slug, before);
        });
      },
      hide: ({ archive, slug, name }, isHidden) =>
        act(archive, { kind: isHidden ? 'hidden' : 'shown', name }, async (settings) => {
          await settings.setTopicHidden(archive, slug, isHidden);
          return () => settings.setTopicHidden(archive, slug, !isHidden);
        }),
      join: ({ archive, slug, name }, into) =>
        act(archive, { kind: 'joined', name, into: into.name }, async (settings) => {
          await settings.setTopicJoined(archive, slug, into.slug);
          return () => settings.setTopicJoined(archive, slug, null);
        }),
      separate: ({ archive }, { slug, name }) =>
        act(archive, { kind: 'separated', name }, async (settings) => {
          const before = await settings.topicJoined(archive, slug);
          await settings.setTopicJoined(archive, slug, null);
          return () => settings.setTopicJoined(archive, slug, before);
        }),
      undo: async () => {
        await takeBack();
        done.value = null;
      },
    },
    close: () => (open.value = null),
    dismiss: () => (done.value = null),
  };
}

async function changeable(store: Store, archive: ArchiveId, slug: string): Promise<ChangeableTopic | null> {
  const [{ names, offered }, own] = await Promise.all([
    knownTopics(store, archive),
    store.topicSummaries.namesOf(archive),
  ]);
  const topic = offered.bySlug.get(slug);
  if (topic === undefined) {
    const ownName = own.get(slug);
    if (ownName === undefined || topicKind(slug) !== 'named') return null;
    const name = names.get(slug) ?? ownName;
    return { archive, slug, name, ownName, kind: 'named', isHidden: false, why: null, joined: [], others: [] };
  }
  const others = offered.topics.filter(
    (other) => topic.kind === 'found' && other.kind === 'found' && other !== topic && !other.isHidden,
  );
  return {
    archive,
    slug: topic.slug,
    name: topic.name,
    ownName: topic.ownName,
    kind: topic.kind,
    isHidden: topic.isHidden,
    why: whyOffered(topic, null),
    joined: topic.kind === 'found' ? topic.joined.map(named) : [],
    others: others.map(named),
  };
}

function named({ slug, name }: Topic): Topic {
  return { slug, name };
}
