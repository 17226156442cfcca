import { post, type AwkwardCase, type Served } from './case';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Notes</title>${head}</head><body>${body}</body></html>`;
const listing = (
  says: string,
  body: string | Served,
  gives: AwkwardCase['gives'],
  more: Partial<AwkwardCase> = {},
): AwkwardCase => ({
  says,
  as: 'page',
  serves: typeof body === 'string' ? { body, type: 'text/html; charset=utf-8' } : body,
  gives,
  path: '/',
  ...more,
});
const cards = (tag: string): string =>
  page(
    `<main>${['a', 'b', 'c'].map((at) => `<${tag}><h2><a href="{site}/${at}">Post ${at}</a></h2><p>What post ${at} says in one line.</p></${tag}>`).join('')}</main>`,
  );
const ABC = ['a', 'b', 'c'].map((at) =>
  post(`/${at}`, `Post ${at}`, null, { summary: `What post ${at} says in one line.` }),
);
const A = [post('/a', 'A', '2024-01-02')];
const dated = (link: string): string =>
  `<main><ul><li><time datetime="2024-01-02">2 Jan</time> ${link}</li></ul></main>`;

/** Pages that list posts. */
export const LISTINGS: readonly AwkwardCase[] = [
  listing('posts under headings need no dates', cards('div'), ABC),
  listing('nor do articles', cards('article'), ABC),
  listing("links start from the page's base", page(dated('<a href="a">A</a>'), '<base href="{site}/blog/">'), [
    post('/blog/a', 'A', '2024-01-02'),
  ]),
  listing(
    'a base that is no web address is passed over',
    page(dated('<a href="{site}/a">A</a>'), '<base href="javascript:x">'),
    A,
  ),
  listing(
    'menus, footers and words in a sentence are no posts',
    page(`<nav><a href="{site}/2024/01/03/menu">Menu</a></nav>${dated('<a href="{site}/a">A</a>')}
    <main><p>I wrote about this at some length, and more than once, in <a href="{site}/2024/01/04/said">an older note</a> that nobody ever read.</p></main>
    <footer><a href="{site}/2024/01/05/foot">Foot</a></footer>`),
    A,
  ),
  listing(
    'feeds, files, topics and pages of pages are no posts',
    page(
      `${dated('<a href="{site}/a">A</a>')}<main><ul>${[
        '/tags/x',
        '/feed.xml',
        '/2024/01/02/x.pdf',
        '/page/2',
        '/2024',
        '/author/me',
      ]
        .map((at) => `<li><time datetime="2024-01-03">3 Jan</time> <a href="{site}${at}">${at}</a></li>`)
        .join('')}</ul></main>`,
    ),
    A,
  ),
  listing(
    'links to other sites and scripts are no posts',
    page(
      dated('<a href="https://other.example/x">X</a> <a href="javascript:alert(1)">Y</a>') +
        dated('<a href="{site}/a">A</a>'),
    ),
    A,
  ),
  listing(
    'the title stands above "Read more"',
    page(
      '<main><article><h2>A</h2><time datetime="2024-01-02">2 Jan</time><p><a href="{site}/a">Read more →</a></p></article></main>',
    ),
    A,
  ),
  listing(
    'list items left open hold one post each',
    page(
      '<main><ul><li><time datetime=2024-01-02>2 Jan</time> <a href={site}/a>A</a><li><time datetime=2024-01-03>3 Jan</time> <a href={site}/b>B</a>',
    ),
    [post('/b', 'B', '2024-01-03'), ...A],
  ),
  listing('a script in a title is text', page(dated('<a href="{site}/a">&lt;script&gt;alert(1)&lt;/script&gt;</a>')), [
    post('/a', '<script>alert(1)</script>', '2024-01-02'),
  ]),
  listing(
    'a date in numbers that can be read two ways is no date',
    page(
      '<main><article class="h-entry"><h2><a href="{site}/a">A</a></h2><span class="date">03/04/2024</span></article></main>',
    ),
    [post('/a', 'A', null)],
  ),
  listing(
    'a page of a topic gives its posts the topic',
    page(`<h1>Tag: Scale</h1>${dated('<a href="{site}/a">A</a>')}`),
    [post('/a', 'A', '2024-01-02', { topics: ['scale'] })],
    { path: '/tags/scale/' },
  ),
  listing('a page that lists nothing is none', page('<main><h1>About me</h1><p>Hello.</p></main>'), 'wrong-content'),
  listing(
    'a page that scripts must fill is none',
    page('<div id="root"></div><script>render()</script>'),
    'wrong-content',
  ),
  listing('no page at all is none', { body: '', type: 'text/html' }, 'wrong-content'),
];
