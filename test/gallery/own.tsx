import type { JSX } from 'preact';
import { EditContext, type EditEvents } from '../../components/edit/editContext';
import { NotesContext, type ShownNotes } from '../../components/exchange/notesContext';
import type { PathViewEvents } from '../../components/library/PathView';
import { OpenPathDialog } from '../../components/own/OpenPathDialog';
import { OwnPathsContext, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { PathDialog } from '../../components/own/PathDialog';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { ShareDialog } from '../../components/own/ShareDialog';
import { RunsContext, type RunEvents } from '../../components/runs/runsContext';
import type { ArchiveId } from '../../lib/model/archive';
import type { Guide } from '../../lib/model/guide';
import { guideOfTopic, type RunId } from '../../lib/model/guideId';
import { lineOf } from '../../lib/model/guideParts';
import { OWN_PATHS, topicOfPath, type OwnPathId, type ShownOwnPath } from '../../lib/model/ownPath';
import { ONLY_FIRST, type GuideRuns, type ShownRun } from '../../lib/model/run';
import type { SharedPath } from '../../lib/model/sharedPath';
import type { Attempt } from '../../lib/model/trouble';
import { postUrl, PUBLISHED } from './guides';

const kept = async (): Promise<Attempt<unknown>> => ({ kept: true, value: undefined });

const RUN_EVENTS: RunEvents = {
  onStart: kept,
  onOpenRun: () => {},
  onRenameRun: kept,
  onFinishRun: () => {},
  onDeleteRun: kept,
  onRestoreRun: kept,
};

const MARCH: ShownRun = {
  run: 'march' as RunId,
  name: 'Payments service, March',
  startedAt: Date.UTC(2026, 2, 3, 9),
  finishedAt: Date.UTC(2026, 2, 20, 15),
};
const LONG: ShownRun = {
  run: 'long' as RunId,
  name: 'The reporting pipeline that nobody has owned since the reorganisation, second attempt',
  startedAt: Date.UTC(2026, 4, 3, 9),
  finishedAt: null,
};

/** The runs of a checklist: the first alone, a finished one, and one with a long name. */
export const RUNS: Readonly<Record<string, GuideRuns>> = {
  first: ONLY_FIRST,
  finished: { all: [...ONLY_FIRST.all, MARCH, LONG], open: MARCH },
  long: { all: [...ONLY_FIRST.all, MARCH, LONG], open: LONG },
};

export function withRuns(shown: JSX.Element): JSX.Element {
  return <RunsContext.Provider value={RUN_EVENTS}>{shown}</RunsContext.Provider>;
}

const keptEdit = async (): Promise<Attempt<undefined>> => ({ kept: true, value: undefined });
const EDIT_EVENTS: EditEvents = {
  onEdit: kept,
  onDefine: kept,
  onSettle: keptEdit,
  onOriginal: keptEdit,
  onUndoEdit: kept,
  onFindPosts: async () => [],
};

const lineIn = (text: string) => lineOf({ kind: 'quoted', text, source: null });
const [FIRST, SECOND, ...OTHERS] = PUBLISHED.checklist.content;

/** A guide whose path and checklist its reader has edited, and whose author has changed it since. */
export const EDITED: Guide = {
  ...PUBLISHED,
  steps: {
    ...PUBLISHED.steps,
    origin: 'edited',
    content: [
      ...PUBLISHED.steps.content.slice(0, 2),
      { title: 'What We Owe to the Slowest Consumer', url: postUrl('Slowest'), role: 'finish' },
    ],
  },
  checklist: {
    ...PUBLISHED.checklist,
    origin: 'edited',
    content: [SECOND, ...OTHERS].filter((item) => item !== undefined),
  },
  edition: {
    sections: ['steps', 'checklist'],
    lines: {},
    takenOut: { checklist: FIRST === undefined ? [] : [FIRST] },
    changes: [
      { kind: 'added', section: 'checklist', part: lineIn('Drop what nobody waits for any more, and count it.') },
      {
        kind: 'reworded',
        section: 'checklist',
        from: lineIn('Give every consumer a retry budget and a place for messages that used it up.'),
        to: lineIn('Give every consumer a retry budget, and a queue of its own for messages that used it up.'),
      },
      {
        kind: 'removed',
        section: 'steps',
        part: { title: 'A Bridge Is a Promise', url: postUrl('Bridge'), role: 'middle' },
      },
      { kind: 'reordered', section: 'steps' },
    ],
  },
};

export function withEditing(shown: JSX.Element): JSX.Element {
  return <EditContext.Provider value={EDIT_EVENTS}>{shown}</EditContext.Provider>;
}

function aPath(id: string, name: string, read: number, steps: number): ShownOwnPath {
  const next = {
    kind: 'read',
    title: 'The Queue Was Never the Problem',
    url: postUrl('Queue'),
    reason: null,
    minutes: 8,
  } as const;
  const topic = topicOfPath({ id: id as OwnPathId, name });
  const progress = Math.floor((read / steps) * 100);
  return { id: id as OwnPathId, topic, progress, count: { read, steps }, next, posts: [] };
}

export const OWN_PATH_LIST: readonly ShownOwnPath[] = [
  aPath('maps', 'Waiting in line, from both sides', 1, 4),
  aPath(
    'long',
    'What everyone who joins the team that runs the broker should have read by the end of their first month',
    0,
    9,
  ),
];

const PATHS: ShownOwnPaths = {
  paths: OWN_PATH_LIST,
  onShowPath: () => {},
  onMakePath: kept,
  onAddToPath: kept,
  onRenamePath: kept,
  onRemovePath: kept,
};

const SHARED: SharedPath = {
  name: 'Waiting in line, from both sides',
  definition: '',
  steps: [
    { title: 'Back-pressure Is a Conversation', url: postUrl('Back') },
    { title: 'What We Owe to the Slowest Consumer', url: postUrl('Slowest') },
  ],
  arguments: [],
  checklist: [{ text: 'Alert on the age of the oldest message, not on depth.', done: true }],
  failureModes: [],
};

const SHARE_EVENTS: ShareEvents = {
  onLine: async () => ({
    kept: true,
    value: `waymark-path:1:${'rZHNbsIwDMdfJcq5QLsPBtx2mHaZNGm7TRxCY2i0NImcFMYQ777Y'.repeat(6)}.`,
  }),
  onFile: kept,
  onPublish: async () => ({ kept: true, value: '<!doctype html>\n<html lang="en">\n<head>' }),
  onSavePage: kept,
  onCopy: kept,
  onRead: async () => ({
    opened: { kind: 'path', path: SHARED, leftOut: 1 },
    sites: [
      { archive: 'https://quiet.example.org' as ArchiveId, host: 'quiet.example.org', isFollowed: true, posts: 1 },
      { archive: 'https://fieldnotes.example' as ArchiveId, host: 'fieldnotes.example', isFollowed: false, posts: 1 },
    ],
  }),
  onKeep: kept,
  onFollow: () => {},
};

function withSharing(shown: JSX.Element): JSX.Element {
  return <ShareContext.Provider value={SHARE_EVENTS}>{shown}</ShareContext.Provider>;
}

const QUEUES = guideOfTopic(PUBLISHED.archive, PUBLISHED.topic.slug);

const NOTES: ShownNotes = {
  state: { kind: 'saved', name: 'Queues.md' },
  onExport: () => {},
  onWriteFolder: () => {},
  onSeen: () => {},
};

/** A surface on which what is shown can be saved as a note. */
export function withNotes(shown: JSX.Element): JSX.Element {
  return <NotesContext.Provider value={NOTES}>{shown}</NotesContext.Provider>;
}

export function withPaths(shown: JSX.Element): JSX.Element {
  return <OwnPathsContext.Provider value={PATHS}>{withSharing(withEditing(shown))}</OwnPathsContext.Provider>;
}

/** A path of the reader's own, as its guide is. */
export const OWN_GUIDE: Guide = {
  ...EDITED,
  archive: OWN_PATHS,
  topic: OWN_PATH_LIST[0]?.topic ?? PUBLISHED.topic,
  source: null,
  definition: { origin: 'edited', content: { ...PUBLISHED.definition.content, text: null } },
  arguments: { origin: 'edited', content: [] },
  failureModes: { origin: 'edited', content: [] },
  related: { origin: 'edited', content: [] },
  references: { origin: 'edited', content: [] },
  edition: { sections: ['steps'], lines: {}, takenOut: {}, changes: [] },
};

export const PATH_EVENTS: PathViewEvents = {
  onOpen: () => {},
  onMark: () => {},
  onTick: () => {},
  onNote: async (_, { to }) => ({ kept: true, value: to }),
  onAddItem: kept,
  onRemoveItem: kept,
  onRestoreItem: kept,
  onHideLines: kept,
  onOrderPath: () => {},
  onDecidePath: async () => ({ kept: true, value: [] }),
  onRestorePaths: kept,
};

/** What stands before the panel. */
export const PATH_DIALOGS: Readonly<Record<string, () => JSX.Element>> = {
  'panel-share': () => withNotes(withSharing(<ShareDialog title="Queues" guide={QUEUES} onClose={() => {}} />)),
  'panel-open-path': () => withSharing(<OpenPathDialog onClose={() => {}} given="waymark-path:1:abc." />),
  'panel-to-path': () =>
    withPaths(
      <PathDialog
        post={{ title: 'Your Retry Budget Is Smaller Than You Think', url: postUrl('Retry') }}
        topic="Queues"
        onClose={() => {}}
      />,
    ),
};
