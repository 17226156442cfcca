import { UNSPACED_LETTERS as UNSPACED } from '../../model/unspaced';
import { fold } from './fold';

/**
 * A word of a text as search knows it. `whole` is the folded word without joints (`max_connections` and
 * `maxConnections` are both `maxconnections`); `parts` are what it is made of, empty when it is of one piece. Writing
 * without spaces has no whole: it is known by each pair of neighbouring characters.
 */
export interface Word {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly isUnspaced: boolean;
}

/** A word with its place in the text: offsets in UTF-16 code units, the end exclusive. */
export interface PlacedWord extends Word {
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and `_`, joined by hyphens and apostrophes; `C++`, `C#`. */
const RUN = /[\p{L}\p{N}\p{M}_]+(?:[-'’·][\p{L}\p{N}\p{M}_]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
const ASCII_RUN = /[A-Za-z0-9_]+(?:[-'][A-Za-z0-9_]+)*(?:\+\+|#(?![A-Za-z0-9]))?/g;
const ASCII = /^[\0-\x7f]*$/;
const JOINTS = /[-'’·_]+/u;
/** `fooBar` → `foo|Bar`, `HTTPServer` → `HTTP|Server`. Digits stay with their letters: `utf8`, `k8s`. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const HAS_UPPER_INSIDE = /.\p{Lu}/u;

const PERHAPS_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88f]/;
const SCRIPT_CHANGE = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Arabic's article and Hebrew's one-letter words are written together with what follows. */
const ARABIC_PREFIX = /^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u;
const HEBREW_PREFIX = /^[הובכלמש](?=\p{Script=Hebrew}{3})/u;

/** Maximum number of different written words remembered; a corpus has far more occurrences than words. */
const REMEMBERED = 40_000;
const remembered = new Map<string, readonly Word[]>();

/** The words of a text in their order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.match(ASCII.test(text) ? ASCII_RUN : RUN) ?? []) words.push(...wordsOfRun(run));
  return words;
}

/** The words of a text with their places. */
export function placedWordsIn(text: string): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!PERHAPS_UNSPACED.test(run)) {
      for (const word of wordsOfRun(run)) placed.push({ ...word, start: index, end: index + run.length });
      continue;
    }
    for (const { 0: piece, index: at } of run.matchAll(SCRIPT_CHANGE)) {
      const start = index + at;
      for (const word of wordsOfRun(piece)) placed.push({ ...word, start, end: start + piece.length });
    }
  }
  return placed;
}

function wordsOfRun(run: string): readonly Word[] {
  const known = remembered.get(run);
  if (known !== undefined) return known;
  const words = PERHAPS_UNSPACED.test(run) ? (run.match(SCRIPT_CHANGE) ?? []).flatMap(wordOf) : wordOf(run);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(run, words);
  return words;
}

function wordOf(run: string): Word[] {
  if (IS_UNSPACED.test(run)) return unspacedWord(run);
  const sign = /(?:\+\+|#)$/.exec(run)?.[0] ?? '';
  const pieces = run
    .slice(0, run.length - sign.length)
    .split(JOINTS)
    .flatMap((piece) => (HAS_UPPER_INSIDE.test(piece) ? piece.split(HUMP) : [piece]))
    .map(fold)
    .filter((piece) => piece !== '');
  const whole = pieces.join('') + sign;
  if (whole === '') return [];
  if (pieces.length > 1 || sign !== '') return [{ whole, parts: pieces, isUnspaced: false }];
  const bare = whole.replace(ARABIC_PREFIX, '').replace(HEBREW_PREFIX, '');
  return [{ whole, parts: bare === whole ? [] : [bare], isUnspaced: false }];
}

/**
 * Pairs of neighbours, not a dictionary's words: a segmenter cuts the same characters differently in a sentence and in
 * a half-typed query, and costs fifty times as much (`test/search/unspaced.test.ts` compares).
 */
function unspacedWord(run: string): Word[] {
  const characters = [...fold(run)];
  if (characters.length === 0) return [];
  if (characters.length === 1) return [{ whole: characters.join(''), parts: [], isUnspaced: true }];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return [{ whole: '', parts: pairs, isUnspaced: true }];
}

/**
 * Every term under which a word is indexed. The last character of an unspaced run begins no pair, and is one itself.
 */
export function termsOf({ whole, parts, isUnspaced }: Word): readonly string[] {
  if (parts.length === 0) return [whole];
  if (!isUnspaced) return [whole, ...parts];
  return [...parts, [...(parts.at(-1) ?? '')].at(-1) ?? ''];
}
