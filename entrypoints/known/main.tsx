import { render } from 'preact';
import { KnownView } from '../../components/known/KnownView';
import { localise } from '../../components/text';
import { TroubleBar } from '../../components/TroubleBar';
import { messageOf } from '../../lib/platform/messageOf';
import { KnownPage } from '../../lib/surfaces/knownPage';

localise(document, messageOf, 'knownTitle');
const page = new KnownPage();
const { trouble, again, dismiss } = page.troubles;

function App() {
  return (
    <>
      <KnownView
        state={page.state.value}
        onRemove={(archive, options) => void page.remove(archive, options)}
        onRetry={() => void page.load()}
      />
      <TroubleBar trouble={trouble.value} onAgain={again} onClose={dismiss} />
    </>
  );
}

render(<App />, document.getElementById('app') ?? document.body);
