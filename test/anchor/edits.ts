import type { Block, Letter } from './editedPost';
import { textOf } from './editedPost';
import type { Random } from './random';

/** A change of a post. `others` are sentences of other posts, for what is put in. */
export type Edit = (blocks: readonly Block[], random: Random, others: readonly string[]) => Block[];

const fresh = (text: string): Letter[] => [...text].map((character) => ({ character, from: null }));

/** The pieces of a block that a pattern splits it into, each replaced by what `change` makes of it. */
function eachPiece(
  block: Block,
  pattern: RegExp,
  change: (letters: readonly Letter[], text: string) => readonly Letter[],
): Block {
  const letters = [...block.letters];
  const pieces: Letter[] = [];
  let at = 0;
  for (const piece of textOf(block).match(pattern) ?? []) {
    const own = letters.slice(at, at + [...piece].length);
    pieces.push(...change(own, piece));
    at += own.length;
  }
  return { ...block, letters: [...pieces, ...letters.slice(at)] };
}

const WORDS = /\S+\s*/gu;
const SENTENCES = /[^.!?]+[.!?]*\s*/gu;

/** One letter dropped, doubled, swapped or another one, in a few words of a hundred. */
const fixTypos: Edit = (blocks, random) =>
  blocks.map((block) =>
    eachPiece(block, WORDS, (letters) => {
      if (letters.length < 4 || random.next() > 0.04) return letters;
      const at = 1 + random.below(letters.length - 2);
      const one = letters[at]!;
      const kinds: Letter[][] = [[], [one, one], [{ ...one, character: 'e' }], [letters[at + 1]!, one]];
      const kind = random.below(kinds.length);
      return [...letters.slice(0, at), ...kinds[kind]!, ...letters.slice(kind === 3 ? at + 2 : at + 1)];
    }),
  );

/** Sentences of other posts, and sentences of this one said once more: what could be taken for the marked one. */
const insertSentences: Edit = (blocks, random, others) => {
  const own = blocks.flatMap((block) => textOf(block).match(SENTENCES) ?? []);
  return blocks.map((block) =>
    eachPiece(block, SENTENCES, (letters) => {
      const chance = random.next();
      if (chance > 0.08) return letters;
      return [...fresh(`${random.pick(chance < 0.02 ? own : others).trim()} `), ...letters];
    }),
  );
};

const moveBlocks: Edit = (blocks, random) => {
  const moved = [...blocks];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const [one] = moved.splice(random.below(moved.length), 1);
    moved.splice(random.below(moved.length + 1), 0, one!);
  }
  return moved;
};

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[\s(])"/gu, '“'],
  [/"/gu, '”'],
  [/'/gu, '’'],
  [/(?<=\s)-(?=\s)/gu, '—'],
  [/(?<=\d)-(?=\d)/gu, '–'],
  [/ (?=\d)/gu, ' '],
];

const setTypography: Edit = (blocks) =>
  blocks.map((block) => {
    const letters = [...block.letters];
    for (const [pattern, sign] of TYPOGRAPHY) {
      const text = letters.map(({ character }) => (character.length === 1 ? character : '�')).join('');
      for (const { index } of text.matchAll(pattern)) letters[index] = { ...letters[index]!, character: sign };
    }
    return { ...block, letters };
  });

/** A stretch of the post in another language; names and numbers stay, as translators leave them. */
const translatePart: Edit = (blocks, random) => {
  const from = random.below(blocks.length);
  const to = from + 1 + random.below(Math.ceil(blocks.length / 2));
  return blocks.map((block, at) =>
    at < from || at >= to
      ? block
      : eachPiece(block, WORDS, (letters, word) =>
          /^[A-Z0-9`]/u.test(word) ? letters.map(({ character }) => ({ character, from: null })) : fresh(foreign(word)),
        ),
  );
};

function foreign(word: string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const sounds = 'eudirtalnokspmiwgzhvoybfcx';
  return [...word]
    .map((letter) => sounds[letters.indexOf(letter)] ?? letter)
    .join('')
    .replace(/(?<=\w{4})(?=\W*$)/u, 'en');
}

/** Some sentences taken out, and now and then a whole block. */
const cut: Edit = (blocks, random) =>
  blocks.flatMap((block) =>
    random.next() < 0.05 ? [] : [eachPiece(block, SENTENCES, (letters) => (random.next() < 0.06 ? [] : letters))],
  );

/** A sentence said in other words: every third word is another one. */
const rewrite: Edit = (blocks, random, others) =>
  blocks.map((block) =>
    eachPiece(block, SENTENCES, (letters, sentence) => {
      if (random.next() > 0.1) return letters;
      const words = random.pick(others).match(WORDS) ?? [];
      const own: Block = { tag: 'p', letters };
      return [...sentence].length !== letters.length
        ? letters
        : eachPiece(own, WORDS, (word) =>
            random.next() < 0.4 && words.length > 0 ? fresh(`${random.pick(words).trim()} `) : word,
          ).letters;
    }),
  );

const same: Edit = (blocks) => [...blocks];

export const EDITS = {
  'typos fixed': fixTypos,
  'sentences inserted': insertSentences,
  'paragraphs moved': moveBlocks,
  'markup changed': same,
  typography: setTypography,
  'translated in part': translatePart,
  'sentences cut': cut,
  'sentences rewritten': rewrite,
} as const satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;
