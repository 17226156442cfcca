import { filler, type LayoutPost } from './content';

/** A page of a post in the structure of a common kind of theme, written by us. */
export type Layout = (post: LayoutPost, next: LayoutPost) => string;

const STYLE =
  'body{font:17px/1.65 Georgia,serif;margin:0}main,.column{max-width:660px;margin:0 auto;padding:0 16px}pre{overflow:auto;font-size:14px}';

/** What plugins for search engines write into most blogs; they count the words that a page shows only on demand. */
function data({ title, date, words }: LayoutPost): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: title,
    datePublished: date,
    wordCount: words,
  };
  return `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
}

function page(post: LayoutPost, body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${post.title}</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article">
<meta property="og:title" content="${post.title}"><meta property="article:published_time" content="${post.date}T08:00:00Z">
<style>${STYLE}${style}</style></head><body>${body}</body></html>`;
}

const head = ({ title, date }: LayoutPost): string =>
  `<h1>${title}</h1><p class="meta"><time datetime="${date}">${date}</time></p>`;
const nav = '<nav><a href="/">Home</a> <a href="/about">About</a></nav>';
const foot = `<footer><p>${filler(6, 'the footer')}</p></footer>`;
const teaser = (at: number): string =>
  `<article class="card"><a href="/blog/2020-01-0${at}-x"><h3>Another post</h3></a><p>${filler(3, 'teasers')}</p></article>`;

/** A theme that knows no `article`: the text stands in a column of `div`s, with a sidebar of widgets beside it. */
const noArticle: Layout = (post) =>
  page(
    post,
    `<div id="wrap">${nav}<div class="column"><div class="hentry-less">${head(post)}<div class="text">${post.blocks.join('')}</div></div></div>
<div class="sidebar"><div class="widget"><h3>About</h3><p>${filler(8, 'the author')}</p></div></div>${foot}</div>`,
    '#wrap{display:flex;flex-direction:column}.sidebar{order:2;padding:16px}',
  );

/** Comments that are longer than the post itself. */
const longComments: Layout = (post) =>
  page(
    post,
    `${nav}<main><article class="post">${head(post)}<div class="entry-content">${post.blocks.join('')}</div></article>
<section id="comments" class="comments-area"><h2>40 responses</h2><ol class="comment-list">${Array.from({ length: 40 }, (_, at) => `<li class="comment"><b>Reader ${at}</b><p>${filler(6, 'this post')}</p></li>`).join('')}</ol></section></main>${foot}`,
  );

/** A grid of related posts within the very element of the post. */
const relatedInside: Layout = (post) =>
  page(
    post,
    `${nav}<main><article>${head(post)}${post.blocks.join('')}<div class="related-posts grid"><h2>Related</h2>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</div></article></main>${foot}`,
    '.grid{display:grid;grid-template-columns:1fr 1fr}',
  );

/** An application that fetches its articles and puts one in the place of another. */
const singlePage: Layout = (post, next) =>
  page(
    next,
    `<div id="app">${nav}<main><article>${head(next)}${next.blocks.slice(0, 6).join('').replaceAll('data-truth', '')}</article><a id="go" href="${post.path}">Next</a></main></div>
<script>const other = ${JSON.stringify(`${head(post)}${post.blocks.join('')}`).replaceAll('<', '\\u003c')};
document.querySelector('#go').addEventListener('click', (event) => { event.preventDefault(); history.pushState(null, '', event.target.href);
  document.querySelector('article').replaceChildren(); setTimeout(() => { document.title = 'Swapped'; document.querySelector('article').innerHTML = other; document.querySelector('#go').remove(); scrollTo(0, 0); }, 700); });</script>`,
  );

/** Only the beginning is there; the rest comes when the reader asks for it, and pictures grow when they load. */
const readMore: Layout = (post) => {
  const shown = Math.ceil(post.blocks.length / 3);
  return page(
    post,
    `${data(post)}${nav}<main><article>${head(post)}<div class="body">${post.blocks.slice(0, shown).join('')}<div class="lazy"></div><button id="more">Read more</button></div></article></main>${foot}
<script>const rest = ${JSON.stringify(post.blocks.slice(shown).join('')).replaceAll('<', '\\u003c')};
document.querySelector('#more').addEventListener('click', () => { document.querySelector('#more').outerHTML = rest; document.querySelector('.lazy').style.height = '300px'; });
setTimeout(() => document.querySelector('.lazy').style.height = '120px', 800);</script>`,
  );
};

/** Blocks come when the reader is near, and each picture takes its height only when it has loaded. */
const lazy: Layout = (post) =>
  page(
    post,
    `${data(post)}${nav}<main><article>${head(post)}<div class="body">${post.blocks.slice(0, 8).join('')}</div></article><div id="near"></div></main>${foot}
<script>const rest = ${JSON.stringify(post.blocks.slice(8)).replaceAll('<', '\\u003c')};
new IntersectionObserver(([entry], observer) => { if (!entry.isIntersecting) return;
  const figure = '<figure class="late"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></figure>';
  document.querySelector('.body').insertAdjacentHTML('beforeend', figure + rest.splice(0, 4).join(''));
  setTimeout(() => { for (const late of document.querySelectorAll('.late')) late.style.height = '180px'; }, 60);
  observer.unobserve(entry.target); if (rest.length > 0) observer.observe(entry.target); }, { rootMargin: '900px' }).observe(document.querySelector('#near'));</script>`,
    'figure{margin:0}',
  );

/** A header and a footer that stay, each over the text. */
const sticky: Layout = (post) =>
  page(
    post,
    `<header class="top">${nav}</header><main><article>${head(post)}<section>${post.blocks.join('')}</section></article></main><div class="bar">Subscribe to the letter</div>${foot}`,
    '.top{position:sticky;top:0;height:64px;background:#eee}.bar{position:fixed;bottom:0;left:0;right:0;height:56px;background:#ddd}',
  );

/** The next article comes by itself when the end of this one is near. */
const endless: Layout = (post, next) =>
  page(
    post,
    `${nav}<main id="stream"><article>${head(post)}<div class="post-body">${post.blocks.join('')}</div></article><div id="end"></div></main>
<script>const more = ${JSON.stringify(`<article>${head(next)}<div class="post-body">${next.blocks.join('').replaceAll('data-truth', '')}</div></article>`).replaceAll('<', '\\u003c')};
let times = 0; new IntersectionObserver(([entry]) => { if (entry.isIntersecting && times++ < 2) document.querySelector('#end').insertAdjacentHTML('beforebegin', more); }, { rootMargin: '600px' }).observe(document.querySelector('#end'));</script>`,
  );

export const LAYOUTS = {
  'no article element': noArticle,
  'comments longer than the post': longComments,
  'related posts inside': relatedInside,
  'single-page app': singlePage,
  'read more': readMore,
  'lazy blocks and pictures': lazy,
  'sticky header and footer': sticky,
  'endless scroll': endless,
} as const satisfies Record<string, Layout>;
export type LayoutName = keyof typeof LAYOUTS;
