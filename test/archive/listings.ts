import { pathOf, POSTS, postsOf, topicName, TOPICS, type SamplePost } from './content';
import { escape, layout, SITE_NAME } from './layout';
import { topicPath } from './topics';

export const PAGE_SIZE = 8;

/** A page of the blog's own listing, from 1. */
export function listingPage(page: number, origin: string): string {
  const posts = POSTS.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const path = page === 1 ? '/blog' : `/blog/page/${page}`;
  const older = page * PAGE_SIZE < POSTS.length ? `<a rel="next" href="/blog/page/${page + 1}">Older posts</a>` : '';
  const newer = page > 1 ? `<a rel="prev" href="${page === 2 ? '/blog' : `/blog/page/${page - 1}`}">Newer posts</a>` : '';
  const main = `<main><h1>Posts</h1>${posts.map(teaser).join('')}<p>${newer} ${older}</p></main>`;
  return layout({ title: 'Posts', path, origin, head: '<meta property="og:type" content="website">', main });
}

export function homePage(origin: string): string {
  const main = `<main><h1>Notes on systems that stay up</h1><p>Essays on building, running and repairing software that other people depend on.</p>${POSTS.slice(0, 3).map(teaser).join('')}<p><a href="/blog">All posts</a></p></main>`;
  return layout({ title: SITE_NAME, path: '/', origin, main });
}

/** Everything by year. */
export function archivePage(origin: string): string {
  const years = [...new Set(POSTS.map((post) => post.date.slice(0, 4)))];
  const main = `<main><h1>Archive</h1>${years
    .map((year) => `<h2>${year}</h2>${list(POSTS.filter((post) => post.date.startsWith(year)))}`)
    .join('')}<h2>Topics</h2><p>${TOPICS.map((topic) => `<a href="${topicPath(topic)}">${topicName(topic)}</a>`).join(' ')}</p></main>`;
  return layout({ title: 'Archive', path: '/blog/archive', origin, main });
}

/** A plain tag page: a name and a list. */
export function tagPage(topic: string, origin: string): string {
  const main = `<main><h1>Posts on ${topicName(topic)}</h1>${list(postsOf(topic))}</main>`;
  return layout({ title: topicName(topic), path: `/blog/tags/${topic}`, origin, main });
}

function teaser(post: SamplePost): string {
  return `<article class="teaser"><h2><a href="${pathOf(post)}">${escape(post.title)}</a></h2><p class="meta"><time datetime="${post.date}">${post.date}</time></p><p>${escape(post.summary)}</p></article>`;
}

function list(posts: readonly SamplePost[]): string {
  return `<ul>${posts.map((post) => `<li><time datetime="${post.date}">${post.date}</time> <a href="${pathOf(post)}">${escape(post.title)}</a></li>`).join('')}</ul>`;
}
