import { loadGuide } from '../companion/loadGuide';
import { knownTopics } from '../companion/topicPosts';
import type { ArchiveId } from '../model/archive';
import { offeredFor, type OfferedTopics } from '../model/offeredTopic';
import { orderTopics } from '../model/orderTopics';
import type { StepRole } from '../model/path';
import type { Post, PostUrl } from '../model/post';
import type { Found, FoundPost } from '../model/search';
import { spelledAs, type Topic } from '../model/topic';
import type { Store } from '../store/open';

/** Of larger topics no path is compiled for a row in a list: it would read every post of them. */
const LARGEST_TOPIC = 400;

type Roles = ReadonlyMap<PostUrl, StepRole>;
/** What decides, beside the sizes of topics, which topic of a post is shown first. */
interface Preferences {
  /** How the archive writes its topics, by slug. */
  readonly names: ReadonlyMap<string, string>;
  readonly following: string | null;
  readonly published: ReadonlySet<string>;
  readonly offered: OfferedTopics;
}
type TopicSizes = (archive: ArchiveId, slugs: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * Tells where found posts stand on the paths of the topics shown first for them; remembers paths until told to forget.
 */
export class PathRoles {
  readonly #paths = new Map<string, Promise<Roles>>();
  readonly #preferences = new Map<ArchiveId, Promise<Preferences>>();

  /**
   * @param topicSizes from the index: counting the posts of every topic of twenty results takes the database a second
   */
  constructor(
    private readonly store: Store,
    private readonly topicSizes: TopicSizes,
  ) {}

  forget(): void {
    this.#paths.clear();
    this.#preferences.clear();
  }

  /** The results with their places on paths. */
  async added(found: readonly Found[]): Promise<Found[]> {
    const urls = found.flatMap((one) => (one.kind === 'post' ? [one.url] : []));
    const posts = new Map(
      (await this.store.searchable.posts(urls)).flatMap((post) =>
        post === undefined ? [] : [[post.url, post] as const],
      ),
    );
    return Promise.all(found.map((one) => (one.kind === 'post' ? this.#withStep(one, posts.get(one.url)) : one)));
  }

  async #withStep(found: FoundPost, post: Post | undefined): Promise<FoundPost> {
    if (post === undefined) return found;
    const { names, offered, ...preferences } = await this.#preferencesOf(post.archive);
    const own = await this.topicSizes(
      post.archive,
      post.topics.map(({ slug }) => slug),
    );
    const ofPost = offeredFor(post.url, offered);
    const sizes = new Map([...own, ...ofPost.map(({ slug, posts }) => [slug, posts.length] as const)]);
    const topics = [...spelledAs(post.topics, names), ...ofPost.map(({ slug, name }) => ({ slug, name }))];
    const [topic] = orderTopics(topics, { ...preferences, sizes, title: post.title });
    if (topic === undefined || (sizes.get(topic.slug) ?? 0) > LARGEST_TOPIC) return found;
    const key = `${post.archive} ${topic.slug}`;
    const path = this.#paths.get(key) ?? this.#rolesOf(post.archive, topic);
    this.#paths.set(key, path);
    const role = (await path).get(post.url);
    return role === undefined ? found : { ...found, step: { topic, role } };
  }

  #preferencesOf(archive: ArchiveId): Promise<Preferences> {
    const reading = async (): Promise<Preferences> => {
      const [{ names, offered }, following, published] = await Promise.all([
        knownTopics(this.store, archive),
        this.store.settings.following(archive),
        this.store.guides.publishedTopics(archive),
      ]);
      return { names, following, published, offered };
    };
    const known = this.#preferences.get(archive) ?? reading();
    this.#preferences.set(archive, known);
    return known;
  }

  async #rolesOf(archive: ArchiveId, topic: Topic): Promise<Roles> {
    const { steps } = (await loadGuide(this.store, archive, topic)).guide;
    return new Map(steps.content.flatMap(({ url, role }) => (url === null ? [] : [[url, role] as const])));
  }
}
