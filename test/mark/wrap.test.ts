import { describe, expect, it } from 'vitest';
import { wrappingPainter } from '../../lib/mark/painter';

const PAGE =
  '<h2>A <em>head</em>ing</h2><p>One &amp; two <a href="/x">three <b>four</b></a> five.<br>Six</p>\n<ul>\n <li>seven</li>\n <li>eight <code>nine()</code></li>\n</ul><pre><code>a = 1\nb = 2</code></pre><table><tbody><tr><td>ten</td> <td>eleven</td></tr></tbody></table>';

/** A range from the first letter of one text to the last letter of another. */
function between(from: string, to: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.includes(from)) range.setStart(node, data.indexOf(from));
    if (data.includes(to)) range.setEnd(node, data.indexOf(to) + to.length);
  }
  return range;
}

const wrapped = (): string[] => [...document.querySelectorAll('waymark-mark')].map((mark) => mark.textContent ?? '');

function textNodes(): Node[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

describe('painting by wrapping', () => {
  it.each([
    ['within a word', 'ne & tw', 'ne & tw', ['ne & tw']],
    ['across elements', 'two', 'five', ['two ', 'three ', 'four', ' five']],
    ['in a list, without the white space between its items', 'seven', 'nine', ['seven', 'eight ', 'nine']],
    ['in code', '= 1', 'b =', ['= 1\nb =']],
    ['in a table', 'ten', 'elev', ['ten', 'elev']],
    [
      'all of it',
      'A ',
      'eleven',
      [
        'A ',
        'head',
        'ing',
        'One & two ',
        'three ',
        'four',
        ' five.',
        'Six',
        'seven',
        'eight ',
        'nine()',
        'a = 1\nb = 2',
        'ten',
        'eleven',
      ],
    ],
  ])('wraps %s, and restores the page exactly', (_, from, to, texts) => {
    document.body.innerHTML = PAGE;
    const nodes = textNodes();
    const painter = wrappingPainter(document);
    painter.paint([{ range: between(from, to), colour: 'yellow' }]);
    expect(wrapped()).toEqual(texts);
    painter.paint([]);
    expect(document.body.innerHTML).toBe(PAGE);
    expect(textNodes()).toEqual(nodes);
  });

  it('gives an overlap to the later of two, and restores the page exactly', () => {
    document.body.innerHTML = PAGE;
    const nodes = textNodes();
    const painter = wrappingPainter(document);
    painter.paint([
      { range: between('One', 'three'), colour: 'yellow' },
      { range: between('two', 'four'), colour: 'pink' },
    ]);
    expect(wrapped()).toEqual(['One & ', 'two ', 'three', ' ', 'four']);
    const grounds = [...document.querySelectorAll('waymark-mark')].map(
      (mark) => (mark as HTMLElement).style.backgroundColor,
    );
    expect(new Set(grounds.slice(1)).size).toBe(1);
    expect(grounds[0]).not.toBe(grounds[1]);
    painter.paint([]);
    expect(document.body.innerHTML).toBe(PAGE);
    expect(textNodes()).toEqual(nodes);
  });

  it('leaves what the page has changed meanwhile, and only takes its own elements away', () => {
    document.body.innerHTML = PAGE;
    const painter = wrappingPainter(document);
    painter.paint([{ range: between('two', 'five'), colour: 'blue' }]);
    document.querySelector('a')?.remove();
    painter.paint([]);
    expect(wrapped()).toEqual([]);
    expect(document.querySelector('p')?.textContent).toBe('One & two  five.Six');
  });
});
