import { render } from 'preact';
import { localise } from '../../components/text';
import { TroubleBar } from '../../components/TroubleBar';
import { Welcome } from '../../components/welcome/Welcome';
import { builtInArchives } from '../../lib/archive/builtIn';
import { normaliseAddress } from '../../lib/model/address';
import { openAddress } from '../../lib/platform/activeTab';
import { messageOf } from '../../lib/platform/messageOf';
import { shortcuts } from '../../lib/platform/shortcuts';
import { troubles } from '../../lib/surfaces/troubles';
import { welcomePage } from '../../lib/surfaces/welcomePage';

localise(document, messageOf, 'welcomePageTitle');
// In the sample build the sample archive comes last: that is the one to try there.
const archive = builtInArchives(import.meta.env.MODE).at(-1);
const url = archive === undefined ? null : normaliseAddress(archive.id);
const popup = (await shortcuts()).find(({ does }) => does === 'popup')?.key ?? null;
const page = welcomePage();

const { trouble, attempt, again, dismiss } = troubles('welcome');

function App() {
  return (
    <>
      <Welcome
        state={page.state.value}
        tryOn={archive === undefined || url === null ? null : { name: archive.name, url }}
        shortcut={popup}
        onOpen={(address) => void attempt('open', () => openAddress(address, null))}
        onAddSite={(site) => void page.addSite(site)}
      />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
