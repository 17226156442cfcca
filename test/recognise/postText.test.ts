import { describe, expect, it } from 'vitest';
import { readPageText } from '../../lib/anchor/pageText';
import type { TextBlock } from '../../lib/model/postText';
import { oneLine } from '../../lib/model/text';
import { postText } from '../../lib/recognise/postText';
import { parsePage } from '../dom/parsePage';

const BASE = 'https://blog.example/beds';
const FILLER = '<p>Enough words for this to be an article about beds, soil and all that grows there.</p>';

function blocksOf(html: string): readonly TextBlock[] {
  const text = postText(parsePage(`<body><article><h1>Beds</h1>${FILLER}${html}</article></body>`), BASE, 'en');
  return text?.blocks.slice(1) ?? [];
}

describe('the text of a post', () => {
  it('says what each block is', () => {
    const blocks = blocksOf(
      '<h2>Dig</h2><p>Use a <em>sharp</em>\n spade.</p><pre>dig();</pre><blockquote><p>So it is.</p></blockquote>' +
        '<div class="admonition warning"><p>Mind the worms.</p></div>',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Dig'],
      ['paragraph', 'Use a sharp spade.'],
      ['code', 'dig();'],
      ['quote', 'So it is.'],
      ['warning', 'Mind the worms.'],
    ]);
    expect(blocks[0]).toMatchObject({ level: 2 });
  });

  it('keeps lists apart, and what is within an item together', () => {
    const blocks = blocksOf(
      '<ol><li><p>Dig.</p><p>Deep.</p></li><li>Sow:<ul><li>peas</li></ul>soon</li></ol><ul><li>Rest.</li></ul>',
    );
    const items = blocks.map((block) =>
      block.kind === 'item' ? [block.text, block.list, block.isOrdered, block.level, block.goesOn] : [block.kind],
    );
    expect(items).toEqual([
      ['Dig.', 1, true, 1, false],
      ['Deep.', 1, true, 1, true],
      ['Sow:', 1, true, 1, false],
      ['peas', 2, false, 2, false],
      ['soon', 1, true, 1, true],
      ['Rest.', 3, false, 1, false],
    ]);
  });

  it('knows where its links stand', () => {
    const [block] = blocksOf(
      '<p>See <a href="/soil">the\n soil</a>, <a href="#top">top</a> and <a href="javascript:x()">x</a>.</p>',
    );
    expect(block?.text).toBe('See the soil, top and x.');
    expect(block?.links).toEqual([{ start: 4, end: 12, url: 'https://blog.example/soil' }]);
  });

  it('is the text that the page shows, block by block', () => {
    const html = `${FILLER}<p>One<br>two <code>x = 1</code></p><ul><li>a <b>b</b><ul><li>c</li></ul></li></ul>`;
    const page = parsePage(`<body><article>${html}</article></body>`);
    const shown = oneLine(readPageText(page.body).text);
    for (const { text } of postText(page, BASE, 'en')?.blocks ?? []) expect(shown).toContain(text);
  });

  it('is bounded', () => {
    const blocks = blocksOf(`<p>${'word '.repeat(100_000)}</p><blockquote>${'<p>one</p>'.repeat(5_100)}</blockquote>`);
    expect(blocks).toHaveLength(4_999);
    expect(blocks[0]?.text.length).toBeLessThanOrEqual(20_000);
  });
});
