import type { JSX } from 'preact';
import { Options, type OptionsEvents } from '../../components/options/Options';
import { Welcome, type WelcomeState } from '../../components/welcome/Welcome';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { ArchiveOverview, OptionsState, Overview, Shortcut } from '../../lib/model/overview';
import type { PostUrl } from '../../lib/model/post';
import { Problem } from '../../lib/model/problem';
import { problemNote } from '../../lib/model/problemNote';
import { anExchange, EXCHANGES } from './exchange';
import { aFigures, LARGE_FIGURES } from './looking';
import { NOW } from './now';

const nothing = (): void => {};
const HOUR = 3_600_000;

export const OPTIONS_EVENTS: OptionsEvents = {
  onOpen: nothing,
  onRefresh: nothing,
  onRemove: nothing,
  onCancelDiscovery: nothing,
  onInterval: nothing,
  onLooking: nothing,
  onRemoveTexts: nothing,
  onAllow: nothing,
  onAddSite: nothing,
  onPrompts: nothing,
  onPromptsAt: nothing,
  onPausePrompts: nothing,
  onResumeByItself: nothing,
  onKeepDays: nothing,
  onRemoveDays: nothing,
  onDeleteAll: nothing,
  onExport: nothing,
  onListNotes: nothing,
  onWriteFolder: nothing,
  onOpenFile: nothing,
  onChooseMode: nothing,
  onBringIn: nothing,
  onStop: nothing,
  onUndo: nothing,
  onRestore: nothing,
  onDismiss: nothing,
  onCopyDetails: async () => true,
  onEditShortcuts: nothing,
  onRetry: nothing,
};

type Shown = Partial<Omit<ArchiveOverview, 'archive'>> & { readonly archive?: Partial<ArchiveOverview['archive']> };

/** An archive as the options page lists it. */
export function anArchive({ archive, ...more }: Shown = {}): ArchiveOverview {
  const id = (archive?.id ?? 'https://quiet.example.org/notes') as ArchiveId;
  return {
    archive: { id, name: 'Quiet Systems', builtIn: false, refreshedAt: NOW - 3 * HOUR, problem: null, ...archive },
    posts: 42,
    topics: 9,
    allowed: true,
    promptsOn: true,
    refreshing: false,
    discovery: null,
    interval: 'daily',
    looking: null,
    ...more,
  };
}

export function anOverview(more: Partial<Overview> = {}): Overview {
  const shortcuts: Shortcut[] = [
    { does: 'popup', key: 'Alt+Shift+M' },
    { does: 'panel', key: 'Alt+Shift+S' },
    { does: 'highlight', key: 'Alt+Shift+H' },
    { does: 'search', key: null },
  ];
  return {
    archives: [anArchive()],
    promptsOn: true,
    promptsPausedUntil: 0,
    resumesByItself: false,
    daysKept: true,
    damage: null,
    bytes: 3_421_000,
    version: '0.1.0',
    shortcuts,
    problems: [],
    browser: 'Chrome/156',
    now: NOW,
    ...more,
  };
}

const FOUR = [
  anArchive({
    archive: { id: 'https://lawzava.com/blog' as ArchiveId, name: 'Built-in archive', builtIn: true },
    posts: 118,
    topics: 31,
  }),
  anArchive({ refreshing: true, archive: { refreshedAt: NOW - 40 * 24 * HOUR } }),
  anArchive({
    archive: {
      id: 'https://a-very-long-name-of-a-host.example.org/writing/about/software' as ArchiveId,
      name: 'Letters from a Datacentre That Nobody Wanted to Visit Twice',
      problem: { code: 'server-error', address: '', at: NOW },
    },
    posts: 1,
    topics: 1,
  }),
  anArchive({
    allowed: false,
    archive: { id: 'https://away.example.org' as ArchiveId, name: 'Away', refreshedAt: null },
    posts: 0,
    topics: 0,
  }),
];

const ready = (overview: Overview, more: Partial<Extract<OptionsState, { kind: 'ready' }>> = {}): OptionsState => ({
  kind: 'ready',
  overview,
  adding: { kind: 'idle' },
  added: null,
  outcome: null,
  ...more,
});

const PROBLEMS = [
  problemNote('panel: note', new DOMException('The disk is full.', 'QuotaExceededError'), '0.1.0', NOW - HOUR),
  {
    ...problemNote('reading:report', new Problem('storage-full', 'QuotaExceededError'), '0.1.0', NOW),
    times: 4,
    trace: ['background.js:1:84120'],
  },
];

const MOVED = 'https://example.org/notes' as ArchiveId;
const AWAY = 'https://away.example.org' as ArchiveId;
const SUGGESTED = anArchive({
  archive: { id: 'https://lawzava.com/blog' as ArchiveId, name: 'lawzava.com', builtIn: true, refreshedAt: null },
  posts: 0,
  topics: 0,
});
const OPTIONS: Record<string, OptionsState> = {
  new: ready(anOverview({ archives: [SUGGESTED], bytes: 0 })),
  added: ready(anOverview({ archives: [SUGGESTED, anArchive({ posts: 52 })] }), {
    adding: { kind: 'added', archive: anArchive().archive.id },
    added: {
      archive: anArchive().archive,
      posts: 52,
      newest: { url: 'https://quiet.example.org/notes/queues' as PostUrl, title: 'Queues are a promise' },
      isDiscovering: false,
    },
  }),
  looking: ready(
    anOverview({
      archives: [
        anArchive({ posts: 52, looking: aFigures() }),
        anArchive({ posts: 512, looking: LARGE_FIGURES }),
        anArchive({ posts: 42, looking: aFigures({ choice: { at: 'titles', stopped: false } }) }),
        anArchive({
          posts: 52,
          looking: aFigures({ whole: { posts: 52, looked: 49, unreadable: 3 }, savesData: true }, 4_300_000),
        }),
      ],
    }),
  ),
  full: ready(anOverview({ archives: FOUR })),
  unreadable: ready(anOverview({ damage: { unreadable: 2 } })),
  deleted: ready(anOverview({ archives: [SUGGESTED], bytes: 0 }), { outcome: { kind: 'all-deleted' } }),
  removed: ready(anOverview({ archives: FOUR }), { outcome: { kind: 'removed', name: 'Away', kept: true } }),
  empty: ready(anOverview({ archives: [], bytes: null, promptsOn: false })),
  'led-away': ready(
    anOverview({
      archives: [
        anArchive({
          archive: { id: MOVED, name: 'Moved', problem: { code: 'left-the-site', address: MOVED, at: NOW } },
        }),
      ],
    }),
    {
      adding: { kind: 'failed', archive: MOVED, code: 'left-the-site' },
    },
  ),
  refused: ready(anOverview(), {
    adding: { kind: 'refused', archive: AWAY },
    outcome: { kind: 'removed', name: 'Away', kept: true },
  }),
  'right-to-left': ready(anOverview({ archives: FOUR })),
  problems: ready(anOverview({ problems: PROBLEMS })),
  loading: { kind: 'loading' },
  problem: { kind: 'problem', code: 'storage-broken' },
};

const BUILT_IN = { name: 'lawzava.com', url: 'https://lawzava.com/blog' as Address };
const OWN = {
  archive: { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'quiet.example.org/notes' },
  posts: 52,
  newest: { url: 'https://quiet.example.org/notes/queues' as PostUrl, title: 'Queues are a promise' },
  isDiscovering: false,
};
const WELCOMES: Record<string, WelcomeState> = {
  new: { pinned: false, adding: { kind: 'idle' }, added: null, known: [], follows: false },
  refused: {
    pinned: true,
    adding: { kind: 'refused', archive: OWN.archive.id },
    added: null,
    known: [],
    follows: false,
  },
  discovering: {
    pinned: true,
    adding: { kind: 'added', archive: OWN.archive.id },
    added: { ...OWN, newest: null, posts: 3, isDiscovering: true },
    known: [],
    follows: false,
  },
  added: { pinned: true, adding: { kind: 'added', archive: OWN.archive.id }, added: OWN, known: [], follows: true },
  'right-to-left': { pinned: true, adding: { kind: 'idle' }, added: null, known: [], follows: false },
};
const welcome = (state: WelcomeState) => () => (
  <Welcome state={state} tryOn={BUILT_IN} shortcut="Alt+Shift+M" onOpen={nothing} onAddSite={nothing} />
);

/** Every state of the pages that fill a tab, by name. */
export const PAGES: Record<string, () => JSX.Element> = {
  ...Object.fromEntries(
    Object.entries(OPTIONS).map(([name, state]) => [
      `options-${name}`,
      () => <Options state={state} exchange={anExchange()} {...OPTIONS_EVENTS} />,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(EXCHANGES).map(([name, exchange]) => [
      `options-data-${name}`,
      () => <Options state={ready(anOverview())} exchange={exchange} {...OPTIONS_EVENTS} />,
    ]),
  ),
  ...Object.fromEntries(Object.entries(WELCOMES).map(([name, state]) => [`welcome-${name}`, welcome(state)])),
};
