import { readPageText } from '../../lib/anchor/pageText';
import { parsePage } from '../dom/parsePage';
import type { Random } from './random';

/** A character of a post, with the place it had in the post as it was marked; null for one that came later. */
export interface Letter {
  readonly character: string;
  readonly from: number | null;
}

/** A block of the body. Its letters are the truth: whatever happens to the post, they know where they came from. */
export interface Block {
  readonly tag: string;
  readonly letters: readonly Letter[];
}

const BLOCKS = 'p, li, pre, h2, h3, td, th, blockquote > p';

/** The blocks of a body as they were, each letter at its place in the text that Waymark reads. */
export function blocksOf(html: string): Block[] {
  const body = parsePage(html).body;
  const found = [...body.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector('p, li') === null && block.textContent.trim() !== '',
  );
  let at = 0;
  return found.map((block) => {
    const letters = [...block.textContent.trim()].map((character): Letter => {
      const from = at;
      at += character.length;
      return { character, from };
    });
    at += 1;
    return { tag: block.localName, letters };
  });
}

export function textOf(block: Block): string {
  return block.letters.map(({ character }) => character).join('');
}

/** What Waymark reads of the blocks once they are a page. With `random` the markup is another one each time. */
export function asPage(blocks: readonly Block[], random: Random | null): string {
  if (random === null) return blocks.map((block) => `${textOf(block)}\n`).join('');
  return readPageText(parsePage(blocks.map((block) => anyMarkup(block, random)).join('')).body).text;
}

/** Other elements, words wrapped in any of the inline ones, lines broken elsewhere. */
function anyMarkup(block: Block, random: Random): string {
  const inline = ['strong', 'em', 'span', 'a', 'mark'];
  const words = escaped(textOf(block))
    .split(' ')
    .map((word) => {
      const tag = random.pick(inline);
      return random.next() < 0.15 ? `<${tag}>${word}</${tag}>` : word;
    });
  const joined = words.map((word) => word + (random.next() < 0.2 ? '\n  ' : ' ')).join('');
  const outer = random.pick(['p', 'div', 'section', 'li', 'blockquote']);
  return random.next() < 0.3
    ? `<div class="wrap"><${outer}>${joined}</${outer}></div>\n`
    : `<${outer}>${joined}</${outer}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
