import type { ComponentChildren, JSX } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnPathList } from '../../components/own/OwnPathList';
import { OwnPathsContext, type OwnPathEvents, type ShownOwnPaths } from '../../components/own/ownPathsContext';
import { PathsButton } from '../../components/own/PathsButton';
import { provideText } from '../../components/text';
import { topicOfPath, type OwnPathId, type ShownOwnPath } from '../../lib/model/ownPath';
import { OWN_PATH_LIST } from '../gallery/own';
import { view } from '../gallery/views';
import { english } from './english';
import { named, press, settle, show, the, type } from './screen';

provideText(english);

const kept = async () => ({ kept: true, value: undefined }) as const;
let events: OwnPathEvents;
const onOpen = vi.fn<() => void>();
beforeEach(() => {
  events = {
    onShowPath: vi.fn<OwnPathEvents['onShowPath']>(),
    onMakePath: vi.fn<OwnPathEvents['onMakePath']>(kept),
    onAddToPath: vi.fn<OwnPathEvents['onAddToPath']>(kept),
    onRenamePath: vi.fn<OwnPathEvents['onRenamePath']>(kept),
    onRemovePath: vi.fn<OwnPathEvents['onRemovePath']>(kept),
  };
});
afterEach(() => show(<p />));

const [MAPS] = OWN_PATH_LIST;
if (MAPS === undefined) throw new Error('no path');

let given: ShownOwnPaths;
function Paths({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <OwnPathsContext.Provider value={given}>{children}</OwnPathsContext.Provider>;
}

function paths(all: readonly ShownOwnPath[], of = view({ open: 0 })): void {
  given = { ...events, paths: all };
  show(
    <Paths>
      <PathsButton view={of} />
      <OwnPathList onOpen={onOpen} />
    </Paths>,
  );
}
function send(): void {
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
}

describe('the paths of the reader’s own', () => {
  it('are listed with their progress and their next post, and lead to themselves', () => {
    paths([MAPS]);
    press(the('button', MAPS.topic.name));
    expect(events.onShowPath).toHaveBeenCalledWith(MAPS);
    expect(named('a', `Read next: ${MAPS.next?.title}`)).toHaveLength(1);
  });

  it('are nothing to list where there is none', () => {
    paths([]);
    expect(named('section', 'Your paths')).toEqual([]);
  });

  it('take up the open post', async () => {
    paths(OWN_PATH_LIST);
    press(the('button', 'To a path…'));
    press(the('button', 'Add', MAPS.topic.name));
    await settle();
    const { steps } = view({ open: 0 });
    expect(events.onAddToPath).toHaveBeenCalledWith(MAPS, { title: steps[0]?.title, url: steps[0]?.url });
  });

  it('are made of the guide that is shown', async () => {
    paths([]);
    press(the('button', 'To a path…'));
    type(the('input', 'Name of a new path') as HTMLInputElement, 'Maps');
    send();
    await settle();
    expect(events.onMakePath).toHaveBeenCalledWith('Maps', true);
  });

  it('are renamed and deleted where they are shown themselves', async () => {
    const topic = topicOfPath({ id: 'maps' as OwnPathId, name: 'Maps' });
    const own = { ...MAPS, topic };
    const shown = view({ open: 0 });
    paths([own], { ...shown, guide: { ...shown.guide, topic } });
    press(the('button', 'Path…'));
    type(the('input', 'Name of the path') as HTMLInputElement, 'Old maps');
    send();
    await settle();
    expect(events.onRenamePath).toHaveBeenCalledWith(own, 'Old maps');
    press(the('button', 'Path…'));
    press(the('button', 'Delete path'));
    await settle();
    expect(events.onRemovePath).toHaveBeenCalledWith(own);
  });
});
