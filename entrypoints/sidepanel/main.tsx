import { computed } from '@preact/signals';
import { render } from 'preact';
import { HighlightsContext, type ShownHighlights } from '../../components/highlights/highlightsContext';
import { Panel } from '../../components/panel/Panel';
import { TopicsPanel } from '../../components/topics/TopicsPanel';
import { speakOn } from '../../components/text';
import { liveHighlights } from '../../lib/companion/liveHighlights';
import { liveSurface } from '../../lib/companion/liveSurface';
import { liveTopics } from '../../lib/companion/liveTopics';
import { messageOf } from '../../lib/platform/messageOf';

speakOn(document, messageOf);
const surface = liveSurface({ isPanel: true });
const { state, actions, addSite } = surface;
const highlights = liveHighlights(surface);
const topics = liveTopics();

function App() {
  return (
    <HighlightsContext.Provider value={shownHighlights.value}>
      {topics.state.value.kind === 'closed' ? (
        <GuidePanel />
      ) : (
        <TopicsPanel state={topics.state.value} onChoose={topics.choose} onBack={topics.close} onRetry={topics.retry} />
      )}
    </HighlightsContext.Provider>
  );
}

const shownHighlights = computed((): ShownHighlights => {
  const { recolour, note, noted, attach, remove, restore, go } = highlights.actions;
  return {
    ...highlights.list.value,
    onGo: (highlight) => void go(highlight),
    onRecolour: (highlight, colour) => void recolour(highlight, colour),
    onNote: (highlight, words) => void note(highlight, words),
    onNoted: () => void noted(),
    onAttach: (highlight, evidence) => void attach(highlight, evidence),
    onRemove: (highlight) => void remove(highlight),
    onRestore: (highlight) => void restore(highlight),
  };
});

/** The archive whose topics "All topics" shows: of the guide, or of the open page. */
function archiveHere() {
  const shown = state.value;
  if (shown.kind === 'topic') return shown.view.archive;
  return shown.kind === 'elsewhere' ? (shown.elsewhere.here ?? null) : null;
}

function openTopics(): void {
  const archive = archiveHere();
  if (archive !== null) topics.open(archive);
}

function GuidePanel() {
  return (
    <Panel
      state={state.value}
      onOpen={(url, how) => void actions.open(url, how)}
      onMark={(post, read) => void actions.mark(post, read)}
      onAllTopics={openTopics}
      onSwitchTopic={(slug) => void actions.switchTopic(slug)}
      onTick={(item, done, words) => void actions.tick(item, done, words)}
      onNote={(item, note, words) => void actions.note(item, note, words)}
      onAddItem={(words) => void actions.addItem(words)}
      onRemoveItem={(item) => void actions.removeItem(item)}
      onRestoreItem={(item) => void actions.restoreItem(item)}
      onPin={(pinned) => void actions.pin(pinned)}
      onResumePrompts={() => void actions.resumePrompts()}
      onRetry={() => void actions.retry()}
      onAddSite={addSite}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
