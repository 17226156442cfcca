import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import { speakOn } from '../../components/text';
import { liveSurface } from '../../lib/companion/liveSurface';
import { messageOf } from '../../lib/platform/messageOf';

speakOn(document, messageOf);
const { state, actions, addSite } = liveSurface({ isPanel: true });

function App() {
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
      onAddSite={addSite}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
