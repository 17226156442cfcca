import { stemOf } from '../language/stem';
import { stopWordsOf } from '../language/stopWords';
import { isUnspaced, segmentedWords } from '../language/unspaced';
import type { PhraseCount, PostPhrases } from '../model/phrases';
import type { Post } from '../model/post';
import type { PostText } from '../model/postText';
import { atOnce, type Sliced } from '../model/slices';

/** A phrase has at most so many words. */
const LONGEST = 3;
/** Of a text, so many characters are read: enough to tell what it is about, and a bound for hostile ones. */
const MOST_CHARACTERS = 60_000;
/** What begins a text says what it is about. Characters. */
const LEAD = 600;

/** A text with fewer words says too little for counting. */
export const SHORT_TEXT = 150;
/** What stands so often in a text, the text may be about. */
export const OFTEN = 3;

/** The phrases that stand in a title or heading: only they can name a topic, and they are few. */
export function prominent({ phrases }: PostPhrases): string[] {
  return [...phrases].flatMap(([key, { inTitle, inHeading }]) => (inTitle || inHeading ? [key] : []));
}

/**
 * The phrases that can name a topic of an archive, gathered post by post: of any post's phrases only these count, and
 * they are a small part.
 */
export class NamingPhrases {
  readonly #keys = new Set<string>();
  readonly #hashes = new Set<number>();

  add(post: PostPhrases): void {
    for (const key of prominent(post)) {
      this.#keys.add(key);
      this.#hashes.add(phraseHash(key));
    }
  }

  /** A post's phrases without those that name nothing in any post gathered. The same topics are found in them. */
  within({ words, phrases, rare }: PostPhrases): PostPhrases {
    const named = new Map([...phrases].filter(([key]) => this.#keys.has(key)));
    if (rare === undefined) return { words, phrases: named };
    return { words, phrases: named, rare: rare.filter((hash) => this.#hashes.has(hash)) };
  }
}

type Place = 'title' | 'heading' | 'lead' | 'text';

/** Letters and digits, joined within by `.`, `-`, `'`, `+`, `#`: `node.js`, `C++`. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/**
 * The phrases of one to three words that a post uses: runs end at stop words and at signs, so that no phrase reaches
 * over a comma. Linear in the text. Of a post without text its summary stands for it. Of a text, what stands there once
 * or twice, nine tenths of it, is told by hashes alone, so that the counts of a thousand posts can be kept.
 */
export function phrasesOf(post: CountablePost, text: PostText | null): PostPhrases {
  return atOnce(countingPhrases(post, text));
}

type CountablePost = Pick<Post, 'title' | 'summary' | 'language'>;

/** The same in slices: words that no spaces part take long to tell. */
export function* countingPhrases(
  { title, summary, language }: CountablePost,
  text: PostText | null,
): Sliced<PostPhrases> {
  const counter = new Counter(language);
  yield* counter.read(title, 'title');
  if (text === null) {
    yield* counter.read(summary ?? '', 'lead');
    return { words: 0, phrases: counter.phrases };
  }
  counter.words = 0;
  let read = 0;
  for (const block of text.blocks) {
    if (read > MOST_CHARACTERS) break;
    if (block.kind === 'code') continue;
    yield* counter.read(block.text, block.kind === 'heading' ? 'heading' : read < LEAD ? 'lead' : 'text');
    read += block.text.length;
  }
  return { words: counter.words, ...sorted(counter) };
}

function sorted({ words, phrases }: Counter): Pick<PostPhrases, 'phrases' | 'rare'> {
  const kept = new Map<string, PhraseCount>();
  const rare: number[] = [];
  for (const [key, count] of phrases) {
    const { times, inTitle, inHeading, inLead } = count;
    if (times >= OFTEN || inTitle || inHeading || (inLead && words < SHORT_TEXT)) kept.set(key, count);
    else for (let time = 0; time < times; time += 1) rare.push(phraseHash(key));
  }
  return { phrases: kept, rare: Uint32Array.from(rare).toSorted() };
}

/** Fowler–Noll–Vo, 32 bits: of ten thousand phrases asked for, one in four hundred texts seems to have one too many. */
export function phraseHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The phrase that a topic's name comes to, by its stems: what names the same thing comes to the same. */
export function phraseOfName(name: string, language: string | null): string {
  return [...name.matchAll(TOKEN)]
    .flatMap(([token]) => (isUnspaced(token) ? segmentedWords(token, language).map(({ word }) => word) : [token]))
    .map((word) => stemOf(withoutGenitive(word), language))
    .join(' ');
}

function withoutGenitive(written: string): string {
  return written.toLowerCase().replace(/[’']s$|[’'].*$/u, '');
}

interface Word {
  readonly stem: string;
  readonly written: string;
  /** Whether it stands right behind the word before it. */
  readonly isJoined: boolean;
}

/** Of a run without spaces so many characters are told apart at once. */
const PIECE = 1_000;
/** Hiragana as short as this are particles and endings. */
const PARTICLE = /^\p{sc=Hiragana}{1,2}$/u;

class Counter {
  readonly phrases = new Map<string, PhraseCount>();
  words = 0;
  readonly #stems = new Map<string, string>();
  readonly #stopWords: ReadonlySet<string> | null;

  constructor(private readonly language: string | null) {
    this.#stopWords = stopWordsOf(language);
  }

  *read(text: string, place: Place): Sliced<void> {
    let run: Word[] = [];
    let last = 0;
    const take = (written: string, index: number): void => {
      this.words += 1;
      if (run.length > 0 && !/^[\s-]*$/u.test(text.slice(last, index))) {
        this.#count(run, place);
        run = [];
      }
      const isJoined = index === last;
      last = index + written.length;
      const stem = this.#stemOf(written);
      if (stem === '') {
        this.#count(run, place);
        run = [];
      } else run.push({ stem, written, isJoined });
    };
    const hasUnspaced = isUnspaced(text);
    for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
      if (!hasUnspaced || !isUnspaced(token)) take(token, at);
      else
        for (let from = 0; from < token.length; from += PIECE) {
          for (const { word, index } of segmentedWords(token.slice(from, from + PIECE), this.language))
            take(word, at + from + index);
          yield;
        }
    }
    this.#count(run, place);
  }

  /** Empty for what ends a run: a stop word, a number, a single letter that is no name and no word. */
  #stemOf(written: string): string {
    const known = this.#stems.get(written);
    if (known !== undefined) return known;
    const word = withoutGenitive(written);
    const isTooShort = word.length < 2 ? !/\p{sc=Han}/u.test(word) : PARTICLE.test(word);
    const isNone = this.#stopWords?.has(word) === true || !/\p{L}/u.test(word) || isTooShort || word.length > 40;
    const stem = isNone ? '' : stemOf(word, this.language);
    this.#stems.set(written, stem);
    return stem;
  }

  #count(run: readonly Word[], place: Place): void {
    for (let from = 0; from < run.length; from += 1) {
      let key = '';
      for (let to = from; to < Math.min(run.length, from + LONGEST); to += 1) {
        key = to === from ? (run[to]?.stem ?? '') : `${key} ${run[to]?.stem}`;
        // A single character names something only with others.
        if (key.length < 2) continue;
        const count = this.#countOf(key, run, from, to);
        count.times += 1;
        if (place === 'title') count.inTitle = true;
        if (place === 'heading') count.inHeading = true;
        if (place === 'lead') count.inLead = true;
        if (from === 0) count.freeLeft += 1;
        if (to === run.length - 1) count.freeRight += 1;
        if (from > 0 && place !== 'title' && place !== 'heading') {
          count.inside += 1;
          if (/^\p{Lu}/u.test(run[from]?.written ?? '')) count.capital += 1;
        }
      }
    }
  }

  #countOf(key: string, run: readonly Word[], from: number, to: number): PhraseCount {
    const known = this.phrases.get(key);
    if (known !== undefined) return known;
    const written = run
      .slice(from, to + 1)
      .map((word, at) => (at === 0 || word.isJoined ? word.written : ` ${word.written}`))
      .join('');
    const places = { inTitle: false, inHeading: false, inLead: false };
    const count = { times: 0, ...places, inside: 0, capital: 0, freeLeft: 0, freeRight: 0, written };
    this.phrases.set(key, count);
    return count;
  }
}
