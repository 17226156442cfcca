import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { DraftsContext } from '../../components/draftsContext';
import { EditContext, type EditEvents } from '../../components/edit/editContext';
import { NotesContext, type ShownNotes } from '../../components/exchange/notesContext';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView } from '../../components/library/LibraryView';
import type { PathViewEvents } from '../../components/library/PathView';
import { OwnPathsContext, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { PathRemovedBar } from '../../components/own/PathRemovedBar';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { RunsContext, type RunEvents } from '../../components/runs/runsContext';
import { SearchView, type SearchEvents } from '../../components/search/SearchView';
import { localise, text } from '../../components/text';
import { ToReadContext, type ShownToRead } from '../../components/toRead/toReadContext';
import { TroubleBar } from '../../components/TroubleBar';
import { ownPathOf } from '../../lib/model/foundSlug';
import { FIRST_PLACE, hashOf, partOf } from '../../lib/model/library';
import { OWN_PATHS, type OwnPathId, type ShownOwnPath } from '../../lib/model/ownPath';
import type { ArchiveTopic } from '../../lib/model/topicsView';
import type { TopicView } from '../../lib/model/view';
import { messageOf } from '../../lib/platform/messageOf';
import { sessionDrafts } from '../../lib/session/drafts';
import { noting } from '../../lib/session/problemLog';
import { editActions, editEventsOf } from '../../lib/surfaces/editActions';
import { ExportDesk, noteEvents } from '../../lib/surfaces/exportDesk';
import { liveLibrary } from '../../lib/surfaces/liveLibrary';
import { liveSearch } from '../../lib/surfaces/liveSearch';
import { liveToRead } from '../../lib/surfaces/liveToRead';
import { ownPathActions, ownPathEvents } from '../../lib/surfaces/ownPathActions';
import { pageStore } from '../../lib/surfaces/pageStore';
import { readerActions } from '../../lib/surfaces/readerActions';
import { runActions, runEventsOf } from '../../lib/surfaces/runActions';
import { shareEvents } from '../../lib/surfaces/shareActions';
import { troubles } from '../../lib/surfaces/troubles';

localise(document, messageOf, 'libraryTitle');
const { trouble, attempt, attempted, again, dismiss } = troubles('library');
const drafts = sessionDrafts();
const library = liveLibrary();
const actions = attempted(library.actions);
const toRead = liveToRead(library);
const shownToRead = computed((): ShownToRead => ({
  waiting: toRead.waiting.value,
  onToRead: (post, wanted) => void attempt(`toRead ${post}`, () => toRead.want(post, wanted)),
}));
const search = liveSearch({
  here: signal(null),
  topic: signal(null),
  // What is found opens beside the library.
  tab: () => null,
  after: library.opened,
  lookAt: async (topic) => {
    if (topic?.archive === OWN_PATHS) goToPath(topic);
    else if (topic !== null) location.hash = hashOf({ view: 'posts', archive: topic.archive, topic: topic.topic.slug });
  },
});
/** The same function each time: the results are drawn again only when they are others. */
const openFound: SearchEvents['onOpen'] = (found, how) =>
  void attempt(`openFound ${found.kind === 'post' ? found.url : found.id}`, () => search.open(found, how));

/** A path of the reader's own that is shown. */
function shownPath(): TopicView | null {
  const state = library.state.peek();
  return state.kind === 'open' && state.content.view === 'path' ? state.content.shown : null;
}
function goToPath({ topic }: Pick<ShownOwnPath, 'topic'>): void {
  location.hash = hashOf({ view: 'path', path: ownPathOf(topic.slug) as OwnPathId });
}
const here = { store: pageStore, view: shownPath };
const guide = attempted(readerActions({ ...here, tab: () => null, archive: () => null }));
const editing = attempted(editActions(here));
const runs = attempted(runActions(here));
const paths = {
  view: shownPath,
  lookAt: async (topic: ArchiveTopic | null): Promise<void> => {
    if (topic !== null) goToPath(topic);
  },
};
const ownPaths = ownPathActions(paths);
const pathActions = attempted(ownPaths.actions);
const shownPaths = computed((): ShownOwnPaths => ({
  paths: ownPaths.list.value,
  onShowPath: goToPath,
  ...ownPathEvents(pathActions),
}));
effect(() => {
  const removed = ownPaths.removed.value;
  const { place } = library.state.peek();
  if (place.view === 'path' && place.path === removed?.id) location.hash = hashOf(FIRST_PLACE);
});
const sharing: ShareEvents = shareEvents(attempted, { ...paths, unnamed: () => text('pathUnnamed') });
const editEvents: EditEvents = editEventsOf(editing, search.posts);
const runEvents: RunEvents = runEventsOf(runs);
const exports = new ExportDesk(pageStore, { attempt });
const saving = noteEvents(exports);
const shownNotes = computed((): ShownNotes => ({ state: exports.state.value, ...saving }));

const onPath: PathViewEvents = {
  onOpen: (url, how) => void guide.open(url, how),
  onMark: (post, read) => void guide.mark(post, read),
  onTick: (item, done, words) => void guide.tick(item, done, words),
  onNote: guide.note,
  onAddItem: guide.addItem,
  onRemoveItem: guide.removeItem,
  onRestoreItem: guide.restoreItem,
  onHideLines: guide.hideLines,
  onOrderPath: (order) => void guide.orderPath(order),
  onDecidePath: guide.decidePath,
  onRestorePaths: guide.restorePaths,
};

function App() {
  return (
    <DraftsContext.Provider value={drafts}>
      <LibraryFrame
        part={search.state.value.query.trim() === '' ? partOf(library.state.value.place) : null}
        counts={library.counts.value}
        onOpenSettings={() => void attempt('settings', () => browser.runtime.openOptionsPage())}
        onPart={() => search.type('')}
      >
        <SearchView
          state={search.state.value}
          wishes={0}
          onQuery={search.type}
          onScope={search.look}
          onEnter={search.suggest}
          onOpen={openFound}
        >
          <OwnPathsContext.Provider value={shownPaths.value}>
            <ShareContext.Provider value={sharing}>
              <ToReadContext.Provider value={shownToRead.value}>
                <EditContext.Provider value={editEvents}>
                  <RunsContext.Provider value={runEvents}>
                    <NotesContext.Provider value={shownNotes.value}>
                      <LibraryView
                        state={library.state.value}
                        pathEvents={onPath}
                        onOpen={(url) => void actions.open(url)}
                        onMark={(post, read) => void actions.mark(post, read)}
                        onSight={library.see}
                        onAllSeen={() => void actions.allSeen()}
                        onRemoveToRead={(post) => void actions.notToRead(post)}
                        onMove={(post, before) => void actions.moveToRead(post, before)}
                        onAddSite={(archive) => void actions.addSite(archive)}
                        onMovedTo={(archive, to) => {
                          location.hash = hashOf({ view: 'moved', archive, to });
                        }}
                        onMoveBlog={(from, to) => void actions.moveBlog(from, to)}
                        onMarkAll={(of, before) => void actions.markAll(of, before)}
                        onGo={(mark) => void actions.goToMark(mark)}
                        onFilter={(filter) => {
                          location.hash = hashOf({ view: 'highlights', filter });
                        }}
                        onRecolour={(mark, colour) => void actions.recolour(mark, colour)}
                        onNote={actions.note}
                        onTags={actions.tag}
                        onRemove={(mark) => void actions.removeMark(mark)}
                        onPutBack={(entry) => void actions.putBack(entry)}
                        onEmptyBin={() => void actions.emptyBin()}
                        onRetry={library.retry}
                      />
                    </NotesContext.Provider>
                  </RunsContext.Provider>
                </EditContext.Provider>
              </ToReadContext.Provider>
            </ShareContext.Provider>
          </OwnPathsContext.Provider>
        </SearchView>
      </LibraryFrame>
      <PathRemovedBar
        name={ownPaths.removed.value?.topic.name ?? null}
        onUndo={() => void pathActions.restore()}
        onClose={ownPaths.dismiss}
      />
      <LibraryDoneBar done={library.done.value} onUndo={() => void actions.undo()} onClose={library.dismiss} />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </DraftsContext.Provider>
  );
}

// A field takes up what was left in it once, when it is drawn first.
void drafts.loaded
  .catch(noting('drafts'))
  .finally(() => render(<App />, document.getElementById('app') ?? document.body));
