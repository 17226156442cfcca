import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOrder } from '../../../lib/guide/mined/englishInstructions';
import { sentencesIn } from '../../../lib/language/sentences';
import { shareOf, type Share } from './figures';

/** What GUM (Zeldes 2017) has of written language. What people say aloud is written down by rules of its own. */
const WRITTEN = /^GUM_(?:academic|bio|essay|fiction|letter|news|textbook|voyage|whow)_/;

interface Sentence {
  readonly text: string;
  readonly isImperative: boolean;
}

export interface SentenceFigures {
  readonly paragraphs: number;
  /** Of the ends of sentences within paragraphs that are found, those that are there; and the other way round. */
  readonly boundaries: { readonly precise: Share; readonly found: Share };
  /** Of the corpus's sentences, those that are found from the first letter to the last. */
  readonly exact: Share;
  readonly imperatives: { readonly precise: Share; readonly found: Share };
}

export function sentencesOfGum(folder: string): SentenceFigures {
  const paragraphs = readdirSync(folder)
    .filter((file) => WRITTEN.test(file) && file.endsWith('.conllu'))
    .toSorted()
    .flatMap((file) => paragraphsIn(readFileSync(join(folder, file), 'utf8')));
  const ends = { right: 0, found: 0, real: 0 };
  const exact = { right: 0, real: 0 };
  for (const sentences of paragraphs) {
    const text = sentences.map((one) => one.text).join(' ');
    let at = 0;
    const real = sentences.map((one) => {
      const start = at;
      at += one.text.length + 1;
      return { start, end: at - 1 };
    });
    const found = sentencesIn(text, 'en');
    // Where a paragraph ends, nobody has to find out.
    const realEnds = new Set(real.slice(0, -1).map(({ end }) => end));
    ends.real += realEnds.size;
    ends.found += found.length - 1;
    ends.right += found.filter(({ end }) => realEnds.has(end)).length;
    const whole = new Set(found.map(({ start, end }) => `${start} ${end}`));
    exact.real += real.length;
    exact.right += real.filter(({ start, end }) => whole.has(`${start} ${end}`)).length;
  }
  const all = paragraphs.flat();
  const taken = all.filter(({ text }) => isOrder(text));
  const right = taken.filter(({ isImperative }) => isImperative).length;
  return {
    paragraphs: paragraphs.length,
    boundaries: { precise: shareOf(ends.right, ends.found), found: shareOf(ends.right, ends.real) },
    exact: shareOf(exact.right, exact.real),
    imperatives: {
      precise: shareOf(right, taken.length),
      found: shareOf(right, all.filter(({ isImperative }) => isImperative).length),
    },
  };
}

/** CoNLL-U: comments tell where paragraphs begin, of each sentence its kind and its text. */
function paragraphsIn(conllu: string): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let isImperative = false;
  for (const line of conllu.split('\n')) {
    const [, key = '', value = ''] = /^# ([\w:]+)(?: = (.*))?/.exec(line) ?? [];
    if (key === 'newpar' || key === 'newdoc') paragraphs.push([]);
    else if (key === 's_type') isImperative = value === 'imp';
    else if (key === 'text') paragraphs.at(-1)?.push({ text: value, isImperative });
  }
  return paragraphs.filter((sentences) => sentences.length > 0);
}
