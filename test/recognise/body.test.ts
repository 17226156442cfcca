import { describe, expect, it } from 'vitest';
import { articleBody, bodyBlocks, mayGoOn } from '../../lib/recognise/body';
import { aPage, evidenceOf, jsonLd, paragraphs, prose } from './aPage';

const long = paragraphs(8);

/** The body's id, or its tag. */
function articleSelectorOf(html: string): string | null {
  const body = articleBody(aPage(html));
  return body === null ? null : body.id || body.localName;
}

describe('the body of an article', () => {
  it.each([
    [
      'the one that says so',
      `<div><p>${prose(90)}</p><div id="it" itemprop="articleBody">${paragraphs(1)}</div></div>`,
    ],
    [
      'the content of the h-entry, not of replies',
      `<div class="h-entry"><div id="it" class="e-content">${long}</div><div class="u-comment h-cite"><div class="e-content">${long}</div></div></div>`,
    ],
    [
      'the content of the usual templates',
      `<article><h1>Q</h1><div id="it" class="post-content">${long}</div></article>`,
    ],
    [
      'within the only article',
      `<article><header><h1>Q</h1><p>By Ann, who writes about queues.</p></header><div id="it">${long}</div><footer><p>${prose(40)}</p></footer></article>`,
    ],
    [
      'over several sections',
      `<article id="it"><h1>Q</h1><section>${paragraphs(5)}</section><section>${paragraphs(3)}</section></article>`,
    ],
    ['within main', `<main><h1>Q</h1><div id="it">${long}</div></main><div>${paragraphs(3)}</div>`],
    ['around the heading', `<div><div id="it"><h1>Q</h1>${long}</div><div>${paragraphs(3)}</div></div>`],
    [
      'the heaviest of articles',
      `<main><article id="it"><h1>Q</h1>${long}</article><article><h3>Card</h3>${paragraphs(1)}</article></main>`,
    ],
    [
      'of the first of several articles, one below the other',
      `<main><article><h1>Q</h1><div id="it" class="post-body">${long}</div></article><article><h1>R</h1><div class="post-body">${long}${long}</div></article></main>`,
    ],
    [
      'not the comments, long as they are',
      `<article id="it"><h1>Q</h1>${long}</article><section id="comments">${paragraphs(60)}</section>`,
    ],
    [
      'of lists rather than paragraphs',
      `<main><h1>Q</h1><ol id="it">${'<li>One more thing to do</li>'.repeat(20)}</ol></main>`,
    ],
    ['of bare text', `<h1>Q</h1><div id="it">${prose(40)}<br><br>${prose(40)}</div>`],
    [
      'of bare text in a layout of tables',
      `<table><tr><td><a href="/">Home</a></td><td><table><tr><td id="it">${prose(80)}<br><br>${prose(20)}</td></tr></table></td></tr></table>`,
    ],
  ])('is %s', (_, html) => {
    expect(articleSelectorOf(html)).toBe('it');
  });

  it.each([
    [
      'has-sidebar comments-open',
      `<div class="sidebar-layout"><main><article id="it"><h1>Q</h1>${long}</article></main><div class="sidebar">${long}</div></div>`,
    ],
    ['a frame called sidebar', `<div id="sidebar"><main><article id="it"><h1>Q</h1>${long}</article></main></div>`],
    [
      'a frame hidden behind a dialog',
      `<div aria-hidden="true"><main><article id="it"><h1>Q</h1>${long}</article></main></div>`,
    ],
    ['one form around everything', `<form><main id="it"><h1>Q</h1>${long}</main></form>`],
  ])('is found in %s', (_, html) => {
    const page = aPage(html);
    page.body.className = 'has-sidebar comments-open right-sidebar';
    expect(articleBody(page)?.id).toBe('it');
  });

  it.each([
    ['an empty page', ''],
    ['a page of navigation', `<nav>${long}</nav><footer>${long}</footer>`],
  ])('does not exist on %s', (_, html) => {
    expect(articleBody(aPage(html))).toBeNull();
  });
});

describe('the blocks of a body', () => {
  const blocksOf = (html: string): string[] =>
    bodyBlocks(aPage(`<div id="b">${html}</div>`).querySelector('#b')!).map((block) =>
      `${block.localName} ${block.textContent!.trim().slice(0, 12)}`.trim(),
    );

  it('are the outermost, in order', () => {
    expect(
      blocksOf(
        '<h2>Two</h2><p>One</p><div><ul><li>A<ul><li>B</li></ul></li><li><p>C</p></li></ul></div><blockquote><p>Said</p></blockquote><pre>code</pre><figure><img></figure><table><tr><td>1</td></tr></table>',
      ),
    ).toEqual(['h2 Two', 'p One', 'li AB', 'li C', 'blockquote Said', 'pre code', 'figure', 'table 1']);
  });

  it.each([
    ['a nav', '<nav><p>x</p></nav>'],
    ['an aside', '<aside><p>x</p></aside>'],
    ['a header', '<header><p>By Ann</p></header>'],
    ['a footer', '<footer><p>x</p></footer>'],
    ['share buttons', '<ul class="post__share-buttons"><li>x</li></ul>'],
    ['related posts', '<div class="related-posts"><p>x</p></div>'],
    ['comments', '<div id="comments"><ul><li>x</li></ul></div>'],
    ['a form', '<form><p>x</p></form>'],
    ['what is hidden', '<p hidden>x</p>'],
    ['empty paragraphs', '<p> &nbsp; </p>'],
    ['pictures that say they are for looks', '<figure><img alt=""></figure>'],
  ])('leave out %s', (_, html) => {
    expect(blocksOf(`<p>One</p>${html}<p>Two</p>`)).toEqual(['p One', 'p Two']);
  });

  it.each(['shareholders', 'commentary', 'unrelated', 'category-social', 'navigational'])(
    'keep a part of the class "%s"',
    (name) => {
      expect(blocksOf(`<div class="${name}"><p>One</p></div>`)).toEqual(['p One']);
    },
  );

  it('are the same when the page is read again', () => {
    const page = aPage(`<article><h1>Q</h1>${long}</article>`);
    expect(bodyBlocks(articleBody(page)!)).toEqual(bodyBlocks(articleBody(page)!));
    expect(bodyBlocks(articleBody(page)!)).toHaveLength(8);
  });
});

describe('a text that may go on', () => {
  const opensAfter = (html: string): boolean => {
    const body = aPage(`<article><div id="b">${html}</article>`).querySelector('#b')!;
    return mayGoOn(body, bodyBlocks(body).at(-1));
  };

  it.each([
    ['a button at its end', '<p>One</p><div><button>More</button></div></div>', true],
    ['a link to nowhere at its end', '<p>One</p><a href="#">More</a></div>', true],
    ['a button in its midst', '<p>One</p><button>Copy</button><p>Two</p></div>', false],
    ['a button in its last block', '<p>One</p><pre>code <button>Copy</button></pre></div>', false],
    ['nothing to press', '<p>One</p></div><p>Two</p>', false],
  ])('has %s: %s', (_, html, is) => {
    expect(opensAfter(html)).toBe(is);
  });
});

describe('the words of a post', () => {
  it('are those of its body', () => {
    expect(
      evidenceOf(
        `<nav><p>${prose(50)}</p></nav><article><h1>Title words</h1>${paragraphs(3, 30)}<div class="comments">${paragraphs(9)}</div></article>`,
      ).words,
    ).toBe(90);
  });

  it('are none without a body', () => {
    expect(evidenceOf('<h1>Queues</h1>').words).toBe(0);
  });

  it.each([
    ['a number', 812, 812],
    ['a number in a text', '812', 812],
    ['no number', 'many', 0],
    ['too many to be one', 1e300, 0],
    ['nothing', undefined, 0],
  ])('are counted by its data, too: %s', (_, wordCount, counted) => {
    expect(
      evidenceOf('<h1>Queues</h1>', jsonLd({ '@type': 'BlogPosting', headline: 'Queues', wordCount })).wordCount,
    ).toBe(counted);
  });
});

describe('a page of many elements', () => {
  /** How many elements are looked at, in units of the page: reading is to stay linear. */
  function looks(size: number): number {
    const page = aPage(`<main>${`<div class="part"><div><p>${prose(8)}</p></div></div>`.repeat(size)}</main>`);
    let count = 0;
    const prototype = Object.getPrototypeOf(page.createElement('div')) as HTMLElement;
    const element = Object.getPrototypeOf(Object.getPrototypeOf(prototype)) as Element;
    const original = element.getAttribute;
    element.getAttribute = function (this: Element, name: string) {
      count += 1;
      return original.call(this, name);
    };
    bodyBlocks(articleBody(page)!);
    element.getAttribute = original;
    return count;
  }

  it('is looked at in proportion to its size', () => {
    const small = looks(100);
    expect(small).toBeGreaterThan(100);
    expect(looks(400) / small).toBeLessThan(4.5);
  });
});
