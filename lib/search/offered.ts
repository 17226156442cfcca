import { offeredIn } from '../companion/topicPosts';
import type { Archive } from '../model/archive';
import type { OfferedTopic } from '../model/offeredTopic';
import type { PostUrl } from '../model/post';
import { slugOf } from '../model/text';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';
import { SETTINGS } from '../store/settingsTable';
import { isTopicNamed } from './filters';
import type { Filters } from './index/query';

/** What `topic:` names of the topics and series that were found, which are in no index: it holds the author's alone. */
export interface OfferedNamed {
  readonly posts: ReadonlySet<PostUrl>;
  /** Whether this one name in the filters names some of them. */
  readonly isNamed: (filter: string) => boolean;
}

const CHANGES: ReadonlySet<string> = new Set(
  [SETTINGS.topicName, SETTINGS.topicHidden, SETTINGS.topicJoined].map(({ name }) => name),
);

/** Whether a change is what a reader makes of found topics. */
export function isOfOffered({ store, setting }: Change): boolean {
  return store === 'settings' && setting !== undefined && CHANGES.has(setting);
}

/**
 * The found topics and series of these archives that the filters name: as the reader calls them, or as they were found.
 * Those that the reader has hidden are none. Nothing is read where no topic is asked for.
 */
export async function offeredNamed(
  store: Store,
  archives: readonly Pick<Archive, 'id'>[],
  filters: Pick<Filters, 'topics'>,
): Promise<OfferedNamed> {
  if (filters.topics.length === 0) return { posts: new Set(), isNamed: () => false };
  const offered = await Promise.all(archives.map(({ id }) => offeredIn(store, id)));
  const named = offered.flatMap(({ topics }) => topics.filter((topic) => isNamed(topic, filters)));
  return {
    posts: new Set(named.flatMap(({ posts }) => posts)),
    isNamed: (filter) => named.some((topic) => isNamed(topic, { topics: [filter] })),
  };
}

function isNamed(topic: OfferedTopic, filters: Pick<Filters, 'topics'>): boolean {
  const joined = topic.kind === 'found' ? topic.joined.map(({ ownName }) => ownName) : [];
  return !topic.isHidden && [topic.name, topic.ownName, ...joined].some((name) => isTopicNamed(slugOf(name), filters));
}
