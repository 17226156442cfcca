import search from 'approx-string-match';
import { expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describePassage';
import { findPassage } from '../../lib/anchor/findPassage';
import { foldText } from '../../lib/anchor/foldedText';
import type { Passage, TextPosition } from '../../lib/model/passage';
import { readPosts } from '../sample/content';
import { asPage, blocksOf, textOf, type Block } from './editedPost';
import { EDITS, type EditName } from './edits';
import { seeded, type Random } from './random';
import { judge, lettersOf, type Verdict } from './verdict';

const EDITED = 500;
const MARKS = 4;
const NAMES = Object.keys(EDITS) as EditName[];
type Count = Record<Verdict, number>;

/** The library's approximate matching used alone: the closest stretch, however it lies. */
function closestAlone(text: string, { quote }: Passage): TextPosition | null {
  return search(text, quote.exact, Math.floor(quote.exact.length * 0.3))[0] ?? null;
}

/** A word, a phrase, a sentence or a few paragraphs, as readers mark them. */
function mark(text: string, random: Random): TextPosition {
  const length = random.pick([6, 15, 40, 90, 180, 400, 900]);
  const from = text.slice(random.below(text.length - length)).search(/(?<=\s)\S/u);
  const start = Math.max(0, from) + random.below(text.length - length - Math.max(0, from));
  const word = start + Math.max(0, text.slice(start).search(/(?<=\s)\S/u));
  const end = word + length + Math.max(0, text.slice(word + length).search(/\s|$/u));
  return { start: word, end };
}

it('finds marks again after 500 edits of the sample archive’s posts, and none at a wrong place', () => {
  const posts = readPosts().map(({ body }) => blocksOf(body));
  const asMarked = posts.map((blocks) => foldText(asPage(blocks, null)));
  const sentences = posts.map((blocks) =>
    blocks.flatMap((block) => textOf(block).match(/[A-Z][^.!?]{30,200}[.!?]/gu) ?? []),
  );
  const othersOf = posts.map((_, post) => sentences.flatMap((all, at) => (at === post ? [] : all)));
  const counts = new Map<string, Count>();
  const wrongs: string[] = [];
  const count = (name: string, verdict: Verdict): void => {
    const row = counts.get(name) ?? { right: 0, wrong: 0, gone: 0, missed: 0 };
    row[verdict] += 1;
    counts.set(name, row);
  };
  for (let seed = 0; seed < EDITED; seed += 1) {
    const random = seeded(seed);
    const post = seed % posts.length;
    const before = posts[post]!;
    const names = Array.from({ length: 1 + random.below(3) }, () => random.pick(NAMES));
    let after: Block[] = [...before];
    for (const name of names) after = EDITS[name](after, random, othersOf[post]!);
    const was = asMarked[post]!;
    const page = asPage(after, names.includes('markup changed') ? random : null);
    const is = foldText(page);
    const letters = lettersOf(page, after);
    for (let marks = 0; marks < MARKS; marks += 1) {
      const marked = mark(was.raw, random);
      const passage = describePassage(was, marked);
      if (passage === null) continue;
      const size = passage.quote.exact.replace(/\s/gu, '').length;
      const found = findPassage(is, passage);
      const verdict = judge(letters, passage.position, found, size);
      if (verdict === 'wrong')
        wrongs.push(`${seed} ${names.join('+')}: "${passage.quote.exact}" → "${page.slice(found!.start, found!.end)}"`);
      count('all', verdict);
      for (const name of new Set(names)) count(name, verdict);
      // For the table alone, and dearer than all the rest: one mark of each edit tells as much.
      if (marks === 0) count('library alone', judge(letters, passage.position, closestAlone(page, passage), size));
    }
  }
  const table = [...counts].map(([name, { right, wrong, gone, missed }]) => ({
    edits: name,
    right,
    wrong,
    'lost: gone': gone,
    'lost: there': missed,
  }));
  console.table(table);
  expect(wrongs).toEqual([]);
  const all = counts.get('all')!;
  expect(all.right / (all.right + all.missed)).toBeGreaterThan(0.9);
}, 120_000);
