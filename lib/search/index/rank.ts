import type { Candidate } from './best';
import type { Query, QueryWord } from './query';
import { wordsIn, type Word } from './words';

/** The texts of a candidate, for what an index of words cannot tell: whether they stand together. */
export interface CandidateText {
  readonly title: string;
  readonly summary: string;
  /** Empty when not known. */
  readonly body: string;
}

/** What the words as one phrase, in their order, multiply a score by. */
const PHRASE = { isTitle: 2.2, beginsTitle: 1.7, inTitle: 1.5, inSummary: 1.25, inBody: 1.15 } as const;
/** What the words side by side in the title, in another order or half typed, multiply it by. */
const TOGETHER = 1.3;

/** Scores nearer than this share are as good as equal: then the newer document comes first. */
const TIE = 0.001;

/**
 * Candidates in the order in which a reader sees them: those with all words before those with some, those with the
 * words together before those with the words apart, and of equals the newer. One without text, or without a quoted
 * phrase, is left out.
 */
export function rank<C extends Candidate>(
  candidates: readonly C[],
  query: Pick<Query, 'words' | 'phrases'>,
  textOf: (candidate: C) => CandidateText | undefined,
): C[] {
  const scored = candidates.flatMap((candidate) => {
    const text = textOf(candidate);
    if (text === undefined || !hasPhrases(query, text)) return [];
    const score = candidate.score * phraseBonus(query, text);
    return { candidate, step: Math.round(Math.log(score) / TIE) };
  });
  return scored
    .toSorted(
      (a, b) =>
        Number(b.candidate.isWhole) - Number(a.candidate.isWhole) ||
        b.step - a.step ||
        b.candidate.day - a.candidate.day ||
        (a.candidate.url < b.candidate.url ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** Whether a document has every phrase that the reader put in quotes. */
export function hasPhrases({ phrases }: Pick<Query, 'phrases'>, { title, summary, body }: CandidateText): boolean {
  if (phrases.length === 0) return true;
  const texts = [title, summary, body].map((text) => wordsIn(text));
  return phrases.every((phrase) => texts.some((words) => phraseAt(words, phrase, false) >= 0));
}

/** By what a candidate's score is multiplied because its words stand together in their order: 1 when they do not. */
export function phraseBonus({ words }: Pick<Query, 'words'>, { title, summary, body }: CandidateText): number {
  if (words.length === 0 || (words.length === 1 && words[0]?.isUnspaced === false)) return singleBonus(words[0], title);
  const titleWords = wordsIn(title);
  const at = phraseAt(titleWords, words, true);
  if (at === 0) return titleWords.length === words.length ? PHRASE.isTitle : PHRASE.beginsTitle;
  if (at > 0) return PHRASE.inTitle;
  if (areTogether(titleWords, words)) return TOGETHER;
  if (phraseAt(wordsIn(summary), words, true) >= 0) return PHRASE.inSummary;
  return body !== '' && phraseAt(wordsIn(body), words, true) >= 0 ? PHRASE.inBody : 1;
}

/** One word that is the whole title. */
function singleBonus(word: QueryWord | undefined, title: string): number {
  const [first, second] = wordsIn(title);
  return word !== undefined && second === undefined && first?.whole === word.whole ? PHRASE.isTitle : 1;
}

/** Where a phrase begins among the words of a text, or -1. `open`: its last word may be half typed. */
function phraseAt(text: readonly Word[], phrase: readonly QueryWord[], open: boolean): number {
  for (let start = 0; start + phrase.length <= text.length; start += 1) {
    if (phrase.every((word, at) => isWord(text[start + at], word, open && at === phrase.length - 1))) return start;
  }
  return -1;
}

/** Whether the words stand side by side somewhere, in any order, each of them perhaps half typed. */
function areTogether(text: readonly Word[], words: readonly QueryWord[]): boolean {
  for (let start = 0; start + words.length <= text.length; start += 1) {
    const left = text.slice(start, start + words.length);
    const isThere = words.every((word) => {
      const at = left.findIndex((one) => isWord(one, word, true));
      return at >= 0 && left.splice(at, 1).length === 1;
    });
    if (isThere) return true;
  }
  return false;
}

function isWord(word: Word | undefined, asked: QueryWord, open: boolean): boolean {
  if (word === undefined || word.isUnspaced !== asked.isUnspaced) return false;
  if (!asked.isUnspaced) return open ? word.whole.startsWith(asked.whole) : word.whole === asked.whole;
  // The characters of a run, put together from its pairs.
  return runOf(word).includes(runOf(asked));
}

function runOf({ whole, parts }: Word): string {
  if (whole !== '') return whole;
  return parts.map((pair) => [...pair][0] ?? '').join('') + ([...(parts.at(-1) ?? '')][1] ?? '');
}
