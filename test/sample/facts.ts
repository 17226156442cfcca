/** What tests may rely on of the sample archive, derived from its files. */
import { readPosts, type Post } from './content';
import { GUIDES } from './guideTexts';

/** Where the blog is on its site. */
export const BASE = '/blog';

export interface PostFacts extends Omit<Post, 'body'> {
  /** `/blog/2025-11-24-ai-enterprise-scale` */
  readonly path: string;
}

export interface TopicFacts {
  readonly slug: string;
  readonly name: string;
  /** Of its topic page when it is published, else of its tag page. */
  readonly path: string;
  readonly isPublished: boolean;
  /** Number of posts. */
  readonly posts: number;
}

/** All posts, newest first. */
export const POSTS: readonly PostFacts[] = readPosts().map(factsOf);

/** All topics: those with the most posts first, then by slug. */
export const TOPICS: readonly TopicFacts[] = [...new Set(POSTS.flatMap(({ topics }) => topics))]
  .map(topicFacts)
  .toSorted((a, b) => b.posts - a.posts || a.slug.localeCompare(b.slug, 'en'));

/** The posts of a topic, newest first. */
export function postsOf(topic: string): PostFacts[] {
  return POSTS.filter(({ topics }) => topics.includes(topic));
}

function factsOf({ slug, title, date, summary, topics, markup, words }: Post): PostFacts {
  return { slug, path: `${BASE}/${slug}`, title, date, summary, topics, markup, words };
}

function topicFacts(slug: string): TopicFacts {
  const isPublished = GUIDES.has(slug);
  return {
    slug,
    name: topicName(slug),
    path: `${BASE}/${isPublished ? 'topics' : 'tags'}/${slug}`,
    isPublished,
    posts: postsOf(slug).length,
  };
}

function topicName(slug: string): string {
  return slug === 'ai' ? 'AI' : slug.charAt(0).toUpperCase() + slug.slice(1);
}
