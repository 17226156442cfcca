import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options';
import { SyncSection, type SyncEvents } from '../../components/sync/SyncSection';
import { localise } from '../../components/text';
import { TroubleBar } from '../../components/TroubleBar';
import { messageOf } from '../../lib/platform/messageOf';
import { shortcuts, shortcutsPage } from '../../lib/platform/shortcuts';
import { canAskForFolder } from '../../lib/surfaces/folders';
import { OptionsPage } from '../../lib/surfaces/optionsPage';

localise(document, messageOf, 'settingsTitle');
const page = new OptionsPage({ version: browser.runtime.getManifest().version, shortcuts });
const { trouble, again, dismiss } = page.troubles;
const { desk, sync } = page;
const syncEvents: SyncEvents = {
  onConnect: (form) => void sync.connect(form),
  onPassword: (password) => void sync.changePassword(password),
  onSyncNow: () => void sync.syncNow(),
  onHeld: (answer) => void sync.answerHeld(answer),
  onTold: (by, answer) => void sync.answerTold(by, answer),
  onPassphrase: (passphrase, of) => void sync.changePassphrase(passphrase, of),
  onRetire: (machine) => void sync.retire(machine),
  onStop: (options) => void sync.stop(options),
};

function App() {
  return (
    <>
      <Options
        state={page.state.value}
        exchange={desk.state.value}
        sync={sync.state.value && <SyncSection {...sync.state.value} {...syncEvents} />}
        onOpen={(url) => void page.open(url)}
        onRefresh={(archive) => void page.refresh(archive)}
        onRemove={(archive, options) => void page.remove(archive, options)}
        onCancelDiscovery={(archive) => void page.cancelDiscovery(archive)}
        onInterval={(archive, interval) => void page.setInterval(archive, interval)}
        onLooking={(archive, choice) => void page.setLooking(archive, choice)}
        onRemoveTexts={(archive) => void page.removeTexts(archive)}
        onAllow={(archive) => void page.allow(archive)}
        onAddSite={(archive) => void page.addSite(archive)}
        onPrompts={(on) => void page.setPrompts(on)}
        onPromptsAt={(archive, on) => void page.setPromptsAt(archive, on)}
        onPausePrompts={(pause) => void page.pausePrompts(pause)}
        onKeepDays={(on) => void page.setDaysKept(on)}
        onRemoveDays={() => void page.removeDays()}
        onResumeByItself={(on) => void page.setResumesByItself(on)}
        onDeleteAll={() => void page.deleteAll()}
        onExport={(wish) => void desk.exports.export(wish)}
        onListNotes={() => void desk.listNotes()}
        onWriteFolder={canAskForFolder() ? (form, note) => void desk.exports.writeFolder(form, note) : null}
        onOpenFile={(file) => void desk.open(file)}
        onChooseMode={(mode) => void desk.choose(mode)}
        onBringIn={() => void desk.bringIn()}
        onStop={() => desk.stop()}
        onUndo={(backup) => void desk.undo(backup)}
        onRestore={(backup) => void desk.restore(backup)}
        onDismiss={() => desk.dismiss()}
        onCopyDetails={(report) => page.copyDetails(report)}
        onEditShortcuts={shortcutsPage()}
        onRetry={() => void page.load()}
      />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
