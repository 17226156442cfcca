import type { JSX } from 'preact';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView, type LibraryEvents } from '../../components/library/LibraryView';
import { SearchView } from '../../components/search/SearchView';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import { partOf, type LibraryContent, type LibraryPost, type LibraryState } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import type { ReadingState } from '../../lib/model/reading';
import type { SearchState } from '../../lib/model/search';
import { FOUND_TOPICS, TOPICS } from './topics';
import { NOTHING_UNDER_WAY, PATHS_UNDER_WAY } from './views';

const nothing = (): void => {};

export const LIBRARY_EVENTS: LibraryEvents = {
  onOpen: nothing,
  onMark: nothing,
  onSight: nothing,
  onAllSeen: nothing,
  onRetry: nothing,
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

const CONTENTS: Readonly<Record<string, LibraryContent>> = {
  continue: { view: 'continue', underWay: PATHS_UNDER_WAY.underWay, begin: null },
  'continue-empty': { view: 'continue', ...NOTHING_UNDER_WAY },
  new: {
    view: 'new',
    news: [
      { archive: QUIET, posts: [aPost(0), aPost(1), aPost(5)] },
      { archive: LETTERS, posts: [aPost(3)] },
      { archive: TIDE, posts: [aPost(2), aPost(6)] },
    ],
  },
  'new-empty': { view: 'new', news: [] },
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

export function library(state: LibraryState): JSX.Element {
  return (
    <LibraryFrame part={partOf(state.place)} counts={{ new: 6 }} onOpenSettings={nothing} onPart={nothing}>
      <SearchView state={SEARCH} wishes={0} onQuery={nothing} onScope={nothing} onEnter={nothing} onOpen={nothing}>
        <LibraryView state={state} {...LIBRARY_EVENTS} />
      </SearchView>
    </LibraryFrame>
  );
}

function placeOf(content: LibraryContent): LibraryState['place'] {
  const { view } = content;
  return view === 'archive' || view === 'posts' || view === 'nothing' ? { view: 'archives' } : { view };
}

/** Every part of the library, full and empty, by name. */
export const LIBRARY_SCENES: Readonly<Record<string, () => JSX.Element>> = {
  ...Object.fromEntries(
    Object.entries(CONTENTS).map(([name, content]) => [
      `library-${name}`,
      () => library({ kind: 'open', place: placeOf(content), content }),
    ]),
  ),
  'library-loading': () => library({ kind: 'loading', place: { view: 'continue' } }),
  'library-problem': () => library({ kind: 'problem', place: { view: 'new' }, code: 'storage-broken' }),
  'library-done': () => (
    <>
      {library({ kind: 'open', place: { view: 'new' }, content: { view: 'new', news: [] } })}
      <LibraryDoneBar done={{ kind: 'all-seen', posts: 6 }} onUndo={nothing} onClose={nothing} />
    </>
  ),
};
