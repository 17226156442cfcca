import type { JSX } from 'preact';
import { KnownView } from '../../components/known/KnownView';
import type { ArchiveId } from '../../lib/model/archive';
import type { Known, KnownState } from '../../lib/model/known';
import type { SentRequest } from '../../lib/model/request';
import { NOW } from './now';

const MINUTE = 60_000;

const REQUESTS: readonly SentRequest[] = [
  { at: NOW, url: 'https://quiet.example/feed.xml', why: 'feed', bytes: null, outcome: 'unchanged' },
  { at: NOW - MINUTE, url: 'https://quiet.example/topics/queues', why: 'topic', bytes: 21_400, outcome: 'read' },
  { at: NOW - 2 * MINUTE, url: 'https://quiet.example/robots.txt', why: 'robots', bytes: 120, outcome: 'read' },
  {
    at: NOW - 9 * MINUTE,
    url: 'https://letters.example/2019/11/on-the-keeping-of-notebooks-and-what-becomes-of-them-in-the-end?page=2',
    why: 'post',
    bytes: null,
    outcome: 'timeout',
  },
];

const KNOWN: Known = {
  sites: [
    {
      archive: { id: 'https://letters.example' as ArchiveId, name: 'Letters from a small room', builtIn: false },
      granted: null,
      posts: 1_204,
      bytes: 3_410_000,
    },
    {
      archive: { id: 'https://quiet.example/blog' as ArchiveId, name: 'Quiet Systems', builtIn: true },
      granted: 'https://quiet.example/*',
      posts: 52,
      bytes: 812_000,
    },
    { archive: null, granted: 'https://storage.example/*', posts: 0, bytes: 0 },
  ],
  kinds: new Map([
    ['made', { records: 214, bytes: 91_000 }],
    ['texts', { records: 180, bytes: 2_900_000 }],
    ['read', { records: 1_310, bytes: 902_000 }],
    ['found', { records: 377, bytes: 244_000 }],
    ['search', { records: 12, bytes: 310_000 }],
    ['copies', { records: 14, bytes: 180_000 }],
  ]),
  requests: REQUESTS,
};

const nothing = (): void => {};
const shown = (state: KnownState): JSX.Element => <KnownView state={state} onRemove={nothing} onRetry={nothing} />;

/** The page about what Waymark knows and asks. */
export const KNOWN_SCENES: Readonly<Record<string, () => JSX.Element>> = {
  'known-full': () => shown({ kind: 'ready', known: KNOWN, removed: null }),
  'known-removed': () =>
    shown({ kind: 'ready', known: { ...KNOWN, kinds: null }, removed: { name: 'Field Notes', kept: false } }),
  'known-nothing': () => shown({ kind: 'ready', known: { sites: [], kinds: new Map(), requests: [] }, removed: null }),
  'known-loading': () => shown({ kind: 'loading' }),
  'known-problem': () => shown({ kind: 'problem', code: 'storage-broken' }),
};
