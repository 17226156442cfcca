import type { ComponentChildren, JSX } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesContext, type ShownNotes } from '../../components/exchange/notesContext';
import { CheckGuide } from '../../components/form/CheckGuide';
import { OpenPathButton } from '../../components/own/OpenPathDialog';
import { ShareButton } from '../../components/own/ShareButton';
import { ShareContext, type ShareEvents } from '../../components/own/shareContext';
import { provideText } from '../../components/text';
import type { GuideCheck } from '../../lib/model/guideCheck';
import { guideOfTopic } from '../../lib/model/guideId';
import type { SharedPath } from '../../lib/model/sharedPath';
import { PUBLISHED } from '../gallery/guides';
import { english } from './english';
import { named, press, settle, show, the, type } from './screen';

provideText(english);

const PATH: SharedPath = {
  name: 'Waiting in line',
  definition: '',
  steps: [{ title: 'Back-pressure', url: 'https://a.example/back-pressure' as never }],
  arguments: [],
  checklist: [{ text: 'Alert on age.', done: true }],
  failureModes: [],
};
const SITES = [
  { archive: 'https://a.example' as never, host: 'a.example', isFollowed: true, posts: 1 },
  { archive: 'https://b.example' as never, host: 'b.example', isFollowed: false, posts: 2 },
];

const NOTES: ShownNotes = {
  state: { kind: 'saved', name: 'Queues.md' },
  onExport: vi.fn<ShownNotes['onExport']>(),
  onWriteFolder: vi.fn<NonNullable<ShownNotes['onWriteFolder']>>(),
  onSeen: vi.fn<ShownNotes['onSeen']>(),
};

let events: ShareEvents;
beforeEach(() => {
  events = {
    onLine: vi.fn<ShareEvents['onLine']>(async (withNotes) => ({ kept: true, value: `line ${withNotes}` })),
    onFile: vi.fn<ShareEvents['onFile']>(async () => ({ kept: true, value: undefined })),
    onPublish: vi.fn<ShareEvents['onPublish']>(async (form) => ({ kept: true, value: `page ${form}` })),
    onSavePage: vi.fn<ShareEvents['onSavePage']>(async () => ({ kept: true, value: undefined })),
    onCopy: vi.fn<ShareEvents['onCopy']>(async () => ({ kept: true, value: undefined })),
    onRead: vi.fn<ShareEvents['onRead']>(async () => ({
      opened: { kind: 'path', path: PATH, leftOut: 0 },
      sites: SITES,
    })),
    onKeep: vi.fn<ShareEvents['onKeep']>(async () => ({ kept: true, value: undefined })),
    onFollow: vi.fn<ShareEvents['onFollow']>(),
  };
});
afterEach(() => show(<p />));

function Shared({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ShareContext.Provider value={events}>{children}</ShareContext.Provider>;
}
const field = (name: string): HTMLTextAreaElement => the('textarea', name) as HTMLTextAreaElement;

describe('sharing a guide', () => {
  beforeEach(async () => {
    show(
      <Shared>
        <ShareButton guide={PUBLISHED} />
      </Shared>,
    );
    press(the('button', 'Share'));
    await settle();
  });

  it('gives a line without anything of the reader’s, unless they say so', async () => {
    expect(field('Line to send').value).toBe('line false');
    press(the('input', 'With my ticks, notes and items'));
    await settle();
    expect(field('Line to send').value).toBe('line true');
    const [copy] = named('button', 'Copy');
    if (copy === undefined) throw new Error('nothing to copy');
    press(copy);
    await settle();
    expect(events.onCopy).toHaveBeenCalledWith('line true');
    expect(named('output', 'Copied')).toHaveLength(1);
  });

  it('gives a page in each form', async () => {
    expect(field('Page').value).toBe('page html');
    const form = the('select', 'Form') as HTMLSelectElement;
    form.value = 'hugo';
    void act(() => {
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    expect(field('Page').value).toBe('page hugo');
  });
});

describe('a guide as a note of the reader’s own', () => {
  it('is saved in the form that they choose, and says what came of it', async () => {
    show(
      <Shared>
        <NotesContext.Provider value={NOTES}>
          <ShareButton guide={PUBLISHED} />
        </NotesContext.Provider>
      </Shared>,
    );
    press(the('button', 'Share'));
    await settle();
    const part = the('section', 'As a note of your own');
    const form = part.querySelector('select');
    if (form === null) throw new Error('no form to choose');
    form.value = 'logseq';
    void act(() => {
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    const note = guideOfTopic(PUBLISHED.archive, PUBLISHED.topic.slug);
    press([...part.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save as file')!);
    expect(NOTES.onExport).toHaveBeenCalledWith({ form: 'logseq', note, old: null });
    press(the('button', 'Write into a folder…'));
    expect(NOTES.onWriteFolder).toHaveBeenCalledWith('logseq', note);
    expect(part.textContent).toContain('Saved as Queues.md.');
    press(the('button', 'Close'));
    await settle();
    expect(NOTES.onSeen).toHaveBeenCalled();
  });
});

describe('opening a path that was shared', () => {
  beforeEach(() => {
    show(
      <Shared>
        <OpenPathButton />
      </Shared>,
    );
    press(the('button', 'Open a shared path…'));
  });

  it('shows what it is, and the sites that it leads to, before anything is kept', async () => {
    type(field('Line or file’s content'.replace('’', "'")), 'waymark-path:1:abc.');
    await settle();
    const preview = the('section', 'What this path is');
    expect(preview.textContent).toContain('Waiting in line');
    expect(preview.textContent).toContain('Back-pressure');
    expect(preview.textContent).toContain('With ticks or notes of whoever sent it.');
    expect(preview.textContent).toContain('You follow it');
    expect(events.onKeep).not.toHaveBeenCalled();
    press(the('button', 'Follow b.example'));
    expect(events.onFollow).toHaveBeenCalledWith('https://b.example');
    press(the('button', 'Keep this path'));
    expect(events.onKeep).toHaveBeenCalledWith(PATH);
  });

  it('says why it cannot be opened', async () => {
    vi.mocked(events.onRead).mockResolvedValue({ opened: { kind: 'fault', fault: 'damaged' }, sites: [] });
    type(field("Line or file's content"), 'waymark-path:1:a');
    await settle();
    expect(document.querySelector('output')?.textContent).toContain('This line is not whole');
    expect(named('button', 'Keep this path')).toEqual([]);
  });
});

describe('checking a guide', () => {
  const check: GuideCheck = {
    verdict: 'few-sections',
    guide: null,
    guideData: 'path',
    unused: [{ text: 'Updated whenever I find the time.', section: null }],
    more: 0,
  };

  it('says what the page is, what is wrong with its data, and what could not be used', async () => {
    const onCheck = vi.fn<(given: string) => Promise<{ kind: 'checked'; check: GuideCheck }>>(async () => ({
      kind: 'checked',
      check,
    }));
    show(<CheckGuide onCheck={onCheck} />);
    type(the('textarea', "Address, or the page's HTML, Markdown or JSON-LD") as HTMLTextAreaElement, '# Mulching');
    document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(onCheck).toHaveBeenCalledWith('# Mulching');
    const told = document.querySelector('output')?.textContent ?? '';
    expect(told).toContain('it needs at least two sections');
    expect(told).toContain('Updated whenever I find the time.');
    expect(told).toContain('It stands under no heading of a guide.');
  });

  it('says that a site may not be read', async () => {
    show(<CheckGuide onCheck={async () => ({ kind: 'not-allowed', host: 'a.example' })} />);
    type(
      the('textarea', "Address, or the page's HTML, Markdown or JSON-LD") as HTMLTextAreaElement,
      'https://a.example/',
    );
    document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(document.querySelector('output')?.textContent).toContain('Waymark may not read a.example');
  });
});
