import { itemIdOf } from '../../lib/model/checklist';
import type { Guide } from '../../lib/model/guide';
import type { LineReason } from '../../lib/model/mined';
import { roleAt, type Step } from '../../lib/model/path';
import type { StepReason } from '../../lib/model/pathReason';
import type { MinedStatement } from '../../lib/model/statement';
import { COMPILED, LONG_TITLE, postUrl } from './guides';

const DEFINING = 'What Is a Queue, and Why Is It Always Full?';
const LISTING = 'Moving a Nightly Job onto a Queue';
const NEWER = 'Back-pressure Is a Conversation, Revisited';

function line(text: string, title: string, reason: LineReason, more: Partial<MinedStatement> = {}): MinedStatement {
  return {
    kind: 'mined',
    language: 'en',
    text,
    source: postUrl(title),
    passage: { start: 0, end: text.length },
    reason,
    section: '',
    alsoIn: [],
    ...more,
  };
}

const DEFINITION = line(
  'A queue is a place where work waits because whoever asked for it and whoever does it are not ready at the same time.',
  DEFINING,
  { kind: 'defines', form: 'question' },
  { section: 'What is a queue?', alsoIn: [postUrl(LISTING), postUrl(NEWER), postUrl(LONG_TITLE)] },
);

const STEPS = [
  'Write down what happens to the producer when the queue is full.',
  'Give every consumer a retry budget and a place for the messages that used it up.',
  'Run both ways side by side for a week, and compare what they did each morning before you switch the old one off.',
  'Delete the old job.',
];

const WARNINGS = [
  line('Never retry at each layer: three retries at four layers is eighty-one requests.', LISTING, {
    kind: 'warns',
    form: 'prohibits',
  }),
  line(
    'A common mistake is to alert on the depth of a queue and not on the age of its oldest message.',
    LONG_TITLE,
    { kind: 'warns', form: 'mistake' },
    { section: 'What went wrong', alsoIn: [postUrl(DEFINING)] },
  ),
];

function steps(reasoned: readonly (readonly [title: string, reason: StepReason])[]): Step[] {
  return reasoned.map(([title, reason], at) => ({
    title,
    url: postUrl(title),
    role: roleAt(at, reasoned.length),
    reason,
  }));
}

const proofOf = ({ source, passage, text }: MinedStatement) => ({ post: source, ...passage, text });

const PATH = steps([
  [DEFINING, { kind: 'defines', proof: proofOf(DEFINITION) }],
  [
    'The Queue Was Never the Problem',
    { kind: 'built-on', by: [postUrl(LISTING), postUrl(NEWER), postUrl(LONG_TITLE)] },
  ],
  [LISTING, { kind: 'instructs' }],
  [LONG_TITLE, { kind: 'warns' }],
  [
    NEWER,
    {
      kind: 'updates',
      earlier: postUrl('Back-pressure Is a Conversation'),
      proof: {
        post: postUrl(NEWER),
        start: 0,
        end: 9,
        text: 'Half of what I said in that post is no longer true of us.',
      },
    },
  ],
]);

const references = [
  ...PATH,
  { title: 'Back-pressure Is a Conversation', url: postUrl('Back-pressure Is a Conversation') },
];

/** A guide made of what posts say. */
export const MINED: Guide = {
  ...COMPILED,
  definition: { origin: 'compiled', content: { ...COMPILED.definition.content, mined: DEFINITION } },
  checklist: {
    origin: 'compiled',
    content: STEPS.map((text) => ({
      id: itemIdOf(text),
      statement: line(text, LISTING, { kind: 'instructs', instructions: 4 }, { section: 'How to move a job' }),
    })),
  },
  failureModes: { origin: 'compiled', content: WARNINGS },
  steps: { origin: 'compiled', content: PATH },
  path: { order: 'ground-up', orders: ['ground-up', 'newest-first', 'as-written'], better: null },
  looked: 6,
  related: { origin: 'compiled', content: [] },
  references: {
    origin: 'compiled',
    content: references.map(({ title, url }) => ({
      title,
      url,
      summary:
        'We replaced the broker twice. Both times the consumers were still slow on Mondays, and both times it took us a month to see that nobody had asked what they were waiting for, which was each other, and that the answer had been on a dashboard all the time.',
    })),
  },
};

/** One of a series, of which nothing else could be taken. */
export const SERIES_ONLY: Guide = {
  ...MINED,
  definition: COMPILED.definition,
  checklist: { origin: 'compiled', content: [] },
  failureModes: { origin: 'compiled', content: [] },
  steps: {
    origin: 'compiled',
    content: steps(
      [1, 2, 3].map((number) => [
        `Queues from Scratch, Part ${number}`,
        { kind: 'part', series: 'queues', number, of: 3 },
      ]),
    ),
  },
  looked: 3,
};

const refsOf = (titles: readonly string[]) => titles.map((title) => ({ title, url: postUrl(title) }));

/** A path that was begun, and a better one. */
export const BETTER: Guide = {
  ...COMPILED,
  path: {
    order: 'newest-first',
    orders: ['ground-up', 'newest-first', 'as-written'],
    better: {
      order: 'ground-up',
      steps: PATH.flatMap(({ url }) => url ?? []),
      added: refsOf([DEFINING, LISTING, LONG_TITLE, NEWER]),
      dropped: refsOf(['Your Retry Budget Is Smaller Than You Think']),
      moved: refsOf(['The Queue Was Never the Problem']),
    },
  },
};
