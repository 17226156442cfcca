import type { Address } from '../../lib/model/address';
import type { ArchiveView } from '../../lib/model/archiveView';
import type { ShownPost } from '../../lib/model/shownPost';
import { ARCHIVE, postUrl, topic } from './guides';
import { PATHS_UNDER_WAY } from './views';

function post(title: string, change: Partial<ShownPost> = {}): ShownPost {
  return {
    title,
    url: postUrl(title),
    state: { kind: 'unread' },
    finishedAt: null,
    date: '2026-10-30',
    current: false,
    minutes: 7,
    ...change,
  };
}

export const NEWEST = [
  post('Backpressure Is a Conversation'),
  post('What We Learned When the Oldest Message in the Queue Turned Out to Be Older Than the Team', {
    date: '2026-10-12',
    minutes: 14,
  }),
  post('A Note on Notes', { date: '2026-09-28', minutes: null }),
];
const OLDEST = post('Hello, Quiet World', { date: '2011-03-02', minutes: 3 });
const [here, untold, elsewhere] = PATHS_UNDER_WAY.underWay;

const QUIET: ArchiveView = {
  archive: { id: ARCHIVE, name: 'Quiet Systems', problem: null },
  home: null,
  posts: 152,
  topics: 24,
  discovering: null,
  failed: null,
  underWay: [],
  news: { count: 0, posts: [] },
  beginnings: [
    { kind: 'post', post: post('Start Here', { date: '2024-01-08', minutes: 4 }), reason: { kind: 'said' } },
    {
      kind: 'topic',
      topic: topic('Queues'),
      posts: 14,
      read: 0,
      minutes: 84,
      reason: { kind: 'published' },
    },
    {
      kind: 'topic',
      topic: { slug: '~~writing_a_broker_from_scratch', name: 'Writing a broker from scratch' },
      posts: 7,
      read: 0,
      minutes: 96,
      reason: { kind: 'longest' },
    },
    {
      kind: 'topic',
      topic: topic('Reliability'),
      posts: 41,
      read: 3,
      minutes: 315,
      reason: { kind: 'most', of: 24 },
    },
  ],
  latest: [],
  elsewhere: [],
};

/** An archive on its own pages in its states, by name. */
export const ARCHIVES: Readonly<Record<string, ArchiveView>> = {
  'archive-added': QUIET,
  'archive-full': {
    ...QUIET,
    underWay: [here, untold].filter((one) => one !== undefined),
    news: { count: 5, posts: NEWEST },
    beginnings: [
      {
        kind: 'topic',
        topic: topic('Überblick über verteilte Systeme und ihre Grenzen'),
        posts: 9,
        read: 2,
        minutes: 61,
        reason: { kind: 'following' },
      },
      ...QUIET.beginnings.slice(1),
    ],
    elsewhere: elsewhere === undefined ? [] : [elsewhere],
  },
  'archive-discovering': {
    ...QUIET,
    posts: 38,
    topics: 9,
    beginnings: [],
    discovering: { state: { kind: 'running' }, done: 14, total: 41, sources: ['feed'], based: {} },
  },
  'archive-paused': {
    ...QUIET,
    discovering: {
      state: { kind: 'paused', until: 0, code: 'server-error' },
      done: 30,
      total: 41,
      sources: ['feed'],
      based: {},
    },
  },
  'archive-no-topics': {
    ...QUIET,
    posts: 61,
    topics: 0,
    beginnings: [{ kind: 'post', post: OLDEST, reason: { kind: 'oldest' } }],
    latest: NEWEST,
  },
  'archive-found-topics': {
    ...QUIET,
    topics: 9,
    beginnings: [
      {
        kind: 'topic',
        topic: { slug: '~attent', name: 'attention' },
        posts: 11,
        read: 0,
        minutes: 74,
        reason: {
          kind: 'found',
          why: {
            kind: 'found',
            ownName: 'attention',
            phrases: [{ words: 'attention', titles: 7, headings: 4, others: 0 }],
            here: null,
          },
        },
      },
      ...QUIET.beginnings.slice(2, 3),
      { kind: 'post', post: OLDEST, reason: { kind: 'oldest' } },
    ],
  },
  'archive-empty': { ...QUIET, home: ARCHIVE as string as Address, posts: 0, topics: 0, beginnings: [] },
  'archive-failed': { ...QUIET, posts: 0, topics: 0, beginnings: [], failed: 'no-posts' },
  'archive-offline': {
    ...QUIET,
    archive: { ...QUIET.archive, problem: { code: 'offline', address: ARCHIVE, at: 0 } },
  },
  'archive-right-to-left': {
    ...QUIET,
    archive: { ...QUIET.archive, name: 'מערכות שקטות' },
    news: { count: 1, posts: NEWEST.slice(0, 1) },
  },
};
