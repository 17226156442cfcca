import { render } from 'preact';
import { Panel } from '../../components/panel/Panel';
import { speakOn } from '../../components/text';
import { liveSurface } from '../../lib/companion/liveSurface';
import { messageOf } from '../../lib/platform/messageOf';

speakOn(document, messageOf);
const { state, actions } = liveSurface({ isPanel: true });

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
      onPickBody={(forget) => void actions.pickBody(forget)}
      onPausePrompts={(pause) => void actions.pausePrompts(pause)}
      onRetry={() => void actions.retry()}
      onAddSite={() => {}}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
