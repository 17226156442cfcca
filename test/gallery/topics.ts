import type { ArchiveId } from '../../lib/model/archive';
import type { ChangeableTopic } from '../../lib/model/topicChange';
import type { TopicRow, TopicsView } from '../../lib/model/topicsView';

const NAMES = [
  'Reliability',
  'Scale',
  'Queues',
  'Überblick über verteilte Systeme und ihre Grenzen',
  'データベース',
  'Caching',
  'على نطاق واسع',
];

/** What was found in an archive without tags, beside a series, and one that the reader has hidden. */
export const FOUND_TOPICS: TopicsView = {
  archive: { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems' },
  rows: [
    { ...foundRow('Language models', [7, 2, 3], 4), joined: ['LLM', 'Transformer language models'] },
    foundRow('attention', [5, 0, 1], 0),
    { ...foundRow('Reinforcement learning from human feedback', [2, 0, 0], 0), isRenamed: true },
    foundRow('word embeddings', [0, 2, 0], 0),
    { ...foundRow('Meta', [2, 0, 4], 0), isHidden: true },
    {
      slug: '~~frequentism_and_bayesianism',
      name: 'Frequentism and Bayesianism: a practical introduction',
      posts: 5,
      first: null,
      last: null,
      read: 2,
      why: { kind: 'series', ownName: 'Frequentism', of: 5, number: null },
    },
  ],
};

function foundRow(name: string, [titles, headings, others]: readonly [number, number, number], read: number): TopicRow {
  return {
    slug: `~${name.toLowerCase().replaceAll(' ', '_')}`,
    name,
    posts: titles + headings + others,
    first: null,
    last: null,
    read,
    why: { kind: 'found', ownName: name, phrases: [{ words: name, titles, headings, others }], here: null },
  };
}

export const CHANGEABLE: ChangeableTopic = {
  archive: 'https://quiet.example.org/notes' as ArchiveId,
  slug: '~language_model',
  name: 'LLMs',
  ownName: 'Language models',
  kind: 'found',
  isHidden: false,
  why: FOUND_TOPICS.rows[0]?.why ?? null,
  joined: [{ slug: '~llm', name: 'LLM' }],
  others: [
    { slug: '~attention', name: 'attention' },
    { slug: '~rlhf', name: 'Reinforcement learning from human feedback' },
  ],
};

/** The topics of a larger archive: seven with names of their own, the others numbered. */
export const TOPICS: TopicsView = {
  archive: { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems' },
  rows: Array.from({ length: 24 }, (_, at) => {
    const name = NAMES[at] ?? `Topic ${at}`;
    const posts = 240 - 9 * at;
    return {
      slug: `${at}`,
      name,
      posts,
      first: at === 5 ? null : '2011-03-02',
      last: at === 5 ? null : '2026-10-31',
      read: at < 3 ? posts >> at : 0,
    };
  }),
};
