import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { DraftsContext } from '../../components/draftsContext';
import { EditContext, type EditEvents } from '../../components/edit/editContext';
import { NotesContext, type ShownNotes } from '../../components/exchange/notesContext';
import { HighlightsContext, type ShownHighlights } from '../../components/highlights/highlightsContext';
import { MarkedSign } from '../../components/highlights/MarkedSign';
import { LibraryButton } from '../../components/LibraryButton';
import { LookingContext, type ShownLooking } from '../../components/looking/lookingContext';
import { OwnPathsContext, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { PathRemovedBar } from '../../components/own/PathRemovedBar';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { Panel } from '../../components/panel/Panel';
import { RunsContext, type RunEvents } from '../../components/runs/runsContext';
import { SearchView, type SearchEvents } from '../../components/search/SearchView';
import { SettingsButton } from '../../components/SettingsButton';
import { SyncNeedView } from '../../components/sync/SyncNeedView';
import { localise, text } from '../../components/text';
import { TopicChangeContext } from '../../components/topic/topicChangeContext';
import { TopicChangedBar } from '../../components/topic/TopicChangedBar';
import { TopicDialog } from '../../components/topic/TopicDialog';
import { LeftTopicsContext } from '../../components/topics/leftTopicsContext';
import { TopicsPanel } from '../../components/topics/TopicsPanel';
import { ToReadContext, type ShownToRead } from '../../components/toRead/toReadContext';
import { TroubleBar } from '../../components/TroubleBar';
import type { Topic } from '../../lib/model/topic';
import { openLibrary } from '../../lib/platform/library';
import { messageOf } from '../../lib/platform/messageOf';
import { sessionDrafts } from '../../lib/session/drafts';
import { onSearchWish } from '../../lib/session/searchWish';
import { editActions, editEventsOf } from '../../lib/surfaces/editActions';
import { ExportDesk, noteEvents } from '../../lib/surfaces/exportDesk';
import { liveHighlights } from '../../lib/surfaces/liveHighlights';
import { liveLooking } from '../../lib/surfaces/liveLooking';
import { liveSearch } from '../../lib/surfaces/liveSearch';
import { archiveShown, liveSurface } from '../../lib/surfaces/liveSurface';
import { liveSyncNeed } from '../../lib/surfaces/liveSyncNeed';
import { liveTopics } from '../../lib/surfaces/liveTopics';
import { liveToRead } from '../../lib/surfaces/liveToRead';
import { ownPathActions, ownPathEvents } from '../../lib/surfaces/ownPathActions';
import { pageStore } from '../../lib/surfaces/pageStore';
import { runActions, runEventsOf } from '../../lib/surfaces/runActions';
import { shareEvents } from '../../lib/surfaces/shareActions';
import { topicChanging } from '../../lib/surfaces/topicChanges';
import { troubles } from '../../lib/surfaces/troubles';

localise(document, messageOf);
// The address bar's search opens this page in a tab of its own, with what was typed: its answer comes first.
const query = new URLSearchParams(location.search).get('q');
const asked = query ?? '';
let isAnswered = (): void => {};
const answered = asked === '' ? Promise.resolve() : new Promise<void>((resolve) => (isAnswered = resolve));
const { trouble, attempt, attempted, again, dismiss } = troubles('panel');
const drafts = sessionDrafts();
const surface = liveSurface({ isPanel: true, after: Promise.all([answered, drafts.loaded]) });
const { state, addSite, allowSite, lookAt, tab } = surface;
const actions = attempted(surface.actions);
const highlights = liveHighlights(surface);
const looking = liveLooking(surface);
const toRead = liveToRead(surface);
const shownToRead = computed((): ShownToRead => ({
  waiting: toRead.waiting.value,
  onToRead: (post, wanted) => void attempt(`toRead ${post}`, () => toRead.want(post, wanted)),
}));
const sync = liveSyncNeed(surface);
const highlightActions = attempted(highlights.actions);
const topics = liveTopics({ lookAt });
// Of a large topic the guide takes longer to read than the list of all topics.
effect(() => surface.cover(topics.state.value.kind !== 'closed'));
/** The reader came back from the list of topics, and has pressed nothing since. */
const isBack = signal(false);
for (const goesOn of ['keydown', 'pointerdown']) addEventListener(goesOn, () => (isBack.value = false), true);
const changing = topicChanging();
const topicActions = attempted(changing.actions);
/** The archive of what is shown. */
const here = computed(() => archiveShown(state.value));
const shownTopic = computed(() => (state.value.kind === 'topic' ? state.value.view.guide.topic : null));
const search = liveSearch({
  here,
  topic: shownTopic,
  tab: () => (query === null ? (tab()?.id ?? null) : null),
  lookAt,
});
/** The same function each time: the results are drawn again only when they are others. */
const openFound: SearchEvents['onOpen'] = (found, how) =>
  void attempt(`openFound ${found.kind === 'post' ? found.url : found.id}`, () => search.open(found, how));
const wishes = signal(asked === '' ? 0 : 1);
onSearchWish(() => {
  topics.close();
  wishes.value += 1;
});
if (asked !== '') search.type(asked);
effect(() => {
  const { answer, failed } = search.state.value;
  if (answer !== null || failed) isAnswered();
});

const shownHighlights = computed((): ShownHighlights => {
  const { recolour, note, tag, noted, taken, attach, remove, restore, go } = highlightActions;
  return {
    ...highlights.list.value,
    onGo: (highlight) => void go(highlight),
    onRecolour: (highlight, colour) => void recolour(highlight, colour),
    onNote: note,
    onTags: tag,
    onNoted: () => void noted(),
    onTaken: () => void taken(),
    onAttach: (highlight, evidence) => void attach(highlight, evidence),
    onRemove: remove,
    onRestore: restore,
  };
});

const runs = attempted(runActions({ store: pageStore, view: surface.view }));
/** The same object each time: what draws runs is drawn again only when they are others. */
const runEvents: RunEvents = runEventsOf(runs);

const editing = attempted(editActions({ store: pageStore, view: surface.view }));
const editEvents: EditEvents = editEventsOf(editing, search.posts);

const sharing: ShareEvents = shareEvents(attempted, { ...surface, unnamed: () => text('pathUnnamed') });
const exports = new ExportDesk(pageStore, { attempt });
const saving = noteEvents(exports);
const shownNotes = computed((): ShownNotes => ({ state: exports.state.value, ...saving }));
const ownPaths = ownPathActions(surface);
const pathActions = attempted(ownPaths.actions);
const shownPaths = computed((): ShownOwnPaths => ({
  paths: ownPaths.list.value,
  onShowPath: (path) => void pathActions.show(path),
  ...ownPathEvents(pathActions),
}));

function changeTopic(...about: Parameters<typeof changing.actions.change>): void {
  void topicActions.change(...about);
}

const shownLooking = computed((): ShownLooking => ({
  view: looking.view.value,
  onLooking: (archive, choice) => void attempt(`looking ${archive}`, () => looking.choose(archive, choice)),
}));

function openTopics(): void {
  if (here.value === null) return;
  // The box was asked for before the list: it does not take the keyboard when the list is left.
  wishes.value = 0;
  topics.open(here.value);
}

function chooseTopic(topic: Topic): void {
  void attempt(`chooseTopic ${topic.slug}`, async () => {
    await topics.choose(topic);
    isBack.value = true;
  });
}

function leaveTopics(): void {
  topics.close();
  isBack.value = true;
}

/** A topic that the archive in front leads to. */
function lookAtTopic({ slug, name }: Topic): void {
  const archive = here.value;
  if (archive !== null) void attempt(`lookAt ${slug}`, () => lookAt({ archive: archive.id, topic: { slug, name } }));
}

// A note that is asked for on the page comes before whatever else the panel shows.
const noting = computed(() => highlights.list.value.noting);
effect(() => {
  if (noting.value === null) return;
  topics.close();
  if (search.state.peek().query !== '') search.type('');
});

function App() {
  return (
    <DraftsContext.Provider value={drafts}>
      <TopicChangeContext.Provider value={changeTopic}>
        <Shown />
      </TopicChangeContext.Provider>
      <ChangingTopic />
      <TopicChangedBar
        changed={changing.done.value}
        onUndo={() => void topicActions.undo()}
        onClose={changing.dismiss}
      />
      <PathRemovedBar
        name={ownPaths.removed.value?.topic.name ?? null}
        onUndo={() => void pathActions.restore()}
        onClose={ownPaths.dismiss}
      />
      <MarkedSign marked={highlights.list.value.marked} />
      {changing.open.value === null && <Troubles />}
    </DraftsContext.Provider>
  );
}

function Troubles() {
  return <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />;
}

function ChangingTopic() {
  const topic = changing.open.value;
  if (topic === null) return null;
  const { rename, hide, join, separate } = topicActions;
  return (
    <TopicDialog
      topic={topic}
      onRename={(changed, name) => void rename(changed, name)}
      onHide={(changed, isHidden) => void hide(changed, isHidden)}
      onJoin={(changed, into) => void join(changed, into)}
      onSeparate={(changed, joined) => void separate(changed, joined)}
      onClose={changing.close}
    >
      <Troubles />
    </TopicDialog>
  );
}

function Shown() {
  const listed = topics.state.value;
  if (listed.kind !== 'closed') {
    return <TopicsPanel state={listed} onChoose={chooseTopic} onBack={leaveTopics} onRetry={topics.retry} />;
  }
  return (
    <SearchView
      state={search.state.value}
      wishes={wishes.value}
      onQuery={search.type}
      onScope={search.look}
      onEnter={search.suggest}
      onOpen={openFound}
      aside={
        <>
          <LibraryButton onOpenLibrary={() => void attempt('library', openLibrary)} />
          <SettingsButton onOpenSettings={() => void attempt('settings', () => browser.runtime.openOptionsPage())} />
        </>
      }
    >
      <HighlightsContext.Provider value={shownHighlights.value}>
        <LookingContext.Provider value={shownLooking.value}>
          <RunsContext.Provider value={runEvents}>
            <EditContext.Provider value={editEvents}>
              <OwnPathsContext.Provider value={shownPaths.value}>
                <ShareContext.Provider value={sharing}>
                  <NotesContext.Provider value={shownNotes.value}>
                    <ToReadContext.Provider value={shownToRead.value}>
                      <SyncNeeds />
                      <LeftTopicsContext.Provider value={isBack.value}>
                        <GuidePanel />
                      </LeftTopicsContext.Provider>
                    </ToReadContext.Provider>
                  </NotesContext.Provider>
                </ShareContext.Provider>
              </OwnPathsContext.Provider>
            </EditContext.Provider>
          </RunsContext.Provider>
        </LookingContext.Provider>
      </HighlightsContext.Provider>
    </SearchView>
  );
}

function SyncNeeds() {
  return (
    <SyncNeedView
      need={sync.need.value}
      onAnswer={(answer) => void attempt('answerHeld', () => sync.answer(answer))}
      onTold={(by, answer) => void attempt('answerTold', () => sync.answerTold(by, answer))}
      onOpenSettings={() => void attempt('settings', () => browser.runtime.openOptionsPage())}
    />
  );
}

function GuidePanel() {
  return (
    <Panel
      state={state.value}
      onOpen={(url, how) => void actions.open(url, how)}
      onMark={(post, read) => void actions.mark(post, read)}
      onAllTopics={openTopics}
      onTopic={lookAtTopic}
      onResume={() => void actions.resumeHere()}
      onSwitchTopic={(slug) => void actions.switchTopic(slug)}
      onTick={(item, done, words) => void actions.tick(item, done, words)}
      onNote={actions.note}
      onAddItem={actions.addItem}
      onRemoveItem={actions.removeItem}
      onRestoreItem={actions.restoreItem}
      onHideLines={actions.hideLines}
      onOrderPath={(order) => void actions.orderPath(order)}
      onDecidePath={actions.decidePath}
      onRestorePaths={actions.restorePaths}
      onBack={() => void attempt('lookBack', () => lookAt(null))}
      onPin={(pinned) => void actions.pin(pinned)}
      onResumePrompts={() => void actions.resumePrompts()}
      onPickBody={(forget) => void actions.letReaderPick(forget)}
      onPausePrompts={(pause) => void actions.pausePrompts(pause)}
      onRetry={() => void actions.retry()}
      onAddSite={addSite}
      onAllow={allowSite}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
