import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LookingContext, type ShownLooking } from '../../components/looking/lookingContext';
import { OwnPathsContext, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { Popup } from '../../components/popup/Popup';
import type { PopupTopics } from '../../components/popup/PopupTopics';
import { localise, text } from '../../components/text';
import { ToReadContext, type ShownToRead } from '../../components/toRead/toReadContext';
import { TroubleBar } from '../../components/TroubleBar';
import type { Topic } from '../../lib/model/topic';
import type { Attempt } from '../../lib/model/trouble';
import { activeTab } from '../../lib/platform/activeTab';
import { openLibrary } from '../../lib/platform/library';
import { messageOf } from '../../lib/platform/messageOf';
import { openPanel } from '../../lib/platform/panel';
import { liveLooking } from '../../lib/surfaces/liveLooking';
import { archiveShown, liveSurface } from '../../lib/surfaces/liveSurface';
import { liveTopics } from '../../lib/surfaces/liveTopics';
import { liveToRead } from '../../lib/surfaces/liveToRead';
import { ownPathActions, ownPathEvents } from '../../lib/surfaces/ownPathActions';
import { shareEvents } from '../../lib/surfaces/shareActions';
import { troubles } from '../../lib/surfaces/troubles';

localise(document, messageOf);
const { trouble, attempt, attempted, again, dismiss } = troubles('popup');
const surface = liveSurface({ isPanel: false });
const { state, addSite, allowSite, lookAt, tab } = surface;
const actions = attempted(surface.actions);
const looking = liveLooking(surface);
const shownLooking = computed((): ShownLooking => ({
  view: looking.view.value,
  onLooking: (archive, choice) => void attempt(`looking ${archive}`, () => looking.choose(archive, choice)),
}));
const sharing: ShareEvents = shareEvents(attempted, { ...surface, unnamed: () => text('pathUnnamed') });
const ownPaths = ownPathActions(surface);
const pathActions = attempted(ownPaths.actions);
const shownPaths = computed((): ShownOwnPaths => ({
  paths: ownPaths.list.value,
  onShowPath: (path) => void pathActions.show(path),
  ...ownPathEvents(pathActions),
}));
const toRead = liveToRead(surface);
const shownToRead = computed((): ShownToRead => ({
  waiting: toRead.waiting.value,
  onToRead: (post, wanted) => void attempt(`toRead ${post}`, () => toRead.want(post, wanted)),
}));
const topics = liveTopics({ lookAt });
/** Loaded when it is asked for: the first picture does not wait for it. */
const allTopics = signal<{ readonly View: typeof PopupTopics } | null>(null);

/** What leads elsewhere closes the popup once it has. */
async function leaveBy(attempting: Promise<Attempt<unknown>>): Promise<void> {
  if ((await attempting).kept) window.close();
}

/** Straight from the click, as browsers ask for; who was quicker than the first look at the tab waits for that alone. */
function openPanelHere(): void {
  const known = tab();
  const open = async (): Promise<void> => {
    const here = known ?? (await activeTab());
    if (here !== null) await openPanel(here);
  };
  void leaveBy(attempt('panel', open));
}

function openTopics(): void {
  const archive = archiveShown(state.value);
  if (archive === null) return;
  void attempt('openTopics', async () => {
    const { PopupTopics: View } = await import('../../components/popup/PopupTopics');
    allTopics.value = { View };
    topics.open(archive);
  });
}

function lookAtTopic({ slug, name }: Topic): void {
  const archive = archiveShown(state.value);
  if (archive !== null) void attempt(`lookAt ${slug}`, () => lookAt({ archive: archive.id, topic: { slug, name } }));
}

function App() {
  return (
    <>
      <OwnPathsContext.Provider value={shownPaths.value}>
        <ShareContext.Provider value={sharing}>
          <ToReadContext.Provider value={shownToRead.value}>
            <Shown />
          </ToReadContext.Provider>
        </ShareContext.Provider>
      </OwnPathsContext.Provider>
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

function Shown() {
  const listed = topics.state.value;
  if (listed.kind !== 'closed' && allTopics.value !== null) {
    const { View } = allTopics.value;
    return (
      <View
        state={listed}
        onChoose={(topic) => void attempt(`chooseTopic ${topic.slug}`, () => topics.choose(topic))}
        onBack={topics.close}
        onRetry={topics.retry}
      />
    );
  }
  return (
    <LookingContext.Provider value={shownLooking.value}>
      <Popup
        state={state.value}
        onOpen={(url, how) => void leaveBy(actions.open(url, how))}
        onMark={(post, read) => void actions.mark(post, read)}
        onResume={() => void leaveBy(actions.resumeHere())}
        onSwitchTopic={(slug) => void actions.switchTopic(slug)}
        onTopic={lookAtTopic}
        onAllTopics={openTopics}
        onBack={() => void attempt('lookBack', () => lookAt(null))}
        onRetry={() => void actions.retry()}
        onAddSite={addSite}
        onAllow={allowSite}
        onOpenPanel={openPanelHere}
        onOpenLibrary={() => void leaveBy(attempt('library', openLibrary))}
        onOpenSettings={() => void leaveBy(attempt('settings', () => browser.runtime.openOptionsPage()))}
      />
    </LookingContext.Provider>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
