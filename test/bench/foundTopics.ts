import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PostPhrases } from '../../lib/model/phrases';
import type { PostUrl } from '../../lib/model/post';
import { inSlices } from '../../lib/model/slices';
import { findingTopics } from '../../lib/topics/findTopics';
import { NamingPhrases, phrasesOf } from '../../lib/topics/phrases';
import { findingSeries } from '../../lib/topics/series';
import { seeded, type Random } from '../anchor/random';
import { median, type Measurement } from './measurement';

const POSTS = 1_000;
const MANY = 5_000;
const WORDS = 1_340;
const ROUNDS = 5;
/** As the most that either may take, in milliseconds. */
const COUNTING_MS = 3_000;
const CHOOSING_MS = 300;
const SLICE_MS = 50;

/** Counting the phrases of texts, finding topics in the counts that are kept, and what those take of memory. */
export async function foundTopics(): Promise<Measurement[]> {
  const texts = textsOf(POSTS);
  const began = busyMs();
  const counted = texts.map(phrasesIn);
  const counting = busyMs() - began;
  const phrases = new Map<PostUrl, PostPhrases>();
  // As they come from the database: copies, that share nothing.
  texts.forEach(({ post }, at) =>
    phrases.set(post.url, structuredClone(counted[at] ?? { words: 0, phrases: new Map() })),
  );
  const choosing: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let spent = 0;
    let most = 0;
    let slice = busyMs();
    const pause = (): Promise<void> => {
      const took = busyMs() - slice;
      spent += took;
      most = Math.max(most, took);
      slice = busyMs();
      return Promise.resolve();
    };
    await inSlices(findingSeries(texts.map(({ post }) => post)), pause);
    const topics = await inSlices(findingTopics(phrases), pause);
    await pause();
    if (topics.length < 10) throw new Error(`only ${topics.length} topics were found`);
    choosing.push(spent);
    longest.push(most);
  }
  const few = heapOf(POSTS);
  const many = heapOf(MANY);
  return [
    {
      name: `phrases of ${POSTS} posts counted`,
      unit: 'ms',
      value: counting,
      reference: COUNTING_MS,
      against: 'at most',
      budget: 1,
    },
    {
      name: '… topics and series found, from kept counts',
      unit: 'ms',
      value: median(choosing),
      reference: CHOOSING_MS,
      against: 'at most',
      budget: 1,
    },
    {
      name: '… longest slice of that',
      unit: 'ms',
      value: median(longest),
      reference: SLICE_MS,
      against: 'at most',
      budget: 1,
    },
    {
      name: `counts of ${MANY} posts held while topics are found`,
      unit: 'bytes',
      value: many,
      reference: few,
      against: `${POSTS} posts`,
      budget: null,
    },
  ];
}

/** Time of the processor, whatever else the machine has to do: milliseconds. */
function busyMs(): number {
  return process.cpuUsage().user / 1_000;
}

interface Text {
  readonly post: { readonly url: PostUrl; readonly title: string; readonly date: string };
  readonly text: string;
}

function phrasesIn({ post: { title }, text }: Text): PostPhrases {
  const blocks = text.split('\n').map((words) => ({ kind: 'paragraph' as const, text: words, links: [] }));
  return phrasesOf({ title, summary: null, language: 'en' }, { language: 'en', blocks });
}

/** Bytes of the heap that is held of the counts of so many posts while topics are found in them. */
function heapOf(posts: number): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = whatCounts(posts);
  const after = used();
  if (kept.length !== posts) throw new Error('nothing is held');
  return after - before;
}

/** As the worker holds them: what is read from the database, without what can name no topic. */
function whatCounts(posts: number): PostPhrases[] {
  const naming = new NamingPhrases();
  for (const text of textsOf(posts)) naming.add(phrasesIn(text));
  return textsOf(posts).map((text) => naming.within(structuredClone(phrasesIn(text))));
}

const SMALL = 'the of and to a in is it that for was on are as with they be at this have from or by one not but'.split(
  ' ',
);

/** Posts whose words are as frequent as words are (Zipf), each on one or two of sixty things. */
function textsOf(posts: number): Text[] {
  const random = seeded(7);
  const things = Array.from({ length: 60 }, (_, at) => `${word(at * 331 + 7)} ${word(at * 577 + 11)}`);
  return Array.from({ length: posts }, (_, at) => {
    const thing = things[at % things.length] ?? '';
    const words = Array.from({ length: WORDS }, (__, place) => wordAt(random, place, thing));
    const title =
      Math.floor(at / things.length) % 3 === 0 ? `On ${thing}` : `${word(at * 13)} and ${word(at * 17 + 3)}`;
    const url = `https://bench.example/p${at}` as PostUrl;
    return { post: { url, title, date: `20${10 + (at % 15)}-03-01` }, text: words.join(' ') };
  });
}

function wordAt(random: Random, place: number, thing: string): string {
  if (place % 90 === 89) return `${thing}.\n`;
  if (random.next() < 0.45) return random.pick(SMALL);
  const written = word(Math.floor(20_000 ** random.next()));
  return random.next() < 0.1 ? `${written}.` : written;
}

/** The same word for the same number. */
function word(rank: number): string {
  const syllables = [
    'ba',
    'ko',
    'ri',
    'tem',
    'lu',
    'san',
    'do',
    'vi',
    'mer',
    'pa',
    'ne',
    'gro',
    'sti',
    'fa',
    'hu',
    'ly',
  ];
  let written = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / 16)) written += syllables[left % 16] ?? '';
  return written;
}
