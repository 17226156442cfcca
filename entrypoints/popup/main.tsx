import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import { speakOn } from '../../components/text';
import { TroubleBar } from '../../components/TroubleBar';
import type { Attempt } from '../../lib/model/trouble';
import { messageOf } from '../../lib/platform/messageOf';
import { hasPanel, openPanel } from '../../lib/platform/panel';
import { liveSurface } from '../../lib/surfaces/liveSurface';
import { troubles } from '../../lib/surfaces/troubles';

speakOn(document, messageOf);
const { trouble, attempt, attempted, again, dismiss } = troubles('popup');
const surface = liveSurface({ isPanel: false });
const { state, addSite, allowSite, tab } = surface;
const actions = attempted(surface.actions);

/** What leads elsewhere closes the popup once it has. */
async function leaveBy(attempting: Promise<Attempt<unknown>>): Promise<void> {
  if ((await attempting).kept) window.close();
}

function openPanelHere(): void {
  const here = tab();
  if (here !== null) void leaveBy(attempt('panel', () => openPanel(here.window)));
}

function App() {
  return (
    <>
      <Popup
        state={state.value}
        onOpen={(url, how) => void leaveBy(actions.open(url, how))}
        onMark={(post, read) => void actions.mark(post, read)}
        onResume={() => void leaveBy(actions.resumeHere())}
        onSwitchTopic={(slug) => void actions.switchTopic(slug)}
        onRetry={() => void actions.retry()}
        onAddSite={addSite}
        onAllow={allowSite}
        onOpenPanel={hasPanel() ? openPanelHere : null}
        onOpenSettings={() => void leaveBy(attempt('settings', () => browser.runtime.openOptionsPage()))}
      />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
