import { lookingThrough } from '../../lib/discovery/lookThrough';
import { normaliseAddress } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { KnownText } from '../../lib/model/knownText';
import { newestFirst, type Post, type PostUrl } from '../../lib/model/post';
import type { PostText, TextBlock } from '../../lib/model/postText';
import { inSlices } from '../../lib/model/slices';
import { markdownBlocks } from '../research/guides/markdownBlocks';
import { readPosts } from '../sample/content';
import type { Measurement } from './measurement';
import { archiveOfSize } from './syntheticArchive';

const POSTS = 1_000;
const ARCHIVE = 'https://large.example/blog';
/** Milliseconds. */
const WHOLE_MS = 3_000;
const SLICE_MS = 50;

/** What a worker takes for looking through texts: all of an archive, and the worst of one text. */
export async function texts(): Promise<Measurement[]> {
  const { archive, posts } = archiveOfSize(POSTS, ARCHIVE);
  const known = posts.toSorted(newestFirst).map((post, at) => aText(post.url, archive, blocksOf(at)));
  // Once before, as in a worker that has looked through others.
  await measured(posts, known.slice(0, 50));
  const all = await measured(posts, known);
  const [post] = posts as [Post];
  const worst = await Promise.all(HOSTILE.map((blocks) => measured([post], [aText(post.url, archive, blocks)])));
  const words = known.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const name = `texts of ${POSTS.toLocaleString('en')} posts, ${Math.round(words / POSTS)} words each`;
  const goal = (what: string, value: number, budget: number): Measurement => ({
    name: what,
    unit: 'ms',
    value,
    reference: budget,
    against: 'goal',
    budget: 1,
  });
  return [
    goal(name, all.cpu, WHOLE_MS),
    goal('… the longest slice', all.longest, SLICE_MS),
    goal('… of hostile texts', Math.max(...worst.map(({ longest }) => longest)), SLICE_MS),
  ];
}

interface Taken {
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** The longest time between two rests, by the processor: milliseconds. */
  readonly longest: number;
}

async function measured(posts: readonly Post[], known: readonly KnownText[]): Promise<Taken> {
  const byUrl = new Map<PostUrl, Post>(posts.map((post) => [post.url, post]));
  const begun = cpuNow();
  let sliceBegan = begun;
  let longest = 0;
  const rest = async (): Promise<void> => {
    longest = Math.max(longest, cpuNow() - sliceBegan);
    await new Promise((resolve) => setTimeout(resolve));
    sliceBegan = cpuNow();
  };
  await inSlices(lookingThrough(byUrl, known), rest);
  longest = Math.max(longest, cpuNow() - sliceBegan);
  return { cpu: cpuNow() - begun, longest };
}

/** Of this process, without what others took of the machine meanwhile. */
function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function aText(post: PostUrl, archive: ArchiveId, blocks: readonly TextBlock[]): KnownText {
  return { post, archive, text: { language: 'en', blocks }, from: 'page', readAt: 0, failures: 0 };
}

function wordsIn(text: PostText | null): number {
  return text?.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0) ?? 0;
}

const WRITTEN: readonly (readonly TextBlock[])[] = readPosts().map(({ body }) => {
  const base = normaliseAddress(ARCHIVE);
  return base === null ? [] : markdownBlocks(body.replace(/<\/?[^>]+>/g, ''), base).blocks;
});

/** The blocks of two of the sample's posts in turn, from different places on: no two texts are alike. */
function blocksOf(at: number): TextBlock[] {
  const [one = [], other = []] = [WRITTEN[at % WRITTEN.length], WRITTEN[(at * 7 + 3) % WRITTEN.length]];
  const from = at % 5;
  return [...one.slice(from), ...other.slice(0, Math.ceil(other.length / 3))].map((block) => ({
    ...block,
    text: block.text.replace(/\b(\w{5,})\b/, `$1${at}`),
  }));
}

const aBlock = (text: string): TextBlock => ({ kind: 'paragraph', text, links: [] });
const anItem = (text: string): TextBlock => ({
  kind: 'item',
  list: 1,
  isOrdered: true,
  level: 1,
  goesOn: false,
  text,
  links: [],
});

/** As long as the reader of texts lets a text be. */
const HOSTILE: readonly (readonly TextBlock[])[] = [
  Array.from({ length: 15 }, () => aBlock('moss is green and '.repeat(1_111))),
  Array.from({ length: 15 }, () => aBlock('You should use moss. Never use ferns! '.repeat(526))),
  Array.from({ length: 15 }, (_, at) => aBlock(`Moss${at} `.repeat(2_857))),
  Array.from({ length: 5_000 }, (_, at) => anItem(`Use moss ${at}.`)),
  Array.from({ length: 15 }, () => aBlock('a.'.repeat(10_000))),
  Array.from({ length: 15 }, () => aBlock('\u202Emoss\u202C '.repeat(2_857))),
];
