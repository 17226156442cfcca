import { paragraphs, sentence, type Matter } from './prose';
import { seeded, wholeBelow, type Random } from './random';
import { TITLES } from './titles';

/** A post as we wrote it: what a reading companion should find, whatever a generator makes of it. */
export interface TruePost {
  readonly slug: string;
  readonly title: string;
  /** `YYYY-MM-DD`, in the author's zone. */
  readonly date: string;
  /** `HH:MM` in that zone: some posts appear minutes before or after midnight. */
  readonly time: string;
  /** Names of its tags. */
  readonly topics: readonly string[];
  readonly summary: string;
  readonly paragraphs: readonly string[];
}

/** The author's zone: two hours ahead of UTC all year. */
export const ZONE = 'Africa/Johannesburg';
export const OFFSET = '+02:00';
export const BLOG = {
  title: 'Slow Machines',
  description: 'Notes on software that has to keep running.',
  author: 'Ada Berg',
};

/** Names as authors write them, and how many of ten posts have them. */
const TOPICS: readonly (readonly [name: string, often: number, matter: Matter])[] = [
  [
    'Databases',
    5,
    {
      things: ['the vacuum job', 'an index', 'the replica', 'a long query'],
      acts: ['rewrote', 'measured', 'moved', 'forgot'],
    },
  ],
  [
    'Site Reliability',
    4,
    {
      things: ['the pager', 'an error budget', 'the runbook', 'a drill'],
      acts: ['rehearsed', 'trusted', 'ignored', 'rewrote'],
    },
  ],
  [
    'testing',
    3,
    {
      things: ['a flaky test', 'the fixture', 'the slow suite', 'one assertion'],
      acts: ['deleted', 'split', 'repaired', 'believed'],
    },
  ],
  [
    'C++',
    2,
    {
      things: ['a template', 'the allocator', 'undefined behaviour', 'a header'],
      acts: ['untangled', 'profiled', 'shipped', 'blamed'],
    },
  ],
  [
    'Überwachung',
    2,
    {
      things: ['a dashboard', 'the alert', 'the sampling rate', 'a trace'],
      acts: ['watched', 'silenced', 'drew', 'doubted'],
    },
  ],
  [
    'Remote Work',
    2,
    {
      things: ['the stand-up', 'a time zone', 'the written plan', 'a quiet day'],
      acts: ['protected', 'moved', 'missed', 'asked for'],
    },
  ],
  [
    'Q&A',
    1,
    {
      things: ['a question', 'an answer', 'a letter', 'the follow-up'],
      acts: ['answered', 'collected', 'misread', 'printed'],
    },
  ],
  [
    '日本語',
    1,
    {
      things: ['the encoding', 'a log line', 'the sort order', 'a keyboard'],
      acts: ['decoded', 'sorted', 'learned', 'typed'],
    },
  ],
];
export const TOPIC_NAMES = TOPICS.map(([name]) => name);

const TIMES = ['09:15', '00:20', '14:05', '23:40'];
const DAY_MS = 86_400_000;
const NEWEST = Date.UTC(2025, 9, 30);

/** The newest `count` posts of the blog, newest first; every call gives the same. */
export function truePosts(count: number): TruePost[] {
  const random = seeded(20_251_030);
  let day = NEWEST;
  return TITLES.slice(0, count).map(([title, slug], at) => {
    // The fifth and the sixth came out on one day.
    if (at > 0 && at !== 5) day -= DAY_MS * (9 + wholeBelow(random, 40));
    const own = topicsOf(random, at);
    const matter = own[0]![2];
    return {
      slug,
      title,
      date: new Date(day).toISOString().slice(0, 10),
      time: TIMES[at % TIMES.length]!,
      topics: own.map(([name]) => name),
      summary: sentence(random, matter),
      paragraphs: paragraphs(random, matter),
    };
  });
}

/** One to three topics; the first posts see to it that each topic has one. */
function topicsOf(random: Random, at: number): (typeof TOPICS)[number][] {
  const certain = TOPICS[at] ?? TOPICS.find(([, often]) => random() * 10 < often) ?? TOPICS[0]!;
  const others = TOPICS.filter(([name, often]) => name !== certain[0] && random() * 20 < often);
  return [certain, ...others.slice(0, 2)];
}
