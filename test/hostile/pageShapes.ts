import type { Shape } from './shapes';

/** As deep as browsers nest elements when they parse a page: what lies deeper is put beside. */
const DEEPEST = 500;

const repeated =
  (part: string | ((at: number) => string)): Shape =>
  (size) => {
    const parts: string[] = [];
    for (let length = 0, at = 0; length < size; at += 1) {
      const next = typeof part === 'string' ? part : part(at);
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };
const within =
  (open: string, inner: Shape, depth = DEEPEST): Shape =>
  (size) =>
    open.repeat(depth) + inner(Math.max(0, size - open.length * depth));
const link = (at: number): string => `<a href="/2024/01/02/p${at}">Post ${at}</a>`;

/**
 * Pages that are made to be slow to read once they are parsed: each asks something of an element that holds much, or
 * very often.
 */
export const PAGE_SHAPES: Readonly<Record<string, Shape>> = {
  'a list of posts': repeated((at) => `<li>${link(at)} 2 January 2024</li>`),
  'posts in one paragraph': (size) => `<p>${repeated(link)(size)}</p>`,
  'posts deep within': within('<div>', repeated(link)),
  'headings around all else': within('<div><h2>', repeated('<p>word word</p>'), DEEPEST / 2),
  'a heading of a year that goes on, and posts': (size) =>
    `<h2>2024 ${'.'.repeat(size / 2)}</h2>${repeated(link)(size / 2)}`,
  'a heading that begins with no word, and posts': (size) =>
    `<h2>${'. '.repeat(size / 4)}</h2>${repeated(link)(size / 2)}`,
  'navigation around all else, and a heading at its end': (size) =>
    `${within('<nav>', repeated('<p>word word</p>'))(size)}<h1>End</h1>`,
  'articles in articles': within('<article>', repeated('<p>word word</p>')),
  'articles side by side': repeated(
    (at) => `<article><h2>${link(at)}</h2><time>2 January 2024</time><p>word</p></article>`,
  ),
  'items after much else in their list': (size) =>
    `<ul>${repeated('<p>a</p>')(size / 2)}${repeated((at) => `<li>${link(at)}</li>`)(size / 2)}</ul>`,
  'items beside one great text': (size) =>
    `<div><p>${'word '.repeat(size / 10)}</p>${repeated((at) => `<h3>${link(at)}</h3>`)(size / 2)}</div>`,
  'one property over and over': repeated('<meta name="a" content="b">'),
  'properties of ever new names': repeated((at) => `<meta name="a${at}" content="b">`),
  'links to topics deep within': within(
    '<div>',
    repeated((at) => `<a rel="tag" href="/tags/t${at}">t${at}</a>`),
  ),
  'times deep within': within('<div>', repeated('<time>2 January 2024</time>')),
  feeds: repeated((at) => `<link rel="alternate" type="application/rss+xml" href="/f${at}">`),
  'data of very many posts': (size) =>
    `<script type="application/ld+json">[${repeated((at) => `${at === 0 ? '' : ','}{"@type":"BlogPosting","url":"/p${at}"}`)(size)}]</script>`,
  'data in very many scripts': repeated('<script type="application/ld+json">{"@type":"BlogPosting"}</script>'),
  'data that is nested': (size) => `<script type="application/ld+json">${'['.repeat(size)}</script>`,
  keywords: (size) =>
    `<script type="application/ld+json">{"@type":"BlogPosting","keywords":"${repeated((at) => `k${at},`)(size)}"}</script>`,
  'definitions without an end': repeated('<dl><dt>Definition</dt></dl>'),
  'sections of a guide': repeated('<h2>Definition</h2><h2>Checklist</h2>'),
  'items in items': within('<ul><li>', repeated('<p>word</p>'), DEEPEST / 2),
  'lines with marks': (size) => `<h1>Topic: A</h1><h2>Checklist</h2><pre>${repeated('- a\n')(size)}</pre>`,
};
