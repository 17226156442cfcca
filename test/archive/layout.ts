/** What every page of the sample archive shares. */
export const SITE_NAME = 'Plain Systems';

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export interface Shell {
  readonly title: string;
  readonly path: string;
  readonly origin: string;
  /** More elements of the head. */
  readonly head?: string;
  readonly main: string;
}

export function layout({ title, path, origin, head = '', main }: Shell): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${SITE_NAME}</title>
<link rel="canonical" href="${origin}${path}">
<link rel="alternate" type="application/atom+xml" title="${SITE_NAME}" href="/blog/feed.xml">
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${head}
</head>
<body>
<header class="site">
<a class="brand" href="/">${SITE_NAME}</a>
<nav aria-label="Site"><a href="/blog">Posts</a> <a href="/blog/topics/scale">Scale</a> <a href="/blog/archive">Archive</a> <a href="/about">About</a> <a href="/search?q=queues">Search</a></nav>
</header>
${main}
${FOOTER}
</body>
</html>`;
}

const COLUMNS: readonly (readonly [string, readonly string[]])[] = [
  ['Reading', ['/blog', '/blog/archive', '/blog/page/2', '/search?q=cache']],
  ['Topics', ['/blog/topics/scale', '/blog/topics/reliability', '/blog/tags/testing', '/blog/tags/teams']],
  ['Elsewhere', ['/about', '/blog/feed.xml', '/sitemap.xml', '/']],
];

const FOOTER = `<footer class="site">
<div class="columns">${COLUMNS.map(
  ([name, links]) =>
    `<section><h2>${name}</h2><ul>${links.map((link) => `<li><a href="${link}">${link.split('/').at(-1) || 'home'}</a></li>`).join('')}</ul></section>`,
).join('')}</div>
<p>Written by Mara Lindqvist, who has kept other people's servers running since 2009. Opinions are the author's and age at
the usual rate. Corrections are welcome and are made in place, with a note under the post when they change what it says.</p>
<p>No trackers, no cookies, no newsletter. The feed has everything.</p>
</footer>`;

export const STYLE = `:root{color-scheme:light dark;--ink:#26231e;--soft:#6d675c;--ground:#fdfcf9;--line:#e7e2d8;--link:#7a3b12}
@media (prefers-color-scheme:dark){:root{--ink:#e6e1d7;--soft:#a19a8d;--ground:#171614;--line:#33302b;--link:#e2a173}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:18px/1.65 Charter,Georgia,'Liberation Serif',serif}
a{color:var(--link)}header.site,main,footer.site{max-width:42rem;margin:0 auto;padding:1.5rem}
header.site{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;border-bottom:1px solid var(--line)}
.brand{font-weight:700;text-decoration:none;color:var(--ink);margin-inline-end:auto}nav a{margin-inline-start:.8rem;font-size:.9rem}
h1{font-size:2.1rem;line-height:1.18;margin:1.2rem 0 .4rem;text-wrap:balance}h2{font-size:1.35rem;margin:2.2rem 0 .5rem}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
.meta,.topics,footer.site,.comments time{color:var(--soft);font-size:.9rem}.topics a{margin-inline-end:.6rem}
pre{overflow:auto;padding:1rem;background:rgb(127 117 100/.12);border-radius:6px;font-size:.82rem;line-height:1.5}code{font-family:ui-monospace,'Liberation Mono',monospace}
blockquote{margin:1.5rem 0;padding-inline-start:1.2rem;border-inline-start:3px solid var(--line);color:var(--soft)}figure{margin:2rem 0}img{max-width:100%}
.share,.author,.related,.comments,footer.site{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1.2rem}
.columns{display:flex;gap:2.5rem;flex-wrap:wrap}.columns ul{list-style:none;padding:0}.columns h2{font-size:1rem;margin:0}.teaser{margin:1.8rem 0}.teaser h2{margin:0}`;

export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" role="img" aria-label="Two queues feeding one worker"><g fill="none" stroke="#8a7a5c" stroke-width="3"><rect x="30" y="40" width="180" height="50" rx="8"/><rect x="30" y="130" width="180" height="50" rx="8"/><rect x="430" y="85" width="170" height="50" rx="8"/><path d="M210 65C320 65 330 110 428 110M210 155C320 155 330 110 428 110"/></g></svg>`;
