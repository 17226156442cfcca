import { describe, expect, it } from 'vitest';
import { readTopicPage } from '../../../lib/guide/published/topicPage';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import type { PublishedGuide } from '../../../lib/model/guide';
import type { Statement } from '../../../lib/model/statement';
import { parsePage } from '../../dom/parsePage';

const archive = 'https://blog.example' as ArchiveId;
function read(html: string, url = 'https://blog.example/topics/caching'): PublishedGuide | null {
  return readTopicPage(parsePage(html), { address: url as Address, base: url, archive, readAt: 1 });
}
const words = (statements: readonly Statement[] | null | undefined): unknown =>
  statements?.map((statement) => (statement.kind === 'quoted' ? statement.text : statement));
const items = (guide: PublishedGuide | null): unknown => words(guide?.checklist?.map(({ statement }) => statement));
/** A page with a claim, so that what is added to it is read. */
const page = (html: string): string => `<main><h1>Caching</h1><h2>Claims</h2><p>One.</p>${html}</main>`;
const EDGE = { title: 'Edge', url: 'https://blog.example/edge' };
const FIRST = { title: 'First', url: 'https://blog.example/first' };

describe('headings', () => {
  it.each([
    ['emoji and numbers', '<h2>✅ 3) Checklist</h2><p>Do.</p>'],
    ['a comment mark and a colon', '<h3>## Checklist:</h3><p>Do.</p>'],
    ['the topic’s name', '<h2>Checklist for Caching</h2><p>Do.</p>'],
    ['the topic’s name before', '<h2>Caching: checklist</h2><p>Do.</p>'],
    ['small print before it', '<h2><small>Part two</small> Checklist</h2><p>Do.</p>'],
    ['small print behind it', '<h2>Checklist <small>before you ship</small></h2><p>Do.</p>'],
    ['nothing but small print', '<h2><small>Checklist</small></h2><p>Do.</p>'],
    ['an anchor', '<h2>Checklist <a href="#checklist">#</a></h2><p>Do.</p>'],
    ['a disclosure', '<details><summary>Checklist</summary><ul><li>Do.</li></ul></details>'],
    ['capitals and no accents', '<h2>LISTE DE CONTROLE</h2><p>Do.</p>'],
    ['a row of a grid', '<div><div><h2>Checklist</h2></div><div><ul><li>Do.</li></ul></div></div>'],
    [
      'a list of sections',
      '<ul><li><h2>Checklist</h2><ul><li>Do.</li></ul></li><li><h2>Pitfalls</h2><p>Haste.</p></li></ul>',
    ],
  ])('are known with %s', (_, html) => {
    expect(items(read(page(html)))).toEqual(['Do.']);
  });

  it('of “About” count only where another section follows', () => {
    const about = '<h2>About</h2><p>I write software.</p>';
    expect(read(page(`<h2>Checklist</h2><p>Do.</p>${about}`))?.definition).toBeNull();
    expect(read(`<h1>Caching</h1>${about}<h2>Checklist</h2><p>Do.</p>`)?.definition?.text).toBe('I write software.');
  });

  it('of a table of contents open nothing', () => {
    const contents = '<ul><li><a href="#c">Checklist</a></li><li><a href="#p">Pitfalls</a></li></ul>';
    const guide = read(
      `<h1>Caching</h1>${contents}<h2 id="c">Checklist</h2><p>Do.</p><h2 id="p">Pitfalls</h2><p>Haste.</p>`,
    );
    expect(items(guide)).toEqual(['Do.']);
  });
});

describe('the end of a section', () => {
  const checklist = '<h2>Checklist</h2><ul><li>Do.</li></ul>';
  it.each([
    ['comments with a heading', `${checklist}<h3>Comments</h3><ul><li>Nice!</li></ul>`],
    ['comments after a wrapped section', `<section>${checklist}</section><div><ul><li>Nice!</li></ul></div>`],
    ['another heading of its rank', `${checklist}<h2>Elsewhere</h2><ul><li>Buy my book.</li></ul>`],
    ['a higher heading', `${checklist}<h1>Shop</h1><ul><li>Buy my book.</li></ul>`],
  ])('comes before %s', (_, html) => {
    expect(items(read(page(html)))).toEqual(['Do.']);
  });

  it('does not come at a post that is called like a section', () => {
    const guide = read(
      page('<h2>Pitfalls</h2><p>Haste.</p><h2>References</h2><h3><a href="/p">Pitfalls</a></h3><p>A line.</p>'),
    );
    expect(guide?.references).toEqual([{ title: 'Pitfalls', url: 'https://blog.example/p', summary: 'A line.' }]);
  });
});

describe('statements', () => {
  it.each([
    ['check marks', '<ul><li>☐ Do.</li><li>[ ] Be.</li></ul>'],
    [
      'checkboxes in a form',
      '<form><ul><li><label><input type="checkbox"> Do.</label></li><li><label><input type="checkbox"> Be.</label></li></ul></form>',
    ],
    ['line breaks', '<p>- Do.<br>- Be.</p>'],
    ['lines of unrendered text', '<p>- Do.\n- Be.</p>'],
    ['an introduction', '<p>Before you begin:</p><ol><li>Do.</li><li>Be.</li></ol>'],
    ['repetition', '<ul><li>Do.</li><li>Be.</li><li>do</li></ul>'],
    ['a button beside each', '<ul><li>Do. <button>Copy</button></li><li>Be. <button>Copy</button></li></ul>'],
  ])('are read with %s', (_, html) => {
    expect(items(read(page(`<h2>Checklist</h2>${html}`)))).toEqual(['Do.', 'Be.']);
  });

  it('join a smaller heading to its explanation', () => {
    const guide = read(page('<h2>Pitfalls</h2><h3>Haste</h3><p>Too soon.</p><h3>Waste.</h3><p>Too much.</p>'));
    expect(words(guide?.failureModes)).toEqual(['Haste: Too soon.', 'Waste. Too much.']);
  });

  it('keep inline markup’s words together', () => {
    const guide = read(page('<h2>Checklist</h2><ul><li>Set <code>max-age</code> to <em>some</em>thing.</li></ul>'));
    expect(items(guide)).toEqual(['Set max-age to something.']);
  });
});

describe('a reading path', () => {
  const path = (html: string) =>
    read(page(`<h2>Reading path</h2>${html}`))?.steps?.map(({ title, url, role }) => ({ title, url, role }));
  it.each([
    [
      'labels in the links',
      '<ul><li><a href="/edge">Start here: Edge</a></li><li><a href="/first">Finish with: First</a></li></ul>',
    ],
    [
      'bold labels without a colon',
      '<ul><li><b>Start here</b> <a href="/edge">Edge</a></li><li><b>Finish with</b> <a href="/first">First</a></li></ul>',
    ],
    [
      'labels as headings',
      '<h3>Start here</h3><p><a href="/edge">Edge</a></p><p>Why.</p><h3>Finish with</h3><p><a href="/first">First</a></p>',
    ],
    [
      'labels as terms',
      '<dl><dt>Start here (now)</dt><dd><a href="/edge">Edge</a></dd><dt>Finish with (then)</dt><dd><a href="/first">First</a></dd></dl>',
    ],
    ['no labels', '<ol><li><a href="/edge">Edge</a>: the start</li><li><a href="/first">First</a></li></ol>'],
    [
      'explanations',
      '<ul><li><p>Start here:</p><p><a href="/edge">Edge</a></p><p>It sums up.</p></li><li>Finally: <a href="/first">First</a></li></ul>',
    ],
    [
      'a link behind',
      '<ul><li>Start here: <a href="/edge">Edge</a></li><li>Finish with: <a href="/first">First</a></li></ul><p><a href="/all">See all</a></p>',
    ],
  ])('is read with %s', (_, html) => {
    expect(path(html)).toEqual([
      { ...EDGE, role: 'start' },
      { ...FIRST, role: 'finish' },
    ]);
  });

  it('leaves titles whole that begin like a label', () => {
    expect(
      path('<ul><li>Then and Now</li><li>Nextdoor: A Story</li><li><a href="/l">Last Call: The End</a></li></ul>')?.map(
        ({ title }) => title,
      ),
    ).toEqual(['Then and Now', 'Nextdoor: A Story', 'Last Call: The End']);
  });

  it('takes a title’s own colons and brackets as part of it', () => {
    expect(path('<p>Start here (current state): Caches: A Love Story (Part 2)</p>')).toEqual([
      { title: 'Caches: A Love Story (Part 2)', url: null, role: 'start' },
    ]);
  });
});

describe('references', () => {
  const TWO = [
    { ...EDGE, summary: 'Its line.' },
    { ...FIRST, summary: 'Other line.' },
  ];
  const references = (html: string) => read(page(`<h2>References</h2>${html}`))?.references;
  it.each([
    [
      'dates and “read more”',
      '<ul><li><time>2024-01-02</time> <h3>Edge</h3><p>Its line.</p><a href="/edge">Read more</a></li><li><time>2023-01-02</time> <h3>First</h3><p>Other line.</p><a href="/first">Read more</a></li></ul>',
    ],
    [
      'cards that are links',
      '<a href="/edge"><h3>Edge</h3><p>Its line.</p></a><a href="/first"><h3>First</h3><p>Other line.</p></a>',
    ],
    [
      'articles',
      '<article><h3><a href="/edge">Edge</a></h3><p>Jan 2, 2024</p><p>Its line.</p></article><article><h3><a href="/first">First</a></h3><p>Other line.</p></article>',
    ],
    [
      'dates and tags',
      '<ul><li>Jan 2024 — <a href="/edge">Edge</a><p>Its line.</p><p><a href="/topics/ai">ai</a> <a href="/topics/ops">ops</a></p></li><li><a href="/first">First</a>: Other line.</li></ul>',
    ],
    [
      'linked paragraphs',
      '<p>2 posts</p><p><a href="/edge">Edge</a></p><p>Its line.</p><p><a href="/first">First</a></p><p>Other line.</p>',
    ],
  ])('are read with %s', (_, html) => {
    expect(references(html)).toEqual(TWO);
  });

  it('are told from summaries by the titles that the page names elsewhere', () => {
    const guide = read(
      page(
        '<h2>Related posts</h2><p>- Edge</p><p>- First</p><h2>References</h2><p>Edge</p><p>First</p><p>Other line.</p>',
      ),
    );
    expect(guide?.references?.map(({ title, summary }) => [title, summary])).toEqual([
      ['Edge', null],
      ['First', 'Other line.'],
    ]);
  });

  it('on one line are several', () => {
    const guide = read(page('<h2>Related posts</h2><p><a href="/edge">Edge</a>, <a href="/first">First</a></p>'));
    expect(guide?.related).toEqual([EDGE, FIRST]);
  });

  it('start from the page’s own base', () => {
    const guide = read(
      `<base href="/blog/">${page('<h2>Related posts</h2><ul><li><a href="edge/#top">Edge</a></li><li><a href="first?utm_source=x">First</a></li></ul>')}`,
    );
    expect(guide?.related?.map(({ url }) => url)).toEqual([
      'https://blog.example/blog/edge',
      'https://blog.example/blog/first',
    ]);
  });
});

describe('figures', () => {
  const figures = (text: string) => read(page(`<h2>Definition</h2><p>${text}</p>`))?.definition?.coverage;
  it('are read in German and French', () => {
    expect(
      figures(
        'Das Archiv hat 12 Beiträge von März 2021 bis Okt. 2024. Benachbarte Themen sind KI, Betrieb und Kosten.',
      ),
    ).toMatchObject({
      posts: 12,
      firstMonth: '2021-03',
      lastMonth: '2024-10',
      adjacent: [{ slug: 'ki' }, { slug: 'betrieb' }, { slug: 'kosten' }],
    });
    expect(
      figures('On compte 4 articles, de février 2022 à août 2023. Les thèmes voisins sont IA et réseaux.'),
    ).toMatchObject({
      posts: 4,
      firstMonth: '2022-02',
      lastMonth: '2023-08',
      adjacent: [{ slug: 'ia' }, { slug: 'reseaux' }],
    });
  });

  it('keep names with dots, and are left out where nothing is said', () => {
    expect(figures('The strongest adjacent topics are node.js and C++.')).toEqual({
      adjacent: [
        { slug: 'node-js', name: 'node.js' },
        { slug: 'c', name: 'C++' },
      ],
    });
    expect(figures('About 400 May 1999 things.')).not.toHaveProperty('posts');
  });
});

describe('what is a topic page', () => {
  const prose = `<p>${'Caches are hard to reason about when nobody owns them. '.repeat(30)}</p>`;
  const howTo = `<article><h1>How we deploy</h1>${prose}<h2>Checklist</h2><ul><li>Tag</li></ul><h2>Pitfalls</h2><p>Haste.</p><h2>References</h2><p>A book.</p></article>`;

  it.each([
    ['with prose, undated', howTo, 'https://blog.example/deploy'],
    [
      'with prose under a topic’s folder, dated',
      `<time datetime="2024-01-02">2 Jan</time>${howTo}`,
      'https://blog.example/topics/deploy',
    ],
    [
      'dated in its JSON-LD',
      `<script type="application/ld+json">{"@graph":[{"@type":["BlogPosting"],"datePublished":"2024-01-02"}]}</script>
      <h1>Deploy</h1><h2>Key arguments</h2><p>One.</p><h2>Checklist</h2><p>Do.</p>`,
      'https://blog.example/deploy',
    ],
    [
      'dated above its text',
      `<h1>Deploy</h1><time datetime="2024-01-02">2 Jan</time><h2>Start here</h2><p>One.</p><h2>Checklist</h2><p>Do.</p>`,
      'https://blog.example/deploy',
    ],
    [
      'with an overview and a list of posts only',
      '<h1>Caching</h1><h2>Overview</h2><p>All.</p><h2>Posts</h2><p>Edge</p>',
      'https://blog.example/topics/caching',
    ],
    [
      'whose sections are empty',
      '<h1>Caching</h1><h2>Checklist</h2><h2>Pitfalls</h2><h2>References</h2>',
      'https://blog.example/topics/caching',
    ],
  ])('is no page %s', (_, html, url) => {
    expect(read(html, url)).toBeNull();
  });

  it.each([
    [
      'a listed post is dated',
      page(
        '<h2>Checklist</h2><p>Do.</p><h2>Posts</h2><ul><li><time>2024-01-02</time><a href="/edge">Edge</a></li></ul>',
      ),
      'https://blog.example/caching',
    ],
    [
      'it says when it was updated',
      `<p>Updated <time>2024-01-02</time></p>${page('<h2>Checklist</h2><p>Do.</p>')}`,
      'https://blog.example/caching',
    ],
    [
      'its generator dates every page',
      `<meta property="article:published_time" content="2024-01-02">${page('<h2>Checklist</h2><p>Do.</p>')}`,
      'https://blog.example/topics/caching',
    ],
    [
      'it begins with a long text',
      page(`<h2>Checklist</h2><p>Do.</p>`).replace('</h1>', `</h1>${prose}`),
      'https://blog.example/topics/caching',
    ],
  ])('is a page although %s', (_, html, url) => {
    expect(read(html, url)?.topic.slug).toBe('caching');
  });

  it('is named by the heading that fits its address', () => {
    const html = '<h1>My Blog</h1><h2>C++ &amp; Friends</h2><h3>Claims</h3><p>One.</p><h3>Checklist</h3><p>Do.</p>';
    expect(read(html, 'https://blog.example/tags/c-friends')?.topic).toEqual({
      slug: 'c-friends',
      name: 'C++ & Friends',
    });
  });
});

describe('a hostile page', () => {
  it('gives bounded lists of bounded texts', () => {
    const guide = read(
      page(
        `<h2>Checklist</h2><ul>${Array.from({ length: 500 }, (_, at) => `<li>${at} ${'x'.repeat(5000)}</li>`).join('')}</ul>`,
      ),
    );
    expect(guide?.checklist).toHaveLength(200);
    expect(items(guide)).toSatisfy((texts: string[]) => texts.every((text) => text.length <= 2000));
  });

  it('is read however deep it is nested', () => {
    const document = parsePage(page('<h2>Checklist</h2>'));
    let tower: Element = document.createElement('p');
    tower.textContent = 'Do.';
    for (let depth = 0; depth < 3_000; depth += 1) {
      const around = document.createElement(depth % 2 === 0 ? 'div' : 'li');
      around.append(tower);
      tower = around;
    }
    document.querySelector('main')?.append(tower);
    const url = 'https://blog.example/topics/caching';
    expect(items(readTopicPage(document, { address: url as Address, base: url, archive, readAt: 1 }))).toEqual(['Do.']);
  });

  it('gives no address but http(s) ones', () => {
    const links = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:x',
      '#x',
      '',
    ];
    const guide = read(
      page(
        `<h2>Related posts</h2><ul>${links.map((href, at) => `<li><a href="${href}">Post ${at}</a></li>`).join('')}</ul>`,
      ),
    );
    expect(guide?.related).toEqual(links.map((_, at) => ({ title: `Post ${at}`, url: null })));
  });
});
