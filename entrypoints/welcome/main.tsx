import { render } from 'preact';
import { speakOn } from '../../components/text';
import { Welcome } from '../../components/welcome/Welcome';
import { builtInArchives } from '../../lib/archive/builtIn';
import { normaliseAddress } from '../../lib/model/address';
import { openAddress } from '../../lib/platform/activeTab';
import { messageOf } from '../../lib/platform/messageOf';
import { shortcuts } from '../../lib/platform/shortcuts';

speakOn(document, messageOf);
// In the sample build the sample archive comes last: that is the one to begin with there.
const archives = builtInArchives(import.meta.env.MODE);
const archive = archives.at(-1);
const url = archive === undefined ? null : normaliseAddress(archive.id);
const { popup } = await shortcuts();

render(
  <Welcome
    archive={archive === undefined || url === null ? null : { name: archive.name, url }}
    sample={archives.length > 1}
    shortcut={popup}
    onOpen={(address) => void openAddress(address, null)}
  />,
  document.getElementById('app') ?? document.body,
);
