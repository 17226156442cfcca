import { mineText } from '../../../lib/guide/mined/mineText';
import type { NamedTopic } from '../../../lib/guide/mined/names';
import { postLinks } from '../../../lib/guide/mined/postLinks';
import { foundSlug } from '../../../lib/model/foundSlug';
import type { FoundTopic } from '../../../lib/model/foundTopic';
import type { MinedPost } from '../../../lib/model/knownText';
import { LOOK_RULES } from '../../../lib/model/knownText';
import type { PostPhrases } from '../../../lib/model/phrases';
import type { Post, PostUrl } from '../../../lib/model/post';
import type { PostText } from '../../../lib/model/postText';
import type { Series } from '../../../lib/model/series';
import { distinctTopics } from '../../../lib/model/topic';
import { findTopics } from '../../../lib/topics/findTopics';
import { LinkCount } from '../../../lib/topics/mostLinked';
import { phrasesOf } from '../../../lib/topics/phrases';
import { findSeries } from '../../../lib/topics/series';
import type { ReadPost } from './readBlog';

/** A topic of a real archive with its posts. */
export interface ReadTopic {
  readonly topic: NamedTopic;
  readonly posts: readonly Post[];
}

/** A real blog, looked through as Waymark does it. */
export interface ReadArchive {
  readonly name: string;
  readonly posts: readonly Post[];
  readonly texts: ReadonlyMap<PostUrl, PostText>;
  readonly mined: ReadonlyMap<PostUrl, MinedPost>;
  readonly phrases: ReadonlyMap<PostUrl, PostPhrases>;
  readonly series: readonly Series[];
  /** How many later posts link to each that several link to. */
  readonly linkedBy: ReadonlyMap<PostUrl, number>;
  readonly found: readonly FoundTopic[];
  /** Those that the author named; where fewer than half of the posts have one, those that were found. */
  readonly topics: readonly ReadTopic[];
}

/** Topics of fewer posts have no guide worth judging. */
const FEWEST_POSTS = 4;

export function readArchive(name: string, blog: readonly ReadPost[]): ReadArchive {
  const posts = blog.map(({ post }) => post);
  const texts = new Map(blog.map(({ post, text }) => [post.url, text]));
  const mined = new Map(blog.map(({ post, text }) => [post.url, minedOf(post, text)]));
  const phrases = new Map(blog.map(({ post, text }) => [post.url, phrasesOf(post, text)]));
  const series = findSeries(posts, (post) => mined.get(post)?.links ?? []);
  const found = findTopics(phrases);
  const count = new LinkCount(posts, series);
  for (const [post, { links }] of mined)
    count.add(
      post,
      links.map(({ to }) => to),
    );
  const linkedBy = new Map(count.most().map(({ post, by }) => [post, by]));
  return { name, posts, texts, mined, phrases, series, linkedBy, found, topics: topicsOf(posts, found) };
}

function minedOf(post: Post, text: PostText): MinedPost {
  const { url, archive } = post;
  return { post: url, archive, rules: LOOK_RULES, candidates: mineText(post, text), links: postLinks(text, url) };
}

function topicsOf(posts: readonly Post[], found: readonly FoundTopic[]): ReadTopic[] {
  const tagged = posts.filter(({ topics }) => topics.length > 0).length;
  const all = tagged * 2 >= posts.length ? namedTopics(posts) : foundTopics(posts, found);
  return all.filter((one) => one.posts.length >= FEWEST_POSTS);
}

export function namedTopics(posts: readonly Post[]): ReadTopic[] {
  const topics = new Map<string, { topic: NamedTopic; posts: Post[] }>();
  for (const post of posts)
    for (const topic of distinctTopics(post.topics)) {
      const known = topics.get(topic.slug) ?? { topic, posts: [] as Post[] };
      topics.set(topic.slug, known);
      known.posts.push(post);
    }
  return [...topics.values()];
}

export function foundTopics(posts: readonly Post[], found: readonly FoundTopic[]): ReadTopic[] {
  const byUrl = new Map(posts.map((post) => [post.url, post]));
  return found.map(({ id, name, posts: its }) => ({
    topic: { slug: foundSlug('found', id), name },
    posts: its.flatMap(({ post }) => byUrl.get(post) ?? []),
  }));
}
