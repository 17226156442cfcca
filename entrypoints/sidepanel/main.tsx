import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import { SearchView } from '../../components/search/SearchView';
import { speakOn } from '../../components/text';
import { liveSearch } from '../../lib/companion/liveSearch';
import { liveSurface } from '../../lib/companion/liveSurface';
import { messageOf } from '../../lib/platform/messageOf';
import { onSearchWish } from '../../lib/platform/searchWish';

speakOn(document, messageOf);
const { state, actions, tab } = liveSurface({ isPanel: true });
const here = computed(() => {
  const surface = state.value;
  return surface.kind === 'topic' ? surface.view.archive : surface.kind === 'no-topic' ? surface.archive : null;
});
// The address bar's search opens this page in a tab of its own, with what was typed.
const asked = new URLSearchParams(location.search).get('q') ?? '';
const search = liveSearch({ here, tab: () => (location.search === '' ? (tab()?.id ?? null) : null) });
const wishes = signal(asked === '' ? 0 : 1);
onSearchWish(() => {
  wishes.value += 1;
});
if (asked !== '') search.type(asked);

function App() {
  return (
    <SearchView
      state={search.state.value}
      wishes={wishes.value}
      onQuery={search.type}
      onScope={search.look}
      onEnter={search.suggest}
      onOpen={(found, how) => void search.open(found, how)}
    >
      <PanelOfTab />
    </SearchView>
  );
}

function PanelOfTab() {
  return (
    <Panel
      state={state.value}
      onOpen={(url, how) => void actions.open(url, how)}
      onMark={(post, read) => void actions.mark(post, read)}
      onSwitchTopic={(slug) => void actions.switchTopic(slug)}
      onTick={(item, done, words) => void actions.tick(item, done, words)}
      onNote={(item, note, words) => void actions.note(item, note, words)}
      onAddItem={(words) => void actions.addItem(words)}
      onRemoveItem={(item) => void actions.removeItem(item)}
      onRestoreItem={(item) => void actions.restoreItem(item)}
      onPin={(pinned) => void actions.pin(pinned)}
      onResumePrompts={() => void actions.resumePrompts()}
      onRetry={() => void actions.retry()}
      onAddSite={() => {}}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
