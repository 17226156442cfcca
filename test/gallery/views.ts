import type { Address } from '../../lib/model/address';
import type { ArchiveId, ArchiveProblem, ShownProblem } from '../../lib/model/archive';
import type { Tick } from '../../lib/model/checklist';
import { ownItemId } from '../../lib/model/checklist';
import type { Elsewhere } from '../../lib/model/elsewhere';
import type { Guide } from '../../lib/model/guide';
import { guideOfTopic } from '../../lib/model/guideId';
import type { WhyOffered } from '../../lib/model/offeredTopic';
import type { Recognition } from '../../lib/model/page';
import type { PostUrl } from '../../lib/model/post';
import type { PromptNote, PromptOutcome } from '../../lib/model/promptLog';
import type { Reading } from '../../lib/model/reading';
import type { GuideRuns } from '../../lib/model/run';
import type { ChangedSince } from '../../lib/model/since';
import { topicView, type TopicView } from '../../lib/model/view';
import { aTick } from '../model/aTick';
import { ARCHIVE, postUrl, PUBLISHED, SUMMARIES, topic } from './guides';

const DATES = ['2025-09-14', '2024-04-02', '2023-02-20', '2025-10-30'];

interface Shown {
  readonly guide?: Guide;
  /** Share read of each step, in order: 0–1. */
  readonly read?: readonly number[];
  /** Index of the open step; null when none is open. */
  readonly open?: number | null;
  readonly openMore?: number;
  readonly ticks?: readonly Tick[];
  readonly runs?: GuideRuns;
  readonly problem?: ShownProblem | null;
  readonly topics?: readonly string[];
  readonly name?: string;
  readonly changed?: ChangedSince;
  readonly why?: WhyOffered;
  /** Day of each step and of the posts beside the path, in order. */
  readonly dates?: readonly string[];
}

/** A topic as the surfaces get it, through the same rule as in the extension. */
export function view(shown: Shown = {}): TopicView {
  const { guide = PUBLISHED, read = [], open = 0, ticks = [], problem = null, name = 'Quiet Systems' } = shown;
  const steps = guide.steps.content;
  const readings = new Map<PostUrl, Reading>();
  const posts = new Map<
    PostUrl,
    { readonly words: number; readonly language: string | null; readonly date: string | null }
  >();
  for (const [index, { url, title }] of [...steps, ...guide.more].entries()) {
    if (url === null) continue;
    posts.set(url, { words: 700 + title.length * 31, language: null, date: (shown.dates ?? DATES)[index] ?? null });
    const share = read[index] ?? 0;
    if (share > 0) readings.set(url, reading(url, share));
  }
  const openMore = shown.openMore === undefined ? null : (guide.more[shown.openMore]?.url ?? null);
  return topicView({
    archive: { id: ARCHIVE, name, problem },
    guide,
    post: openMore ?? (open === null ? null : (steps[open]?.url ?? null)),
    topics: [guide.topic, ...(shown.topics ?? []).map(topic)],
    readings,
    ticks,
    ...(shown.runs && { runs: shown.runs }),
    posts,
    paces: {},
    changed: shown.changed ?? null,
    why: shown.why ?? null,
  });
}

function reading(post: PostUrl, progress: number): Reading {
  const finishedAt = progress === 1 ? 1 : null;
  return {
    post,
    archive: ARCHIVE,
    round: 0,
    progress,
    place: null,
    activeMs: 0,
    startedAt: 0,
    finishedAt,
    updatedAt: 1,
    deleted: false,
    stamps: {},
  };
}

function tick(text: string, change: Partial<Tick>): Tick {
  return aTick(guideOfTopic(ARCHIVE, 'queues'), text, change);
}

const OWN = 'Ask the platform team who reads the dead letters';

export const TICKS: readonly Tick[] = [
  tick('Write down what happens to the producer when the queue is full.', {}),
  tick('Alert on the age of the oldest message, not on depth.', {
    done: false,
    note: 'Ours alerts on depth. Asked Mira on Tuesday; she is going to add the age of the oldest message to the dashboard first.',
  }),
  tick(OWN, { item: ownItemId(OWN), own: true, done: false }),
  tick('Name an owner for every topic on the broker.', { note: 'Done for billing and search.' }),
];

const READ_AT = Date.parse('2026-03-08T12:00:00Z');
export const CHANGED: ChangedSince = {
  readAt: READ_AT,
  blocks: [
    {
      block: 3,
      text: 'The budget is now counted per caller and per minute; a burst no longer spends what others need.',
    },
    { block: 4, text: 'Retries with jitter.' },
    {
      block: 9,
      text: 'Since this was written we have moved the limit from the client into the gateway, and the reasons for it are worth more than the limit: nobody could say which of the forty services had the old library, and all of them paged us.',
    },
  ],
};

const note = (at: number, title: string, outcome: PromptOutcome): PromptNote => ({
  at: READ_AT + at * 60_000,
  archive: ARCHIVE,
  topic: 'Queues',
  post: postUrl(title),
  title,
  outcome,
});
export const PROMPT_LOG: readonly PromptNote[] = [
  note(9, 'Your Retry Budget Is Smaller Than You Think', { kind: 'shown', card: 'next', ended: null }),
  note(6, 'What We Learned When the Oldest Message in the Queue Turned Out to Be Older Than the Team', {
    kind: 'shown',
    card: 'complete',
    ended: 'dismissed',
  }),
  note(3, 'Backpressure Is a Conversation', { kind: 'refused', because: 'later' }),
  note(0, 'A Bridge Is a Promise', { kind: 'refused', because: 'nothing-new' }),
];

export const OFFLINE: ArchiveProblem = { code: 'offline', address: ARCHIVE, at: 0 };

export const RECOGNITION: Recognition = {
  kind: 'post',
  address: postUrl(SUMMARIES[1][0]),
  decidedBy: 'json-ld',
  facts: { title: 'x', date: '2024-04-02', summary: null, language: 'en', words: 1200 },
  topics: [topic('Queues'), topic('reliability')],
  topicsFrom: 'article-tag',
  table: [
    { signal: 'known-post', gave: null, used: false },
    { signal: 'json-ld', gave: 'BlogPosting: Your Retry Budget Is Smaller Than You Think, 2024-04-02', used: true },
    { signal: 'open-graph', gave: 'article', used: false },
    { signal: 'topics:article-tag', gave: 'queues, reliability', used: true },
    { signal: 'topics:slug', gave: 'queues', used: false },
  ],
};

/** A post under way with its path's next step, another one of the same path, one without a topic, and a path. */
export const PATHS_UNDER_WAY: Elsewhere = {
  underWay: [
    {
      archive: { id: ARCHIVE, name: 'Quiet Systems' },
      topic: topic('Queues'),
      post: {
        title: 'Your Retry Budget Is Smaller Than You Think',
        url: postUrl('Retry'),
        percent: 63,
        minutes: 4,
        highlights: 3,
        notes: 1,
      },
      path: {
        progress: 47,
        count: { read: 1, steps: 3 },
        next: {
          kind: 'read',
          title: 'The Queue Was Never the Problem',
          url: postUrl('Queue'),
          reason: { kind: 'place', at: 'oldest', year: 2023 },
          minutes: 8,
        },
      },
    },
    {
      archive: { id: ARCHIVE, name: 'Quiet Systems' },
      topic: null,
      post: { title: 'A Note on Notes', url: postUrl('Notes'), percent: 8, minutes: null, highlights: 0, notes: 0 },
      path: null,
    },
    {
      archive: {
        id: ARCHIVE,
        name: 'The Long Now and Then: Essays on Maintenance, Repair and Other Unfashionable Work',
      },
      topic: topic('Maintenance'),
      post: null,
      path: {
        progress: 20,
        count: { read: 1, steps: 5 },
        next: { kind: 'read', title: 'A Bridge Is a Promise', url: postUrl('Bridge'), reason: null, minutes: 12 },
      },
    },
  ],
  offer: null,
  begin: null,
};

export const NOTHING_UNDER_WAY: Elsewhere = {
  underWay: [],
  offer: null,
  begin: { name: 'lawzava.com', url: 'https://lawzava.com/blog' as Address },
};

export const OFFER: Elsewhere = {
  ...PATHS_UNDER_WAY,
  underWay: PATHS_UNDER_WAY.underWay.slice(0, 1),
  offer: { host: 'fieldnotes.example', because: 'feed', archive: 'https://fieldnotes.example' as ArchiveId },
};
export const UNSURE_OFFER: Elsewhere = {
  ...OFFER,
  offer: { host: 'fieldnotes.example', because: 'unsure', archive: 'https://fieldnotes.example' as ArchiveId },
};
