import { compileArchive, compileGuide, NOTHING_KNOWN } from '../../lib/guide/compiled/compile';
import { composeGuide } from '../../lib/guide/compose';
import { LOOK_RULES } from '../../lib/model/knownText';
import type { Candidate, LineReason } from '../../lib/model/mined';
import type { Post } from '../../lib/model/post';
import type { Topic } from '../../lib/model/topic';
import { median, type Measurement } from './measurement';
import { archiveOfSize } from './syntheticArchive';

const POSTS = 10_000;
const ROUNDS = 15;
/** One guide of so many posts with all their texts may take so long: milliseconds of the processor. */
const OF_ONE = 30;
const OF_ONE_MS = 100;
/** What a post of a blog holds of lines that may stand in a guide. */
const LINES = 15;

/** All guides of a large archive against reading the same posts from JSON, and one guide with all that its texts say. */
export function guides(): Promise<Measurement[]> {
  const one = Array.from({ length: ROUNDS }, oneGuide());
  const { archive, posts } = archiveOfSize(POSTS);
  const json = JSON.stringify(posts);
  const parsing: number[] = [];
  const compiling: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const parsed = JSON.parse(json) as Post[];
    const middle = performance.now();
    compileArchive(parsed, archive);
    parsing.push(middle - start);
    compiling.push(performance.now() - middle);
  }
  return Promise.resolve([
    {
      name: 'guides of 10,000 posts',
      unit: 'ms',
      value: median(compiling),
      reference: median(parsing),
      against: 'JSON.parse',
      budget: 3,
    },
    {
      name: `one guide of ${OF_ONE} posts with their texts`,
      unit: 'ms',
      value: median(one),
      reference: OF_ONE_MS,
      against: 'at most',
      budget: 1,
    },
    {
      name: '… the first time in a process',
      unit: 'ms',
      value: one[0] ?? 0,
      reference: OF_ONE_MS,
      against: 'at most',
      budget: 1,
    },
  ]);
}

/** Composes the guide to a topic from posts that were looked through; gives how long that takes each time. */
function oneGuide(): () => number {
  const { archive, posts } = archiveOfSize(OF_ONE);
  const topic: Topic = { slug: 'database', name: 'Database' };
  const own = posts.map((post) => ({ ...post, topics: [topic] }));
  const titles = archiveOfSize(OF_ONE * LINES).posts.map(({ title }) => title);
  const mined = new Map(
    own.map(({ url }, at) => {
      const candidates = titles.slice(at * LINES, (at + 1) * LINES).map((title, line) => aLine(title, line));
      return [url, { post: url, archive, rules: LOOK_RULES, candidates, links: [] }] as const;
    }),
  );
  return () => {
    const { user } = process.cpuUsage();
    composeGuide(null, compileGuide(topic, own, archive, { ...NOTHING_KNOWN, mined }), own);
    return (process.cpuUsage().user - user) / 1_000;
  };
}

const REASONS: readonly LineReason[] = [
  { kind: 'argues', form: 'point' },
  { kind: 'warns', form: 'problem' },
  { kind: 'defines', form: 'is-a' },
];

function aLine(title: string, at: number): Candidate {
  const text = `A database is a ${title}.`;
  const reason = REASONS[at % REASONS.length] ?? { kind: 'argues', form: 'point' };
  return { start: 0, end: text.length, text, reason, score: 0.9, section: title, subject: 'database', items: [] };
}
