import { editGuide } from '../guide/edited/editGuide';
import { ownPathOf } from '../model/foundSlug';
import type { Guide } from '../model/guide';
import { guideOfTopic } from '../model/guideId';
import { OWN_PATHS, topicOfPath, type OwnPathId } from '../model/ownPath';
import type { PostUrl } from '../model/post';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import type { LoadedGuide } from './loadGuide';

/** The reader's own paths that a post is a step of. */
export async function ownPathsWith(store: Store, post: PostUrl): Promise<Topic[]> {
  const paths = await store.ownPaths.all();
  if (paths.length === 0) return [];
  const steps = await store.ownPaths.steps();
  return paths.map(topicOfPath).filter(({ slug }) => steps.get(guideOfTopic(OWN_PATHS, slug))?.includes(post) === true);
}

/** The guide of a path of the reader's own: nothing, as they have edited it. */
export async function loadOwnPath(store: Store, topic: Topic): Promise<LoadedGuide> {
  const [path, edition, hidden] = await Promise.all([
    store.ownPaths.get(ownPathOf(topic.slug) as OwnPathId),
    store.editions.get(OWN_PATHS, topic.slug),
    store.hiddenLines.ofTopic(OWN_PATHS, topic.slug),
  ]);
  const original = emptyGuide(path === undefined ? topic : topicOfPath(path));
  const posts = await store.posts.of(edition?.steps?.now.flatMap(({ url }) => url ?? []) ?? []);
  return { guide: editGuide(original, edition, hidden), original, posts: [], beside: posts, hidden };
}

function emptyGuide(topic: Topic): Guide {
  const none = { origin: 'edited', content: [] } as const;
  return {
    archive: OWN_PATHS,
    topic,
    source: null,
    definition: {
      origin: 'edited',
      content: {
        text: null,
        mined: null,
        coverage: { posts: 0, firstMonth: null, lastMonth: null, adjacent: [], motifs: [] },
      },
    },
    arguments: none,
    checklist: none,
    failureModes: none,
    steps: none,
    path: null,
    looked: 0,
    more: [],
    newSince: [],
    related: none,
    references: none,
  };
}
