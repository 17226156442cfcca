import { compileGuide } from '../guide/compile';
import { composeGuide } from '../guide/compose';
import type { StepRole } from '../model/path';
import type { PostUrl } from '../model/post';
import type { Found, FoundPost } from '../model/search';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import { topicsOfPost } from './showTopic';

/** Of larger topics no path is compiled for a row in a list: it would read every post of them. */
const LARGEST_TOPIC = 400;

type Roles = ReadonlyMap<PostUrl, StepRole>;

/** Tells where found posts stand on the paths of the topics shown first for them; remembers paths until told to forget. */
export class PathRoles {
  readonly #paths = new Map<string, Promise<Roles>>();

  constructor(private readonly store: Store) {}

  forget(): void {
    this.#paths.clear();
  }

  /** The results with their places on paths. */
  async added(found: readonly Found[]): Promise<Found[]> {
    return Promise.all(found.map((one) => (one.kind === 'post' ? this.#withStep(one) : one)));
  }

  async #withStep(found: FoundPost): Promise<FoundPost> {
    const post = await this.store.posts.byUrl(found.url);
    if (post === undefined) return found;
    const [topic] = await topicsOfPost(this.store, post);
    if (topic === undefined) return found;
    const key = `${post.archive} ${topic.slug}`;
    const path = this.#paths.get(key) ?? this.#rolesOf(post.archive, topic);
    this.#paths.set(key, path);
    const role = (await path).get(post.url);
    return role === undefined ? found : { ...found, step: { topic, role } };
  }

  async #rolesOf(archive: FoundPost['archive']['id'], topic: Topic): Promise<Roles> {
    const [sizes, published] = await Promise.all([
      this.store.posts.topicSizes(archive, [topic.slug]),
      this.store.guides.get(archive, topic.slug),
    ]);
    if ((sizes.get(topic.slug) ?? 0) > LARGEST_TOPIC) return new Map();
    const posts = await this.store.posts.ofTopic(archive, topic.slug);
    const { steps } = composeGuide(published ?? null, compileGuide(topic, posts, archive), posts);
    return new Map(steps.content.flatMap(({ url, role }) => (url === null ? [] : [[url, role] as const])));
  }
}
