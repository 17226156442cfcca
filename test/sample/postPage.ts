import { commentSection } from './comments';
import type { Post } from './content';
import { BASE, POSTS, type PostFacts } from './facts';
import { Html, html } from './html';
import { AUTHOR, layout, type Place } from './layout';
import { longDay, topicFacts } from './pageParts';
import { postHead } from './postHead';

const WORDS_PER_MINUTE = 230;

/** A post's own page: the article, and after it all that blogs put under an article. */
export function postPage(place: Place, post: PostFacts, { body }: Pick<Post, 'body'>): string {
  const main = html`${article(post, body)} ${shareBar(place, post)} ${AUTHOR_BOX} ${relatedPosts(post)}
  ${commentSection(post)}`;
  return layout(place, { path: post.path, title: post.title, main, head: postHead(place, post) });
}

function article(post: PostFacts, body: string): Html {
  // Classes of microformats2 only on the posts that speak it: https://microformats.org/wiki/h-entry
  const mf = (names: string): string => (post.markup === 'hentry' ? ` ${names}` : '');
  const author = post.markup === 'hentry' ? html` · <a class="p-author h-card" href="/about">${AUTHOR}</a>` : html``;
  const summary =
    post.markup === 'hentry'
      ? html`<p class="lede p-summary">${post.summary}</p>`
      : html`<p class="lede">${post.summary}</p>`;
  return html`<article class="post${mf('h-entry')}">
    <header class="post-header">
      <h1 class="title${mf('p-name')}">${post.title}</h1>
      <p class="meta">
        <time class="published${mf('dt-published')}" datetime="${post.date}">${longDay(post.date)}</time>${author} ·
        ${Math.max(1, Math.round(post.words / WORDS_PER_MINUTE))} min read
      </p>
      <p class="topics">${post.topics.map((slug) => topicLink(slug, `topic${mf('p-category')}`))}</p>
      ${summary}
    </header>
    <div class="post-body${mf('e-content')}">${new Html(body.replaceAll('src="images/', `src="${BASE}/images/`))}</div>
  </article>`;
}

function topicLink(slug: string, names: string): Html {
  const { name, path } = topicFacts(slug);
  return html`<a class="${names}" rel="tag" href="${path}">${name}</a> `;
}

function shareBar({ origin }: Place, post: PostFacts): Html {
  const mail = `mailto:?subject=${encodeURIComponent(post.title)}&body=${encodeURIComponent(`${origin}${post.path}`)}`;
  return html`<div class="share" role="group" aria-label="Share">
    <span>Pass it on:</span> <a href="${mail}">E-mail</a> <a href="${origin}${post.path}">Link to this page</a>
    <a href="#comments">Discuss</a>
  </div>`;
}

const AUTHOR_BOX = html`<aside class="author-box" aria-label="About the author">
  <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
    <circle cx="32" cy="32" r="32" fill="#2f7d5d" />
    <text x="32" y="40" text-anchor="middle" font-size="22" font-family="inherit" fill="#fff">IH</text>
  </svg>
  <div>
    <p>
      <strong>${AUTHOR}</strong> has run other people’s software for nineteen years and is responsible for platforms at
      a parcel network that moves more cardboard than she cares to think about. She writes here about once a quarter.
    </p>
    <p><a href="/about">More about her</a>, or <a href="${BASE}/feed.xml">follow the feed</a>.</p>
  </div>
</aside>`;

/** Those that share the most topics; of equals the newest. */
function relatedPosts(post: PostFacts): Html {
  const shared = (other: PostFacts): number => other.topics.filter((topic) => post.topics.includes(topic)).length;
  const related = POSTS.filter(({ slug }) => slug !== post.slug)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, 3);
  return html`<section class="related" aria-labelledby="related-title">
    <h2 id="related-title">Related posts</h2>
    <ul>
      ${related.map(
        ({ path, title, summary }) =>
          html`<li>
            <a href="${path}">${title}</a>
            <p>${summary}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
