import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { speakOn } from '../../components/text';
import { liveSurface } from '../../lib/companion/liveSurface';
import { messageOf } from '../../lib/platform/messageOf';
import { hasPanel, openPanel } from '../../lib/platform/panel';

speakOn(document, messageOf);
const { state, actions, addSite, tab } = liveSurface({ isPanel: false });

function openPanelHere(): void {
  const here = tab();
  if (here !== null) void openPanel(here.window).then(() => window.close());
}

function App() {
  return (
    <Popup
      state={state.value}
      onOpen={(url, how) => void actions.open(url, how).then(() => window.close())}
      onMark={(post, read) => void actions.mark(post, read)}
      onSwitchTopic={(slug) => void actions.switchTopic(slug)}
      onRetry={() => void actions.retry()}
      onAddSite={addSite}
      onOpenPanel={hasPanel() ? openPanelHere : null}
      onOpenSettings={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);
