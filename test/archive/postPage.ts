import { COMMENTS } from './comments';
import { pathOf, POSTS, topicName, type SamplePost } from './content';
import { escape, layout, SITE_NAME } from './layout';
import { topicPath } from './topics';

/** A post's page: the article, and after it all that surrounds articles on real sites. */
export function postPage(post: SamplePost, origin: string): string {
  const main = `<main>${article(post)}${AROUND.share}${AROUND.author}${related(post)}${comments(post)}</main>`;
  return layout({ title: post.title, path: pathOf(post), origin, head: headOf(post, origin), main });
}

function article(post: SamplePost): string {
  const isEntry = post.markup === 'hentry';
  const mark = (name: string): string => (isEntry ? ` ${name}` : '');
  return `<article class="post${mark('h-entry')}">
<h1 class="title${mark('p-name')}">${escape(post.title)}</h1>
<p class="meta"><time class="when${mark('dt-published')}" datetime="${post.date}">${post.date}</time> · ${Math.round(post.words / 230)} minutes</p>
<p class="topics">${post.topics.map((topic) => `<a class="topic${mark('p-category')}" rel="tag" href="${topicPath(topic)}">${topicName(topic)}</a>`).join(' ')}</p>
<div class="post-body${mark('e-content')}">
${post.html}
</div>
</article>`;
}

function headOf(post: SamplePost, origin: string): string {
  const description = `<meta name="description" content="${escape(post.summary)}">`;
  if (post.markup === 'og') {
    return `${description}<meta property="og:type" content="article"><meta property="og:title" content="${escape(post.title)}">
<meta property="article:published_time" content="${post.date}T09:00:00+01:00">${post.topics.map((topic) => `<meta property="article:tag" content="${topicName(topic)}">`).join('')}`;
  }
  if (!post.markup.startsWith('jsonld')) return description;
  const posting = {
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.summary,
    datePublished: `${post.date}T09:00:00+01:00`,
    keywords: post.topics.map(topicName),
    inLanguage: 'en',
    url: `${origin}${pathOf(post)}`,
  };
  const context = { '@context': 'https://schema.org' };
  const data = post.markup === 'jsonld' ? { ...context, ...posting } : { ...context, '@graph': [{ '@type': 'WebSite', name: SITE_NAME }, posting] };
  return `${description}<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

const AROUND = {
  share: '<div class="share"><p>Pass it on: <a href="/about">by mail</a>, or copy the address. There are no buttons that call home.</p></div>',
  author:
    '<section class="author"><h2>About the author</h2><p>Mara Lindqvist builds and repairs systems for people who would rather think about something else.</p></section>',
} as const;

function related(post: SamplePost): string {
  const others = POSTS.filter((other) => other !== post && other.topics.some((topic) => post.topics.includes(topic))).slice(0, 3);
  return `<section class="related"><h2>Related posts</h2><ul>${others.map((other) => `<li><a href="${pathOf(other)}">${escape(other.title)}</a></li>`).join('')}</ul></section>`;
}

/** As many as a busy post has: together about a third of the post's length. */
function comments(post: SamplePost): string {
  const start = post.slug.length % COMMENTS.length;
  const chosen = [...COMMENTS.slice(start), ...COMMENTS.slice(0, start)].slice(0, 6);
  return `<section class="comments" id="comments"><h2>${chosen.length} comments</h2>${chosen
    .map(([name, text]) => `<div class="comment"><h3>${name}</h3><time>${post.date}</time><p>${text}</p></div>`)
    .join('')}</section>`;
}
