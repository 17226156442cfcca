import { describe, expect, it } from 'vitest';
import { withinNesting } from '../../lib/archive/nesting';

const MANY = 4_000;

describe('a page of tags that are never closed', () => {
  it.each([
    ['<b>'],
    ['<div>'],
    ['<z>'],
    ['<div class="a">'],
    ['<DIV\n>'],
    ['<div/>'],
    ['<b></z>'],
    ['<b x="</b">'],
    ['<svg></svg><z/>'],
    ['<noscript><b></noscript>'],
    ['<SCRIPT></Script><b>'],
    ['<svg><title><path/><path/><path/>'],
    ['<!-- --><b>'],
    ['<script></script><b>'],
  ])('is refused, before a browser counts them by their square: %s', (tag) => {
    expect(() => withinNesting(`<!doctype html><body>${tag.repeat(MANY)}`)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it.each([
    ['elements that are closed', '<div><b>x</b></div>'],
    ['paragraphs and items whose end goes without saying', '<p>x<li>y<td>z'],
    ['elements without an end', '<br><img src="a"><input>'],
    ['drawings whose parts close themselves', '<svg><title>A</title><path d="M0 0"/><g><use href="#a"/></g></svg>'],
    ['scripts that write tags', '<script>let a = "<div><div>";</script>'],
    ['comments that hold tags', '<!-- <div><div> -->'],
    ['signs that are no tags', 'a < b <3 << <'],
    ['ends of nothing', '</b></div>'],
  ])('is none with %s, however many', (_, part) => {
    const html = `<!doctype html><body>${part.repeat(MANY)}`;
    expect(withinNesting(html)).toBe(html);
  });

  it('may leave some hundred open, as old pages do', () => {
    const html = '<font>'.repeat(600);
    expect(withinNesting(html)).toBe(html);
  });
});
