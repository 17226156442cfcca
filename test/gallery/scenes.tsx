import type { JSX } from 'preact';
import { DraftsContext } from '../../components/draftsContext';
import { HighlightsContext } from '../../components/highlights/highlightsContext';
import { MarkedSign } from '../../components/highlights/MarkedSign';
import { Panel, type PanelEvents } from '../../components/panel/Panel';
import { Popup, type PopupEvents } from '../../components/popup/Popup';
import { TopicChangeContext } from '../../components/topic/topicChangeContext';
import { TopicChangedBar } from '../../components/topic/TopicChangedBar';
import { TopicDialog } from '../../components/topic/TopicDialog';
import { TopicsPanel } from '../../components/topics/TopicsPanel';
import { TroubleBar } from '../../components/TroubleBar';
import type { ArchiveId, ArchiveProblem } from '../../lib/model/archive';
import type { Drafts } from '../../lib/model/note';
import type { Surface } from '../../lib/model/surface';
import type { Attempt } from '../../lib/model/trouble';
import { ARCHIVES, NEWEST } from './archives';
import { FORMS } from './form';
import { ARCHIVE, COMPILED, HEBREW, HOSTILE, MIXED, TWELVE } from './guides';
import { HIGHLIGHTS, MARKED_NOW, TYPED_ON_PAGE } from './highlights';
import { KNOWN_SCENES } from './known';
import { LIBRARY_SCENES } from './library';
import { aLooking, LOOKING_SCENES, withLooking } from './looking';
import { BETTER, MINED, SERIES_ONLY } from './minedGuides';
import { EDITED, OWN_GUIDE, PATH_DIALOGS, RUNS, withEditing, withNotes, withPaths, withRuns } from './own';
import { PAGES } from './pages';
import { Pressed } from './Pressed';
import { PROMPTS } from './prompts';
import { RETURNS } from './resume';
import { SEARCH_SCENES } from './searches';
import { CHANGEABLE, FOUND_TOPICS, TOPICS } from './topics';
import {
  CHANGED,
  NOTHING_UNDER_WAY,
  OFFER,
  OFFLINE,
  PATHS_UNDER_WAY,
  PROMPT_LOG,
  RECOGNITION,
  TICKS,
  UNSURE_OFFER,
  view,
} from './views';

const log = (name: string) => (): void => document.body.setAttribute('data-last-event', name);

const kept = async (): Promise<Attempt<unknown>> => ({ kept: true, value: undefined });

export const EVENTS: PopupEvents & PanelEvents = {
  onOpen: log('open'),
  onMark: log('mark'),
  onAllTopics: log('all-topics'),
  onTopic: log('topic'),
  onSwitchTopic: log('switch-topic'),
  onRetry: log('retry'),
  onAddSite: log('add-site'),
  onAllow: log('allow'),
  onOpenPanel: log('open-panel'),
  onResume: log('resume'),
  onOpenLibrary: log('open-library'),
  onOpenSettings: log('open-settings'),
  onBack: log('back'),
  onPin: log('pin'),
  onTick: log('tick'),
  onNote: async (_, { to }) => ({ kept: true, value: to }),
  onAddItem: kept,
  onRemoveItem: kept,
  onRestoreItem: kept,
  onResumePrompts: log('resume-prompts'),
  onHideLines: kept,
  onOrderPath: log('order-path'),
  onDecidePath: async () => ({ kept: true, value: [] }),
  onRestorePaths: kept,
  onPickBody: log('pick-body'),
  onPausePrompts: log('pause-prompts'),
};

/** Each note goes on from what is stored, and could not be stored itself. */
const HALF_WRITTEN: Drafts = {
  get: (field) => (field.endsWith(' new') ? { from: '', text: 'Ask who reads the dead letters' } : undefined),
  keep: () => {},
};

const TOPICS_EVENTS = { onChoose: log('choose'), onBack: log('back'), onRetry: log('retry') };

const SEVERAL = ['Reliability', 'Databases'];
type Shown = Parameters<typeof view>[0];

function topicOf(shown: Shown, more: Partial<Extract<Surface, { kind: 'topic' }>> = {}): Surface {
  return {
    kind: 'topic',
    view: view(shown),
    pinned: false,
    back: null,
    promptsStopped: false,
    promptLog: [],
    promptsPaused: false,
    articlePicked: false,
    resumeAt: null,
    recognition: RECOGNITION,
    ...more,
  };
}

const UNDER_WAY: Shown = { read: [1, 0.4], open: 1, topics: SEVERAL, ticks: TICKS };
const CAME_BACK: Shown = { read: [1, 1], open: 1, changed: CHANGED, dates: ['2025-11-24', '2024-02-01', '2025-03-09'] };
const RIGHT_TO_LEFT: Shown = { ...UNDER_WAY, guide: HEBREW, name: 'מערכות שקטות' };
const TWELVE_STEPS: Shown = { guide: TWELVE, read: [1, 1, 1, 0.3], open: 3 };
const FOUND: Shown = {
  guide: { ...COMPILED, topic: { slug: '~attention', name: 'attention' } },
  read: [1, 0.4],
  open: 1,
  why: {
    kind: 'found',
    ownName: 'attention',
    phrases: [{ words: 'attention', titles: 5, headings: 2, others: 3 }],
    here: { place: 'text', times: 12 },
  },
};
const SERIES: Shown = {
  ...FOUND,
  guide: { ...COMPILED, topic: { slug: '~~frequentism', name: 'Frequentism and Bayesianism' } },
  why: { kind: 'series', ownName: 'Frequentism and Bayesianism', of: 5, number: 2 },
};
const changeTopic = log('change-topic');
const NO_TOPIC: Surface = {
  kind: 'no-topic',
  archive: { id: ARCHIVE, name: 'Quiet Systems', problem: null },
  resumeAt: 63,
  search: 'texts',
  recognition: { ...RECOGNITION, topics: [], topicsFrom: null, table: RECOGNITION.table.slice(0, 3) },
  beside: NEWEST.slice(0, 2),
};

const WITHDRAWN: ArchiveProblem = { code: 'not-allowed', address: ARCHIVE, at: 0 };
const LED_AWAY: ArchiveProblem = { code: 'left-the-site', address: ARCHIVE, at: 0 };
const ASKED = 'https://fieldnotes.example' as ArchiveId;

const SHOWN_ARCHIVES: Record<string, Surface> = Object.fromEntries(
  Object.entries(ARCHIVES).map(([name, shown]) => [name, { kind: 'archive', view: shown }]),
);

const POPUPS: Record<string, Surface> = {
  ...SHOWN_ARCHIVES,
  'under-way': topicOf(UNDER_WAY),
  'nothing-read': topicOf({ open: 0, guide: COMPILED }),
  reasons: topicOf({ guide: MINED, open: 1, read: [1, 0.4] }),
  'came-back': topicOf(UNDER_WAY, { resumeAt: 40 }),
  complete: topicOf({ read: [1, 1, 1], open: 2, ticks: TICKS }),
  'last-unread': topicOf({ read: [1, 1, 0.7], open: 2 }),
  'one-step': topicOf({ guide: HOSTILE, open: null }),
  twelve: topicOf(TWELVE_STEPS),
  'off-path': topicOf({ guide: MIXED, openMore: 1, open: null, read: [1, 0, 0, 0, 0.5] }),
  offline: topicOf({ read: [1], open: 1, problem: OFFLINE }),
  withdrawn: topicOf({ read: [1], open: 1, problem: WITHDRAWN }),
  'led-away': topicOf({ read: [1], open: 1, problem: LED_AWAY }),
  'right-to-left': topicOf(RIGHT_TO_LEFT),
  found: topicOf(FOUND),
  series: topicOf(SERIES),
  'no-topic': NO_TOPIC,
  'elsewhere-paths': { kind: 'elsewhere', elsewhere: PATHS_UNDER_WAY },
  'elsewhere-empty': { kind: 'elsewhere', elsewhere: NOTHING_UNDER_WAY },
  'elsewhere-offer': { kind: 'elsewhere', elsewhere: OFFER },
  'elsewhere-unsure': { kind: 'elsewhere', elsewhere: UNSURE_OFFER },
  'elsewhere-refused': { kind: 'elsewhere', elsewhere: { ...OFFER, adding: { kind: 'refused', archive: ASKED } } },
  'elsewhere-reading': { kind: 'elsewhere', elsewhere: { ...OFFER, adding: { kind: 'reading', archive: ASKED } } },
  'elsewhere-withdrawn': {
    kind: 'elsewhere',
    elsewhere: { ...PATHS_UNDER_WAY, withdrawn: [{ id: ARCHIVE, problem: WITHDRAWN }] },
  },
  'topic-of-archive': topicOf({ guide: COMPILED, open: null }, { recognition: null, back: { kind: 'page' } }),
  'elsewhere-withdrawn-several': {
    kind: 'elsewhere',
    elsewhere: {
      ...PATHS_UNDER_WAY,
      withdrawn: ['https://away.example', ARCHIVE, 'https://letters.example'].map((id) => ({
        id: id as ArchiveId,
        problem: WITHDRAWN,
      })),
    },
  },
  'still-withdrawn': topicOf({ read: [1], open: 1, problem: { ...WITHDRAWN, refused: true } }),
  loading: { kind: 'loading' },
  problem: { kind: 'problem', code: 'storage-broken' },
};

const PANELS: Record<string, Surface> = {
  ...SHOWN_ARCHIVES,
  'under-way': topicOf(UNDER_WAY, { pinned: true, resumeAt: 40 }),
  'looked-at': topicOf(
    { guide: COMPILED, open: null },
    { recognition: null, back: { kind: 'post', topic: { slug: 'accessibility', name: 'accessibility' } } },
  ),
  'looked-at-long': topicOf(
    { guide: COMPILED, open: null },
    {
      recognition: null,
      back: { kind: 'pinned', topic: { slug: 'long', name: 'Überblick über verteilte Systeme und ihre Grenzen' } },
    },
  ),
  withdrawn: topicOf({ read: [1], open: 1, problem: WITHDRAWN }),
  compiled: topicOf({ guide: COMPILED, open: 0 }, { promptsStopped: true }),
  mined: topicOf({ guide: MINED, open: 1, read: [1, 0.4] }),
  'mined-no-checklist': topicOf({ guide: SERIES_ONLY, open: 0, read: [0.2] }),
  'better-path': topicOf({ guide: BETTER, open: 0, read: [1] }),
  mixed: topicOf({ guide: MIXED, read: [1, 1, 1, 0, 0.5], openMore: 1, open: null, problem: OFFLINE }),
  twelve: topicOf(TWELVE_STEPS, { recognition: null }),
  'came-back': topicOf(CAME_BACK, { promptLog: PROMPT_LOG, articlePicked: true }),
  hostile: topicOf({ guide: HOSTILE, open: null, name: '<b>not bold</b>' }),
  'right-to-left': topicOf(RIGHT_TO_LEFT),
  'no-topic': { ...NO_TOPIC, search: 'titles' },
  'elsewhere-empty': { kind: 'elsewhere', elsewhere: NOTHING_UNDER_WAY },
  'elsewhere-offer': { kind: 'elsewhere', elsewhere: OFFER },
  'elsewhere-unsure': { kind: 'elsewhere', elsewhere: UNSURE_OFFER },
  loading: { kind: 'loading' },
  problem: { kind: 'problem', code: 'offline' },
};

/** As a dialog or a bar stands there. */
function overPanel(shown: JSX.Element): JSX.Element {
  return (
    <>
      <Panel state={topicOf(UNDER_WAY)} {...EVENTS} />
      {shown}
    </>
  );
}

/** Every state of the surfaces, by name: `popup-under-way`, `panel-mixed`. */
export const SCENES: Record<string, () => JSX.Element> = {
  ...Object.fromEntries(
    Object.entries(POPUPS).map(([name, state]) => [`popup-${name}`, () => <Popup state={state} {...EVENTS} />]),
  ),
  ...Object.fromEntries(
    Object.entries(PANELS).map(([name, state]) => [`panel-${name}`, () => <Panel state={state} {...EVENTS} />]),
  ),
  'panel-highlights': () =>
    withNotes(
      <HighlightsContext.Provider value={HIGHLIGHTS}>
        <Panel state={topicOf(UNDER_WAY)} {...EVENTS} />
      </HighlightsContext.Provider>,
    ),
  'panel-note-typed-on-page': () => (
    <HighlightsContext.Provider value={TYPED_ON_PAGE}>
      <Panel state={topicOf(UNDER_WAY)} {...EVENTS} />
    </HighlightsContext.Provider>
  ),
  'panel-marked-elsewhere': () => overPanel(<MarkedSign marked={MARKED_NOW} />),
  'panel-trouble': () => (
    <DraftsContext.Provider value={HALF_WRITTEN}>
      <Panel state={topicOf(UNDER_WAY)} {...EVENTS} onNote={async () => ({ kept: false })} />
      <TroubleBar
        trouble={{ kind: 'failed', code: 'storage-full', canRetry: true }}
        onAgain={log('again')}
        onClose={log('close')}
      />
    </DraftsContext.Provider>
  ),
  'popup-trouble': () => (
    <>
      <Popup state={topicOf(UNDER_WAY)} {...EVENTS} />
      <TroubleBar
        trouble={{ kind: 'failed', code: 'storage-blocked', canRetry: true }}
        onAgain={log('again')}
        onClose={log('close')}
      />
    </>
  ),
  'popup-unsaved': () => (
    <>
      <Popup state={topicOf(UNDER_WAY)} {...EVENTS} />
      <TroubleBar trouble={{ kind: 'unsaved', code: 'storage-full' }} onAgain={log('again')} onClose={log('close')} />
    </>
  ),
  'panel-topics': () => <TopicsPanel state={{ kind: 'open', view: TOPICS }} {...TOPICS_EVENTS} />,
  'panel-found': () => (
    <TopicChangeContext.Provider value={changeTopic}>
      <Panel state={topicOf(FOUND)} {...EVENTS} />
    </TopicChangeContext.Provider>
  ),
  'panel-series': () => (
    <TopicChangeContext.Provider value={changeTopic}>
      <Panel state={topicOf(SERIES)} {...EVENTS} />
    </TopicChangeContext.Provider>
  ),
  'panel-found-topics': () => (
    <TopicChangeContext.Provider value={changeTopic}>
      <TopicsPanel
        state={{ kind: 'open', view: { ...FOUND_TOPICS, rows: [...TOPICS.rows.slice(0, 2), ...FOUND_TOPICS.rows] } }}
        {...TOPICS_EVENTS}
      />
      <TopicChangedBar
        changed={{ kind: 'joined', name: 'LLM', into: 'Language models' }}
        onUndo={log('undo')}
        onClose={log('close')}
      />
    </TopicChangeContext.Provider>
  ),
  'panel-change-topic': () =>
    overPanel(
      <TopicDialog
        topic={CHANGEABLE}
        onRename={log('rename')}
        onHide={log('hide')}
        onJoin={log('join')}
        onSeparate={log('separate')}
        onClose={log('close')}
      />,
    ),
  'panel-topics-none': () => <TopicsPanel state={{ kind: 'open', view: { ...TOPICS, rows: [] } }} {...TOPICS_EVENTS} />,
  ...SEARCH_SCENES,
  ...LIBRARY_SCENES,
  ...LOOKING_SCENES,
  'popup-looking': () =>
    withLooking(<Popup state={topicOf({ open: 0, guide: COMPILED })} {...EVENTS} />, {
      view: aLooking(),
      onLooking: log('looking'),
    }),
  'panel-looking': () => withLooking(<Panel state={topicOf({ open: 0, guide: COMPILED })} {...EVENTS} />),
  ...Object.fromEntries(
    Object.entries(RUNS).map(([name, runs]) => [
      `panel-runs-${name}`,
      () => withRuns(<Panel state={topicOf({ ...UNDER_WAY, runs })} {...EVENTS} />),
    ]),
  ),
  ...Object.fromEntries(Object.entries(PATH_DIALOGS).map(([name, dialog]) => [name, () => overPanel(dialog())])),
  'panel-edit': () =>
    withEditing(
      <Pressed name="editGuide">
        <Panel state={topicOf({ ...UNDER_WAY, guide: EDITED })} {...EVENTS} />
      </Pressed>,
    ),
  'panel-own-path': () => withPaths(<Panel state={topicOf({ ...UNDER_WAY, guide: OWN_GUIDE })} {...EVENTS} />),
  'panel-own-paths': () => withPaths(<Panel state={{ kind: 'elsewhere', elsewhere: PATHS_UNDER_WAY }} {...EVENTS} />),
  'popup-own-paths': () => withPaths(<Popup state={{ kind: 'elsewhere', elsewhere: PATHS_UNDER_WAY }} {...EVENTS} />),
  'panel-edited': () => withEditing(<Panel state={topicOf({ ...UNDER_WAY, guide: EDITED })} {...EVENTS} />),
  ...PAGES,
  ...PROMPTS,
  ...RETURNS,
  ...FORMS,
  ...KNOWN_SCENES,
};
