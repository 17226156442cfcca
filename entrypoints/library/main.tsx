import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView } from '../../components/library/LibraryView';
import { OwnPathsContext, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { SearchView, type SearchEvents } from '../../components/search/SearchView';
import { localise, text } from '../../components/text';
import { ToReadContext, type ShownToRead } from '../../components/toRead/toReadContext';
import { TroubleBar } from '../../components/TroubleBar';
import { hashOf, partOf } from '../../lib/model/library';
import { OWN_PATHS, type ShownOwnPath } from '../../lib/model/ownPath';
import { messageOf } from '../../lib/platform/messageOf';
import { liveLibrary } from '../../lib/surfaces/liveLibrary';
import { liveSearch } from '../../lib/surfaces/liveSearch';
import { liveToRead } from '../../lib/surfaces/liveToRead';
import { ownPathActions, ownPathEvents } from '../../lib/surfaces/ownPathActions';
import { shareEvents } from '../../lib/surfaces/shareActions';
import { troubles } from '../../lib/surfaces/troubles';

localise(document, messageOf, 'libraryTitle');
const { trouble, attempt, attempted, again, dismiss } = troubles('library');
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
    if (topic?.archive === OWN_PATHS)
      showPath(ownPaths.list.peek().find((path) => path.topic.slug === topic.topic.slug));
    else if (topic !== null) location.hash = hashOf({ view: 'posts', archive: topic.archive, topic: topic.topic.slug });
  },
});
/** The same function each time: the results are drawn again only when they are others. */
const openFound: SearchEvents['onOpen'] = (found, how) =>
  void attempt(`openFound ${found.kind === 'post' ? found.url : found.id}`, () => search.open(found, how));

/** No guide is shown here: a path that is kept stands in the list. */
const nowhere = { view: () => null, lookAt: async (): Promise<void> => {} };
const ownPaths = ownPathActions(nowhere);
const pathActions = attempted(ownPaths.actions);
/** Goes on along a path: its posts open beside the library. */
function showPath(path: ShownOwnPath | undefined): void {
  const url = path?.next?.url ?? path?.posts[0];
  if (url !== undefined) void actions.open(url);
}

const shownPaths = computed((): ShownOwnPaths => ({
  paths: ownPaths.list.value,
  onShowPath: showPath,
  ...ownPathEvents(pathActions),
}));
const sharing: ShareEvents = shareEvents(attempted, { ...nowhere, unnamed: () => text('pathUnnamed') });

function App() {
  return (
    <>
      <LibraryFrame
        part={partOf(library.state.value.place)}
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
                <LibraryView
                  state={library.state.value}
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
                  onTags={(mark, tags) => void actions.tag(mark, tags)}
                  onRemove={(mark) => void actions.removeMark(mark)}
                  onPutBack={(entry) => void actions.putBack(entry)}
                  onEmptyBin={() => void actions.emptyBin()}
                  onRetry={library.retry}
                />
              </ToReadContext.Provider>
            </ShareContext.Provider>
          </OwnPathsContext.Provider>
        </SearchView>
      </LibraryFrame>
      <LibraryDoneBar done={library.done.value} onUndo={() => void actions.undo()} onClose={library.dismiss} />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
