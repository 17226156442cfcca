import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pickedText } from '../../lib/recognise/body';
import { elementPath } from '../../lib/recognise/elementPath';

beforeAll(() => vi.stubGlobal('CSS', { escape: (name: string) => name.replaceAll(/[^\w-]/g, String.raw`\$&`) }));
beforeEach(() => document.body.replaceChildren());

const pathOf = (markup: string): string => {
  document.body.innerHTML = markup;
  return elementPath(document.querySelector('[data-it]')!);
};

describe('the selector of a picked article', () => {
  it('is its id where that names it', () => {
    expect(pathOf('<div id="content" data-it></div><div></div>')).toBe('#content');
  });

  it('is its classes where they are its own', () => {
    expect(pathOf('<div class="wrap"><div class="story text" data-it></div><div class="story"></div></div>')).toBe(
      'div.story.text',
    );
  });

  it('takes no name that is made anew for each page or build', () => {
    expect(pathOf('<div id="post-48213" class="css-1x2y3z" data-it></div>')).toBe('div');
  });

  it('is its place where it has no name', () => {
    expect(pathOf('<main><div></div><div data-it></div></main>')).toBe('div:nth-of-type(2)');
  });

  it('always leads to the element', () => {
    const path = pathOf(
      '<div><div><div class="a"></div><div class="a" data-it></div></div><div><div class="a"></div><div class="a"></div></div></div>',
    );
    expect(document.querySelector(path)?.hasAttribute('data-it')).toBe(true);
  });
});

describe('the text of a picked article', () => {
  const PAGE = `<article><p>${'Taken for the article. '.repeat(20)}</p></article><div class="real"><p>One.</p><p>Two.</p></div>`;

  it('is what the reader picked', () => {
    document.body.innerHTML = PAGE;
    expect(pickedText(document, '.real')?.blocks.map(({ textContent }) => textContent)).toEqual(['One.', 'Two.']);
  });

  it('is found by itself where a page has no such part', () => {
    document.body.innerHTML = PAGE;
    expect(pickedText(document, '.other')?.blocks).toHaveLength(1);
    expect(pickedText(document, null)?.blocks).toHaveLength(1);
  });
});
