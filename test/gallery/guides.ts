import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { itemIdOf, type ChecklistItem } from '../../lib/model/checklist';
import type { Guide, Reference } from '../../lib/model/guide';
import { roleAt, type Step } from '../../lib/model/path';
import type { Statement } from '../../lib/model/statement';
import { slugOf } from '../../lib/model/text';
import type { Topic } from '../../lib/model/topic';

export const ARCHIVE = 'https://quietsystems.example/notes' as ArchiveId;
export const TOPIC_PAGE = `${ARCHIVE}/topics/queues` as Address;

export const topic = (name: string): Topic => ({ slug: slugOf(name), name });
export const postUrl = (title: string): Address => `${ARCHIVE}/${slugOf(title)}` as Address;
export const quoted = (text: string, source: Address | null = TOPIC_PAGE): Statement => ({
  kind: 'quoted',
  text,
  source,
});

const item = (text: string): ChecklistItem => ({ id: itemIdOf(text), statement: quoted(text) });

/** Titles and summaries of the posts on the path, newest first. */
export const SUMMARIES = [
  [
    'Back-pressure Is a Conversation',
    'A queue that never says no is a queue that lies. What to say instead, and to whom.',
  ],
  [
    'Your Retry Budget Is Smaller Than You Think',
    'Three retries at four layers is eighty-one requests. Count them before your database does.',
  ],
  [
    'The Queue Was Never the Problem',
    'We replaced the broker twice. Both times the consumers were still slow on Mondays.',
  ],
] as const;

export const LONG_TITLE =
  'What We Learned From Moving Eleven Years of Nightly Batch Jobs Onto Queues Without Anybody in Finance Noticing (Almost)';
export const HOSTILE_TITLE = '<img src=x onerror="document.title=1"> & <b>bold</b> "quotes" $1 $$';

export function stepsOf(titles: readonly string[]): Step[] {
  return titles.map((title, index) => ({ title, url: postUrl(title), role: roleAt(index, titles.length) }));
}

/** The words of the archive's own page before the steps. */
const LABELS = ['Start here (current state)', 'Then read (operating middle)', 'Finish with (foundational context)'];
const labelled = (steps: readonly Step[]): Step[] =>
  steps.map((step, at) => {
    const label = LABELS[at];
    return label === undefined ? step : { ...step, label };
  });

const titles = SUMMARIES.map(([title]) => title);
const references: Reference[] = SUMMARIES.map(([title, summary]) => ({ title, url: postUrl(title), summary }));
const coverage = {
  posts: 3,
  firstMonth: '2023-02',
  lastMonth: '2025-09',
  adjacent: [topic('reliability'), topic('databases'), topic('operations')],
  motifs: ['queue', 'retry', 'pressure'],
};

/** A guide as an archive publishes it, whole. */
export const PUBLISHED: Guide = {
  archive: ARCHIVE,
  topic: topic('Queues'),
  source: TOPIC_PAGE,
  definition: {
    origin: 'published',
    heading: 'Definition',
    content: {
      text: 'Notes on queues run from Feb 2023 to Sep 2025 and ask one thing of every buffer: who waits, for how long, and who finds out. The nearest neighbours are reliability, databases, and operations.',
      mined: null,
      coverage,
    },
  },
  arguments: {
    origin: 'published',
    heading: 'What the archive argues',
    content: [
      quoted('A queue moves the waiting somewhere else; it does not remove it.'),
      quoted('Depth is a symptom. The age of the oldest message is the number to alert on.'),
      quoted('Every retry is traffic that nobody planned for.'),
    ],
  },
  checklist: {
    origin: 'published',
    heading: 'Execution checklist',
    content: [
      item('Write down what happens to the producer when the queue is full.'),
      item('Alert on the age of the oldest message, not on depth.'),
      item('Give every consumer a retry budget and a place for messages that used it up.'),
      item('Rehearse a replay of the dead letters before you need one.'),
    ],
  },
  failureModes: {
    origin: 'published',
    heading: 'Common failure modes',
    content: [
      quoted('Treating an unbounded queue as capacity.'),
      quoted('Retrying at each layer until one slow call becomes an outage.'),
      quoted('Finding out that the dead-letter queue has no reader.'),
    ],
  },
  steps: { origin: 'published', heading: 'Suggested reading path', content: labelled(stepsOf(titles)) },
  path: null,
  looked: 0,
  more: [],
  newSince: [],
  related: { origin: 'published', content: stepsOf(['On-call for People Who Sleep', 'A Small Theory of Time-outs']) },
  references: { origin: 'published', content: references },
};

const PLACES = ['newest', 'between', 'oldest'] as const;
const byPlace = (steps: readonly Step[]): Step[] =>
  steps.map((step, at) => ({ ...step, reason: { kind: PLACES[at] ?? 'between' } }));

/** A guide made from posts of which nothing but titles, dates and summaries is known. */
export const COMPILED: Guide = {
  ...PUBLISHED,
  source: null,
  definition: { origin: 'compiled', content: { text: null, mined: null, coverage } },
  arguments: { origin: 'compiled', content: [] },
  checklist: { origin: 'compiled', content: [] },
  failureModes: { origin: 'compiled', content: [] },
  steps: { origin: 'compiled', content: byPlace(stepsOf(titles)) },
  path: { order: 'newest-first', orders: ['newest-first', 'as-written'], better: null },
  related: { origin: 'compiled', content: stepsOf(['On-call for People Who Sleep']) },
  references: { origin: 'compiled', content: references },
};

const DOZEN = [
  ...titles,
  LONG_TITLE,
  'Idempotence, Slowly',
  'Ordering Is Expensive',
  'Poison',
  'A Queue in a Table',
  'Leases',
  'Who Reads the Dead Letters?',
  'Fair Shares',
  'First Notes on Waiting',
];

/** A long path, one title of which is as long as titles get. */
export const TWELVE: Guide = { ...PUBLISHED, steps: { origin: 'published', content: stepsOf(DOZEN) } };

/** Published in part, with posts beside the path, some newer than the guide. */
export const MIXED: Guide = {
  ...COMPILED,
  source: TOPIC_PAGE,
  definition: PUBLISHED.definition,
  checklist: PUBLISHED.checklist,
  steps: PUBLISHED.steps,
  more: stepsOf(['Queues in the Browser', ...DOZEN.slice(3)]),
  newSince: stepsOf(['Queues in the Browser']),
};

/** One post only, named as badly as it can be. */
export const HOSTILE: Guide = {
  ...COMPILED,
  topic: topic('<script>alert(1)</script>'),
  definition: {
    origin: 'compiled',
    content: { text: null, mined: null, coverage: { ...coverage, posts: 1, firstMonth: '2025-09' } },
  },
  steps: { origin: 'compiled', content: [{ title: HOSTILE_TITLE, url: null, role: 'start' }] },
  references: {
    origin: 'compiled',
    content: [{ title: HOSTILE_TITLE, url: null, summary: '</p><script>alert(2)</script>' }],
  },
};

/** Text that runs from right to left. */
export const HEBREW: Guide = {
  ...COMPILED,
  topic: topic('תורים'),
  steps: {
    origin: 'compiled',
    content: stepsOf(['לחץ נגדי הוא שיחה', 'תקציב הניסיונות החוזרים קטן ממה שנדמה', 'התור מעולם לא היה הבעיה']),
  },
};
