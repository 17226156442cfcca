import { getCollection } from 'astro:content';

export async function newestFirst() {
  const posts = await getCollection('blog');
  return posts.toSorted((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
}

export function tagPath(tag) {
  return tag.toLowerCase().replace(/\s+/g, '-');
}
