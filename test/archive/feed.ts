import { pathOf, POSTS, topicName, TOPICS } from './content';
import { escape, SITE_NAME } from './layout';
import { topicPath } from './topics';

/** The Atom feed (RFC 4287) of all posts. */
export function atomFeed(origin: string): string {
  const entries = POSTS.map(
    (post) => `<entry>
<title>${escape(post.title)}</title>
<link rel="alternate" href="${origin}${pathOf(post)}"/>
<id>${origin}${pathOf(post)}</id>
<published>${post.date}T09:00:00+01:00</published>
<updated>${post.date}T09:00:00+01:00</updated>
<summary>${escape(post.summary)}</summary>
${post.topics.map((topic) => `<category term="${topic}" label="${topicName(topic)}"/>`).join('')}
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${SITE_NAME}</title>
<link href="${origin}/blog"/><link rel="self" href="${origin}/blog/feed.xml"/>
<id>${origin}/blog</id>
<updated>${POSTS[0]?.date ?? '2022-01-01'}T09:00:00+01:00</updated>
<author><name>Mara Lindqvist</name></author>
${entries.join('\n')}
</feed>`;
}

/** The sitemap (sitemaps.org) of all pages. */
export function sitemap(origin: string): string {
  const paths = ['/', '/about', '/blog', '/blog/archive', ...TOPICS.map(topicPath), ...POSTS.map(pathOf)];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;
}
