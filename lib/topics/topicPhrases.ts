import type { FoundIn } from '../model/foundTopic';
import type { PhraseCount, PostPhrases } from '../model/phrases';
import type { PostUrl } from '../model/post';
import type { Sliced } from '../model/slices';
import { GENERIC_WORDS, NO_END } from './genericWords';
import { OFTEN, phraseHash, prominent, SHORT_TEXT } from './phrases';

/** From so many posts on, a phrase is in three at least. */
const MANY_POSTS = 150;
/** Below so many posts, names count for more, and a topic may be half of the archive. */
const FEW_POSTS = 30;
/** A word written with a capital within sentences: so often at least, and of so many of its uses. */
const NAME_TIMES = 8;
const NAME_SHARE = 0.6;
/** An edge of a phrase that is free in less of its uses belongs to a longer phrase. */
const FREE = 0.2;
/** Residual IDF, bits: how much a word crowds into few posts, above what chance would do. */
const CROWDED = { one: 0.5, surely: 1, more: 0 } as const;
/** What a phrase of last time is worth now, and what of the limits it has to pass. */
const KEPT_WORTH = 2;
const KEPT_LIMIT = 0.7;

/** A post that has the phrase, and how much it is about it: 0–1. */
export type Member = FoundIn & { readonly weight: number };

/** A phrase that may name a topic, with the posts that it would be one of. */
export interface TopicPhrase {
  readonly key: string;
  readonly words: readonly string[];
  readonly members: ReadonlyMap<PostUrl, Member>;
  readonly titles: number;
  readonly headings: number;
  readonly isName: boolean;
  readonly crowded: number;
  readonly worth: number;
  readonly name: string;
}

/** What all posts together have of a phrase. */
interface Sum {
  posts: number;
  times: number;
  /** Of these, those of which it is known how they stand there. */
  told: number;
  titles: number;
  headings: number;
  inside: number;
  capital: number;
  freeLeft: number;
  freeRight: number;
  readonly written: Map<string, number>;
}

/**
 * The phrases that say enough to name a topic: by how many posts they stand in, how they crowd there, and whether
 * titles have them. `former`: the ids of last time, which pass more easily; `host`: the archive's, whose name is no
 * topic of it.
 */
export function* topicPhrases(
  posts: ReadonlyMap<PostUrl, PostPhrases>,
  former: ReadonlySet<string>,
  host: string,
): Sliced<TopicPhrase[]> {
  const n = posts.size;
  const fewest = n >= MANY_POSTS ? 3 : 2;
  const most = n < FEW_POSTS ? n / 2 : Math.min(0.3 * n, 3 * Math.sqrt(n));
  const isWithTexts = areMostlyTexts(posts);
  const own = new Set(host.toLowerCase().split(/[.-]/));
  const keys = new Map<string, Sum>();
  for (const [key, sum] of yield* summed(posts)) {
    yield;
    if (isAdmitted(key, sum, { n, fewest, own, former, isWithTexts })) keys.set(key, sum);
  }
  const members = yield* membersOf(keys, posts);
  const phrases: TopicPhrase[] = [];
  for (const [key, sum] of keys) {
    yield;
    const its = members.get(key);
    if (its === undefined || its.size < fewest || its.size > Math.max(fewest, most)) continue;
    const words = key.split(' ');
    const isName = isNameOf(sum);
    const crowded = crowdedness(sum, n);
    const { titles, headings } = sum;
    const limit = former.has(key) ? KEPT_LIMIT : 1;
    if (!isWithTexts && (titles < 2 || (words.length === 1 && !isName))) continue;
    const single = { titles, headings, crowded, isName, n, members: its.size, limit };
    if (words.length === 1 && isWithTexts && !isTelling(single)) continue;
    const worth =
      (0.25 + (titles + 0.6 * headings) / its.size) ** 1.5 *
      (1 + 0.35 * (words.length - 1)) *
      (1 + 0.3 * Math.min(3, Math.max(0, crowded))) *
      (former.has(key) ? KEPT_WORTH : 1);
    phrases.push({ key, words, members: its, titles, headings, isName, crowded, worth, name: commonest(sum.written) });
  }
  return phrases;
}

/** Whether the texts of half of the posts are known at least. */
export function areMostlyTexts(posts: ReadonlyMap<PostUrl, PostPhrases>): boolean {
  return [...posts.values()].filter(({ words }) => words > 0).length * 2 >= posts.size;
}

function* summed(posts: ReadonlyMap<PostUrl, PostPhrases>): Sliced<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  const byHash = new Map<number, Sum>();
  const none = {
    posts: 0,
    times: 0,
    told: 0,
    titles: 0,
    headings: 0,
    inside: 0,
    capital: 0,
    freeLeft: 0,
    freeRight: 0,
  };
  for (const post of posts.values()) {
    yield;
    for (const key of prominent(post)) {
      if (sums.has(key)) continue;
      const sum = { ...none, written: new Map() };
      sums.set(key, sum);
      byHash.set(phraseHash(key), sum);
    }
  }
  for (const { phrases, rare = [] } of posts.values()) {
    yield;
    for (const [key, count] of phrases) {
      const sum = sums.get(key);
      if (sum !== undefined) add(sum, count);
    }
    let last = -1;
    for (const hash of rare) {
      const sum = byHash.get(hash);
      if (sum !== undefined) {
        sum.times += 1;
        if (hash !== last) sum.posts += 1;
      }
      last = hash;
    }
  }
  return sums;
}

function add(sum: Sum, count: PhraseCount): void {
  sum.posts += 1;
  sum.times += count.times;
  sum.told += count.times;
  if (count.inTitle) sum.titles += 1;
  else if (count.inHeading) sum.headings += 1;
  sum.inside += count.inside;
  sum.capital += count.capital;
  sum.freeLeft += count.freeLeft;
  sum.freeRight += count.freeRight;
  if (sum.written.size < 20 || sum.written.has(count.written))
    sum.written.set(count.written, (sum.written.get(count.written) ?? 0) + (count.inTitle ? 2 : 1));
}

interface Admission {
  readonly n: number;
  readonly fewest: number;
  readonly own: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly isWithTexts: boolean;
}

function isAdmitted(key: string, sum: Sum, { n, fewest, own, former, isWithTexts }: Admission): boolean {
  if (sum.posts < fewest || (sum.titles < 1 && sum.headings < 2)) return false;
  const words = key.split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.includes('part') || words.some((word) => /^\p{L}(?:\.\p{L})+$/u.test(word))) return false;
  if (NO_END.has(first) || NO_END.has(last) || words.some((word) => own.has(word))) return false;
  if (!isNameOf(sum) && words.every((word) => GENERIC_WORDS.has(word))) return false;
  if (sum.told >= 3 && Math.min(sum.freeLeft, sum.freeRight) < FREE * sum.told) return false;
  // A title says a thing once: how words crowd is told by texts alone.
  if (!isWithTexts) return true;
  const limit = (words.length === 1 ? CROWDED.one : CROWDED.more) * (former.has(key) ? KEPT_LIMIT : 1);
  return crowdedness(sum, n) >= (words.length === 1 && n < FEW_POSTS && isNameOf(sum) ? 0.2 : limit);
}

function isNameOf({ inside, capital }: Sum): boolean {
  return capital >= NAME_TIMES && capital >= NAME_SHARE * inside;
}

/** Residual inverse document frequency (Church & Gale 1995): in bits, 0 for a word that falls anywhere by chance. */
function crowdedness({ posts, times }: Sum, n: number): number {
  return Math.log2(n / posts) + Math.log2(1 - Math.exp(-times / n));
}

interface Single {
  readonly titles: number;
  readonly headings: number;
  readonly crowded: number;
  readonly isName: boolean;
  readonly n: number;
  readonly members: number;
  readonly limit: number;
}

/** A single word needs more proof than a phrase. */
function isTelling({ titles, headings, crowded, isName, n, members, limit }: Single): boolean {
  if (titles < 2 && !(titles === 1 && titles + headings >= 3)) return false;
  const isInItsTitles = titles >= 0.35 * members * limit;
  if (n < FEW_POSTS && isName && crowded >= 0.2 * limit && titles >= 3 && isInItsTitles) return true;
  return crowded >= CROWDED.surely * limit || (titles >= 5 && isInItsTitles);
}

function* membersOf(
  keys: ReadonlyMap<string, Sum>,
  posts: ReadonlyMap<PostUrl, PostPhrases>,
): Sliced<Map<string, Map<PostUrl, Member>>> {
  const members = new Map<string, Map<PostUrl, Member>>();
  for (const [post, { words, phrases }] of posts) {
    yield;
    for (const [key, count] of phrases) {
      if (!keys.has(key)) continue;
      const member = memberOf(count, key.includes(' ') ? 2 : 4, words, post);
      if (member === null) continue;
      const its = members.get(key) ?? new Map<PostUrl, Member>();
      its.set(post, member);
      members.set(key, its);
    }
  }
  return members;
}

/**
 * Why, and how much, a post is on what a phrase names; null where it is not.
 *
 * @param need so often in a thousand words a text on it has the phrase
 */
export function memberOf(count: PhraseCount, need: number, words: number, post: PostUrl): Member | null {
  const { times } = count;
  const density = (1000 * times) / (words + 300);
  const as = (place: FoundIn['place'], weight: number): Member => ({ post, place, times, weight });
  if (count.inTitle) return as('title', 1);
  if (words < SHORT_TEXT) return count.inLead ? as('summary', times >= 2 ? 0.8 : 0.5) : null;
  if (times < OFTEN) return null;
  if (count.inHeading) return as('heading', 0.7 + 0.3 * Math.min(1, density / (2 * need)));
  const enough = need * (count.inLead ? 0.7 : 1);
  return density >= enough ? as('text', Math.min(1, 0.4 + (0.3 * density) / need)) : null;
}

function commonest(written: ReadonlyMap<string, number>): string {
  const [first] = [...written].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return (first?.[0] ?? '').replace(/[’']s$/u, '');
}
