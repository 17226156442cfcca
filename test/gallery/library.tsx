import type { JSX } from 'preact';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView, type LibraryEvents } from '../../components/library/LibraryView';
import { MarkAllDialog } from '../../components/library/MarkAllDialog';
import { MarkDialog } from '../../components/library/MarkDialog';
import { SearchView } from '../../components/search/SearchView';
import { ToReadContext } from '../../components/toRead/toReadContext';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import type { PlannedPost } from '../../lib/model/blogMove';
import type { TickId } from '../../lib/model/checklist';
import { COLOURS, type HighlightId } from '../../lib/model/highlight';
import {
  NO_FILTER,
  partOf,
  placeOf as placeOfPart,
  type LibraryContent,
  type LibraryMark,
  type LibraryPost,
  type LibraryState,
  type LibraryToRead,
  type MoveTarget,
} from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import type { ReadingState } from '../../lib/model/reading';
import { readingDayId, type ReadingDay } from '../../lib/model/readingDay';
import type { SearchState } from '../../lib/model/search';
import { weeksOf, type Year } from '../../lib/model/year';
import { OWN_GUIDE, PATH_EVENTS, withNotes, withPaths, withRuns } from './own';
import { FOUND_TOPICS, TOPICS } from './topics';
import { NOTHING_UNDER_WAY, PATHS_UNDER_WAY, view as viewOf } from './views';

const nothing = (): void => {};

export const LIBRARY_EVENTS: LibraryEvents = {
  onOpen: nothing,
  onMark: nothing,
  onSight: nothing,
  onAllSeen: nothing,
  onRemoveToRead: nothing,
  onMove: nothing,
  onMarkAll: nothing,
  onGo: nothing,
  onFilter: nothing,
  onRecolour: nothing,
  onNote: async (_, { to }) => ({ kept: true, value: to }),
  onTags: async () => ({ kept: true, value: undefined }),
  onRemove: nothing,
  onPutBack: nothing,
  onEmptyBin: nothing,
  onAddSite: nothing,
  onMovedTo: nothing,
  onMoveBlog: nothing,
  onRetry: nothing,
  pathEvents: PATH_EVENTS,
};

type Named = Pick<Archive, 'id' | 'name'>;
const QUIET: Named = { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems' };
const LETTERS: Named = {
  id: 'https://letters.example.org' as ArchiveId,
  name: 'Letters from a Datacentre That Nobody Wanted to Visit Twice',
};
const TIDE: Named = { id: 'https://tide.example.org' as ArchiveId, name: 'Tide Tables' };

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 15);
const TITLES = [
  'Your Retry Budget Is Smaller Than You Think',
  'The Queue Was Never the Problem',
  'What We Learned When the Oldest Message in the Queue Turned Out to Be Older Than the Team',
  'A Bridge Is a Promise',
  'Backpressure Is a Conversation',
  'データベースの静かな夜',
  'Draining on a Friday',
  'Nobody Reads the Dead Letters',
  'The Shape of a Good Outage',
  'Caches, and Other Opinions',
  'Small Tables, Long Memories',
  'על מערכות שקטות',
  'Leaving Things Working',
  'How to Stop a Rollout',
];

export function aPost(at: number, more: Partial<LibraryPost> = {}): LibraryPost {
  const archive = [QUIET, QUIET, TIDE, LETTERS][at % 4] ?? QUIET;
  return {
    title: TITLES[at % TITLES.length] ?? '',
    url: `${archive.id}/post-${at}` as PostUrl,
    archive,
    state: { kind: 'unread' },
    finishedAt: null,
    date: new Date(NOW - at * 9 * DAY).toISOString().slice(0, 10),
    minutes: 4 + ((at * 7) % 13),
    isElsewhere: false,
    isGone: false,
    ...more,
  };
}

function list(posts: readonly LibraryPost[]) {
  return { urls: posts.map(({ url }) => url), known: new Map(posts.map((post) => [post.url, post])) };
}

const STATES: readonly ReadingState[] = [{ kind: 'read' }, { kind: 'reading', percent: 40 }, { kind: 'unread' }];
const FINISHED = TITLES.map((_, at) =>
  aPost(at, { state: { kind: 'read' }, finishedAt: NOW - at * 3 * DAY, isGone: at === 3 }),
);
const OF_TOPIC = TITLES.map((_, at) => aPost(at * 4, { state: STATES[at % 3] ?? { kind: 'unread' }, archive: QUIET }));

const TO_READ = TITLES.slice(0, 6).map((_, at): LibraryToRead => {
  const { title, url, archive, state, date, minutes } = aPost(
    at,
    at === 1 ? { state: { kind: 'reading', percent: 30 } } : {},
  );
  return { title, post: url, archive, state, date, minutes, tags: at === 2 ? ['queues', 'for Ana'] : [] };
});
const A_LINK: LibraryToRead = {
  title: 'An Essay That Somebody Sent',
  post: 'https://elsewhere.example.org/essay' as PostUrl,
  archive: null,
  state: { kind: 'unread' },
  date: null,
  minutes: null,
  tags: ['later'],
};

const WORDS = [
  'A queue does not add capacity. It adds a place to wait, and somebody decided who waits there.',
  'Nobody reads the dead letters.',
  'What is not measured at night is guessed in the morning, and the guess is always that it was the network, because the network cannot answer. The team that looks at its own queues first is home for dinner more often than the one that asks the network.',
  'על תורים שגדלים בלילה',
  'Leave things working, even the ones you do not like.',
];
const MARKS = Array.from({ length: 9 }, (_, at): LibraryMark => {
  const { url, archive } = aPost(at);
  return {
    id: `h${at}` as HighlightId,
    post: url,
    archive: archive.id,
    colour: COLOURS[at % 4] ?? 'yellow',
    note: at % 3 === 0 ? 'Say this in the review on Friday, before the budget is gone' : '',
    ...(at === 0 && { other: { text: 'Say this to Mira first', stamp: [NOW - DAY, 0, 'b'] as const } }),
    evidence: null,
    tags: at % 2 === 0 ? ['queues', 'review'] : [],
    text: WORDS[at % WORDS.length] ?? '',
    lost: false,
    createdAt: NOW - at * 2 * DAY,
  };
});
const HIGHLIGHTS_CONTENT: Extract<LibraryContent, { view: 'highlights' }> = {
  view: 'highlights',
  filter: NO_FILTER,
  marks: MARKS,
  count: 214,
  choices: { archives: [QUIET, LETTERS, TIDE], topics: [], tags: ['queues', 'review'] },
  known: new Map(MARKS.map(({ post }, at) => [post, aPost(at)])),
};

/** Some evenings are longer, some weeks are holidays: the same each time. */
function aLog(): ReadingDay[] {
  return Array.from({ length: 365 }, (_, at) => at).flatMap((at): ReadingDay[] => {
    const noise = (at * 7919 + ((at * at) % 97) * 31) % 100;
    const isAway = at > 150 && at < 172;
    if (noise < 45 || isAway) return [];
    const day = new Date(NOW - at * DAY).toISOString().slice(0, 10);
    const posts = [`${QUIET.id}/${at}` as PostUrl];
    return [
      {
        id: readingDayId(day, QUIET.id, 'a'),
        day,
        archive: QUIET.id,
        instance: 'a',
        activeMs: (noise - 40) * 50_000,
        posts,
        updatedAt: 0,
      },
    ];
  });
}
const FINISHES = aLog()
  .filter((_, at) => at % 3 === 0)
  .map(({ day }) => ({ archive: QUIET.id, finishedAt: Date.parse(`${day}T12:00:00Z`) }));
const YEAR: Year = {
  weeks: weeksOf(aLog(), FINISHES, NOW),
  days: 187,
  minutes: 4_871,
  finished: 63,
  isLogged: true,
  archives: [
    { archive: QUIET, topic: null, finished: 41, minutes: 3_120 },
    { archive: LETTERS, topic: null, finished: 14, minutes: 1_204 },
    { archive: TIDE, topic: null, finished: 8, minutes: 547 },
  ],
  topics: [
    { archive: QUIET, topic: { slug: 'queues', name: 'Queues' }, finished: 19, minutes: 0 },
    { archive: QUIET, topic: { slug: 'reliability', name: 'Reliability' }, finished: 14, minutes: 0 },
    { archive: LETTERS, topic: { slug: 'on-call', name: 'On call' }, finished: 9, minutes: 0 },
    { archive: TIDE, topic: { slug: 'data', name: 'データベース' }, finished: 4, minutes: 0 },
  ],
  paces: [{ language: 'en', wordsPerMinute: 246 }],
};

const NOTHING_NEW: LibraryContent = { view: 'new', news: [] };
const MOVED_TO: MoveTarget = {
  kind: 'followed',
  archive: { id: 'https://www.quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems' },
  known: 152,
  isDiscovering: true,
  planned: {
    posts: TITLES.map((title, at): PlannedPost => {
      const url = `${QUIET.id}/post-${at}` as PostUrl;
      const to = `https://www.quiet.example.org/notes/post-${at}` as PostUrl;
      const by = (['path', 'path', 'name', 'title'] as const)[at % 4] ?? 'path';
      const match = at < 2 ? null : { to, by, title: at === 4 ? 'Backpressure, and Other Conversations' : title };
      return { url, title, date: '2026-10-30', match };
    }),
    highlights: 41,
  },
};

const CONTENTS: Readonly<Record<string, LibraryContent>> = {
  continue: { view: 'continue', underWay: PATHS_UNDER_WAY.underWay, begin: null },
  moved: { view: 'moved', archive: QUIET, to: MOVED_TO, others: [LETTERS, TIDE] },
  'moved-unknown': {
    view: 'moved',
    archive: QUIET,
    to: { kind: 'unknown', archive: 'https://www.quiet.example.org/notes' as ArchiveId, adding: { kind: 'idle' } },
    others: [LETTERS, TIDE],
  },
  'moved-empty': { view: 'moved', archive: QUIET, to: null, others: [] },
  'continue-empty': { view: 'continue', ...NOTHING_UNDER_WAY },
  new: {
    view: 'new',
    news: [
      { archive: QUIET, posts: [aPost(0), aPost(1), aPost(5)] },
      { archive: LETTERS, posts: [aPost(3)] },
      { archive: TIDE, posts: [aPost(2), aPost(6)] },
    ],
  },
  'new-empty': NOTHING_NEW,
  finished: { view: 'finished', ...list(FINISHED) },
  'finished-empty': { view: 'finished', urls: [], known: new Map() },
  archives: {
    view: 'archives',
    archives: [
      { archive: { ...QUIET, problem: null }, posts: 152, topics: 24, read: 61, newest: '2026-11-20' },
      { archive: { ...LETTERS, problem: null }, posts: 48, topics: 7, read: 12, newest: '2026-10-02' },
      { archive: { ...TIDE, problem: null }, posts: 1_204, topics: 0, read: 0, newest: null },
    ],
  },
  'to-read': { view: 'to-read', order: 'own', entries: [...TO_READ, A_LINK] },
  'to-read-empty': { view: 'to-read', order: 'own', entries: [] },
  highlights: HIGHLIGHTS_CONTENT,
  'highlights-empty': { ...HIGHLIGHTS_CONTENT, marks: [], count: 0 },
  'highlights-none': {
    ...HIGHLIGHTS_CONTENT,
    filter: { ...NO_FILTER, colour: 'pink' },
    marks: [],
    count: 0,
  },
  bin: {
    view: 'bin',
    entries: [
      {
        of: 'highlight',
        id: 'one' as HighlightId,
        archive: QUIET.id,
        post: aPost(1).url,
        text: 'The queue was never the problem. The problem was that nobody had agreed on what it was for.',
        note: 'Ask who owns it.',
        colour: 'green',
        deletedAt: NOW - DAY,
        title: TITLES[1] ?? '',
        daysLeft: 29,
      },
      {
        of: 'item-note',
        id: 'two' as TickId,
        archive: LETTERS.id,
        post: null,
        text: 'Give every caller of a shared resource an owner, a budget and a fallback.',
        note: 'Platform team, since March; budget still to be agreed.',
        colour: null,
        deletedAt: NOW - 20 * DAY,
        title: LETTERS.name,
        daysLeft: 10,
      },
      {
        of: 'highlight',
        id: 'three' as HighlightId,
        archive: QUIET.id,
        post: aPost(5).url,
        text: 'データベースの静かな夜',
        note: '',
        colour: 'pink',
        deletedAt: NOW - 29 * DAY,
        title: TITLES[5] ?? '',
        daysLeft: 1,
      },
    ],
  },
  path: { view: 'path', shown: viewOf({ guide: OWN_GUIDE, read: [1, 0.4], open: null }) },
  'bin-empty': { view: 'bin', entries: [] },
  year: { view: 'year', year: YEAR },
  'year-unlogged': {
    view: 'year',
    year: { ...YEAR, weeks: weeksOf([], FINISHES, NOW), days: 63, minutes: 0, isLogged: false, paces: [] },
  },
  'year-empty': { view: 'year', year: { ...YEAR, weeks: weeksOf([], [], NOW), days: 0, finished: 0 } },
  'archives-empty': { view: 'archives', archives: [] },
  archive: {
    view: 'archive',
    archive: { ...QUIET, problem: null },
    posts: 152,
    rows: [...TOPICS.rows.slice(0, 5), ...FOUND_TOPICS.rows],
  },
  posts: { view: 'posts', archive: QUIET, topic: { slug: 'queues', name: 'Queues' }, ...list(OF_TOPIC) },
  gone: { view: 'nothing' },
};

const SEARCH: SearchState = { query: '', scope: 'all', here: null, suggestions: [], answer: null, failed: false };

const SHOWN_TO_READ = { waiting: new Set<string>([aPost(1).url]), onToRead: nothing };

export function library(state: LibraryState): JSX.Element {
  return (
    <LibraryFrame
      part={partOf(state.place)}
      counts={{ new: 6, 'to-read': 7 }}
      onOpenSettings={nothing}
      onPart={nothing}
    >
      <SearchView state={SEARCH} wishes={0} onQuery={nothing} onScope={nothing} onEnter={nothing} onOpen={nothing}>
        <ToReadContext.Provider value={SHOWN_TO_READ}>
          {withRuns(withNotes(withPaths(<LibraryView state={state} {...LIBRARY_EVENTS} />)))}
        </ToReadContext.Provider>
      </SearchView>
    </LibraryFrame>
  );
}

function placeOf(content: LibraryContent): LibraryState['place'] {
  const { view } = content;
  if (view === 'path') return { view: 'continue' };
  return view === 'archive' || view === 'posts' || view === 'moved' || view === 'nothing'
    ? { view: 'archives' }
    : placeOfPart(view);
}

const opened = (content: LibraryContent): JSX.Element => library({ kind: 'open', place: placeOf(content), content });

/** Every part of the library, full and empty, by name. */
export const LIBRARY_SCENES: Readonly<Record<string, () => JSX.Element>> = {
  ...Object.fromEntries(Object.entries(CONTENTS).map(([name, content]) => [`library-${name}`, () => opened(content)])),
  'library-mark': () => (
    <>
      {opened(HIGHLIGHTS_CONTENT)}
      <MarkDialog mark={MARKS[0]!} knownTags={['queues', 'review', 'later']} onClose={nothing} {...LIBRARY_EVENTS} />
    </>
  ),
  'library-mark-all': () => (
    <>
      {opened(NOTHING_NEW)}
      <MarkAllDialog count={152} onMarkAll={nothing} onClose={nothing} />
    </>
  ),
  'library-loading': () => library({ kind: 'loading', place: { view: 'continue' } }),
  'library-problem': () => library({ kind: 'problem', place: { view: 'new' }, code: 'storage-broken' }),
  'library-done': () => (
    <>
      {opened(NOTHING_NEW)}
      <LibraryDoneBar done={{ kind: 'all-seen', posts: 6 }} onUndo={nothing} onClose={nothing} />
    </>
  ),
};
