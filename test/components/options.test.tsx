import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsEvents } from '../../components/options/Options';
import { provideText } from '../../components/text';
import type { ArchiveId } from '../../lib/model/archive';
import { hashOf } from '../../lib/model/library';
import type { OptionsState, Overview } from '../../lib/model/overview';
import type { PostUrl } from '../../lib/model/post';
import { Problem } from '../../lib/model/problem';
import { problemNote } from '../../lib/model/problemNote';
import { anExchange } from '../gallery/exchange';
import { anArchive, anOverview } from '../gallery/pages';
import { english } from './english';
import { press, settle, show, the, type } from './screen';

provideText(english);

Element.prototype.scrollIntoView = () => {};

const ID = anArchive().archive.id;
const AWAY = 'https://away.example.org' as ArchiveId;
let events: OptionsEvents;
beforeEach(() => {
  document.body.replaceChildren();
  events = {
    onOpen: vi.fn<OptionsEvents['onOpen']>(),
    onRefresh: vi.fn<OptionsEvents['onRefresh']>(),
    onRemove: vi.fn<OptionsEvents['onRemove']>(),
    onCancelDiscovery: vi.fn<OptionsEvents['onCancelDiscovery']>(),
    onInterval: vi.fn<OptionsEvents['onInterval']>(),
    onLooking: vi.fn<OptionsEvents['onLooking']>(),
    onRemoveTexts: vi.fn<OptionsEvents['onRemoveTexts']>(),
    onAllow: vi.fn<OptionsEvents['onAllow']>(),
    onAddSite: vi.fn<OptionsEvents['onAddSite']>(),
    onPromptsAt: vi.fn<OptionsEvents['onPromptsAt']>(),
    onPausePrompts: vi.fn<OptionsEvents['onPausePrompts']>(),
    onResumeByItself: vi.fn<OptionsEvents['onResumeByItself']>(),
    onKeepDays: vi.fn<(on: boolean) => void>(),
    onRemoveDays: vi.fn<() => void>(),
    onPrompts: vi.fn<OptionsEvents['onPrompts']>(),
    onDeleteAll: vi.fn<OptionsEvents['onDeleteAll']>(),
    onExport: vi.fn<OptionsEvents['onExport']>(),
    onListNotes: vi.fn<OptionsEvents['onListNotes']>(),
    onWriteFolder: vi.fn<NonNullable<OptionsEvents['onWriteFolder']>>(),
    onOpenFile: vi.fn<OptionsEvents['onOpenFile']>(),
    onChooseMode: vi.fn<OptionsEvents['onChooseMode']>(),
    onBringIn: vi.fn<OptionsEvents['onBringIn']>(),
    onStop: vi.fn<OptionsEvents['onStop']>(),
    onUndo: vi.fn<OptionsEvents['onUndo']>(),
    onRestore: vi.fn<OptionsEvents['onRestore']>(),
    onDismiss: vi.fn<OptionsEvents['onDismiss']>(),
    onCopyDetails: vi.fn<OptionsEvents['onCopyDetails']>(async () => true),
    onEditShortcuts: vi.fn<() => void>(),
    onRetry: vi.fn<OptionsEvents['onRetry']>(),
  };
});

type Ready = Extract<OptionsState, { kind: 'ready' }>;
const options = (overview: Partial<Overview> = {}, more: Partial<Ready> = {}): void => {
  const state: Ready = {
    kind: 'ready',
    overview: anOverview(overview),
    adding: { kind: 'idle' },
    added: null,
    outcome: null,
    ...more,
  };
  show(<Options exchange={anExchange()} state={state} {...events} />);
};
const submit = (): void => {
  type(the('input', 'Add a site') as HTMLInputElement, 'https://www.example.org/blog/?page=2#top');
  press(the('button', 'Add'));
};

describe('the archives in the settings', () => {
  it('are listed with their address, what is known of them, and how fresh that is', () => {
    options();
    const row = the('ul', 'Blogs you follow').textContent;
    for (const words of ['Quiet Systems', 'quiet.example.org/notes', '42 posts', '9 topics', 'Refreshed 3 hours ago']) {
      expect(row).toContain(words);
    }
  });

  it('have buttons that say which archive they are for', () => {
    options({ archives: [anArchive(), anArchive({ archive: { id: AWAY, name: 'Away' } })] });
    press(the('button', 'Refresh now', 'Away'));
    expect(events.onRefresh).toHaveBeenCalledExactlyOnceWith(AWAY);
  });

  it('say in a sentence what went wrong, and ask for a permission that was taken back', () => {
    options({ archives: [anArchive({ archive: { problem: { code: 'timeout', address: '', at: 0 } } })] });
    expect(the('ul', 'Blogs you follow').textContent).toContain('The site took too long to answer.');
    options({ archives: [anArchive({ allowed: false })] });
    expect(the('ul', 'Blogs you follow').textContent).toContain(
      'Waymark may no longer read quiet.example.org. Your place and your notes are safe.',
    );
    press(the('button', 'Allow again'));
    expect(events.onAllow).toHaveBeenCalledExactlyOnceWith(ID);
  });

  it('say that the address leads to another site, and offer the site under its other name', () => {
    const left = { code: 'left-the-site', at: 0 } as const;
    options({ archives: [anArchive({ archive: { problem: { ...left, address: ID } } })] });
    expect(the('ul', 'Blogs you follow').textContent).toContain(
      'quiet.example.org/notes leads to another site. Open it there and press the Waymark button.',
    );
    const id = 'https://example.org/notes' as ArchiveId;
    options({ archives: [anArchive({ archive: { id, problem: { ...left, address: id } } })] });
    expect(the('ul', 'Blogs you follow').textContent).toContain(
      'example.org/notes leads to another site, most likely www.example.org.',
    );
    // In the library all that the reader has goes along.
    expect(the('a', 'Add www.example.org instead').getAttribute('href')).toBe(
      `library.html${hashOf({ view: 'moved', archive: id, to: 'https://www.example.org/notes' as ArchiveId })}`,
    );
    // One of the addresses that it names is not the archive.
    options({ archives: [anArchive({ archive: { id, problem: { ...left, address: `${id}/feed` } } })] });
    expect(the('ul', 'Blogs you follow').textContent).toContain(
      'An address of the blog leads to another site, which Waymark does not ask.',
    );
  });

  it('say how to begin where there are none', () => {
    options({ archives: [] });
    expect(document.body.textContent).toContain('You follow no blog yet.');
  });

  it('suggest the one that Waymark brings along in one line, until it is used', () => {
    const builtIn = anArchive({ archive: { builtIn: true, refreshedAt: null }, posts: 0, topics: 0 });
    options({ archives: [builtIn] });
    const line = the('a', 'Quiet Systems').parentElement;
    expect(line?.textContent).toBe('Suggested: Quiet Systems');
    for (const words of ['0 posts', 'Not read yet']) expect(document.body.textContent).not.toContain(words);
    expect(document.querySelector('ul[aria-label="Blogs you follow"]')).toBeNull();
    press(the('button', "Don't suggest", 'Quiet Systems'));
    expect(events.onRemove).toHaveBeenCalledExactlyOnceWith(ID, { keepReaderData: true });
    options({ archives: [{ ...builtIn, posts: 3 }] });
    expect(the('ul', 'Blogs you follow').textContent).toContain('3 posts');
    expect(document.body.textContent).not.toContain('Suggested');
  });
});

describe('removing an archive', () => {
  const ask = (): void => {
    options();
    press(the('button', 'Remove'));
  };

  it('keeps the reader’s own data unless the reader says otherwise', () => {
    ask();
    expect(the('dialog', 'Remove Quiet Systems?')).toHaveProperty('open', true);
    expect(the('dialog', 'Remove Quiet Systems?').textContent).toContain('highlights');
    press(the('button', 'Remove blog'));
    expect(events.onRemove).toHaveBeenCalledExactlyOnceWith(ID, { keepReaderData: true });
  });

  it('takes the data along when asked to, says so on the button, and what keeps something of it', async () => {
    ask();
    the('input', 'Keep my progress, ticks, highlights and notes').click();
    await settle();
    expect(document.body.textContent).toContain('Paths of your own, and guides of other blogs that you edited, keep');
    await vi.waitFor(() => {
      press(the('button', 'Remove blog and my data'));
      expect(events.onRemove).toHaveBeenCalledExactlyOnceWith(ID, { keepReaderData: false });
    });
  });

  it('does nothing when cancelled', () => {
    ask();
    press(the('button', 'Cancel'));
    expect(events.onRemove).not.toHaveBeenCalled();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('adding a site', () => {
  it('makes of what was typed the address of an archive', () => {
    options();
    submit();
    expect(events.onAddSite).toHaveBeenCalledExactlyOnceWith('https://www.example.org/blog');
  });

  it('says what is wrong with an address, beside the field', () => {
    options();
    const field = the('input', 'Add a site') as HTMLInputElement;
    type(field, 'my favourite blog');
    press(the('button', 'Add'));
    expect(events.onAddSite).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(described(field)).toContain('not the address of a site');
  });

  it('knows the archives that are there', () => {
    options();
    const field = the('input', 'Add a site') as HTMLInputElement;
    type(field, 'quiet.example.org/notes/');
    press(the('button', 'Add'));
    expect(described(field)).toBe('You follow this site already.');
    expect(events.onAddSite).not.toHaveBeenCalled();
  });

  it('brings the new row into sight, with its newest post once all are found', () => {
    const scrolled = vi.fn<Element['scrollIntoView']>();
    Element.prototype.scrollIntoView = scrolled;
    const newest = { url: `${ID}/queues` as PostUrl, title: 'Queues are a promise' };
    const added = { archive: { id: ID, name: 'Quiet Systems' }, posts: 4, newest, isDiscovering: true };
    options({}, { adding: { kind: 'added', archive: ID }, added });
    expect(scrolled.mock.contexts.map((row) => (row as Element).tagName)).toEqual(['LI']);
    expect(described(the('input', 'Add a site'))).toContain('Waymark is looking for its posts');
    expect(document.body.textContent).not.toContain('Open the newest post');
    options({}, { adding: { kind: 'added', archive: ID }, added: { ...added, posts: 15, isDiscovering: false } });
    expect(described(the('input', 'Add a site'))).toBe('quiet.example.org/notes was added: 15 posts.');
    const row = the('ul', 'Blogs you follow');
    expect(row.textContent).toContain('15 posts');
    press(the('a', 'Open the newest post'));
    expect(events.onOpen).toHaveBeenCalledExactlyOnceWith(newest.url, { newTab: false });
  });

  it('says how it went', () => {
    options({}, { adding: { kind: 'refused', archive: AWAY } });
    expect(described(the('input', 'Add a site'))).toContain("Without permission Waymark can't read away.example.org");
    options({}, { adding: { kind: 'failed', archive: AWAY, code: 'not-found' } });
    expect(described(the('input', 'Add a site'))).toBe('A page of the site no longer exists.');
  });
});

describe('the other settings', () => {
  it('switch the cards on and off', () => {
    options({ promptsOn: true });
    const control = the('[role=switch]', 'Offer the next post when I finish one');
    expect(control.getAttribute('aria-checked')).toBe('true');
    press(control);
    expect(events.onPrompts).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('delete all data only after a second, deliberate step', async () => {
    options();
    press(the('button', 'Delete all data'));
    const confirm = the('dialog button:last-child', 'Delete all data') as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    the('input', "I understand that this can't be undone").click();
    await vi.waitFor(() => expect(confirm.disabled).toBe(false));
    press(confirm);
    expect(events.onDeleteAll).toHaveBeenCalledOnce();
  });

  it('say how much is kept, the version, and the keys', () => {
    options();
    for (const words of ['3.4 MB kept in this browser', '0.1.0']) expect(document.body.textContent).toContain(words);
    const facts = [...document.querySelectorAll('dl > div')].map((fact) =>
      [...fact.children].map((part) => part.textContent).join(': '),
    );
    expect(facts.slice(1)).toEqual([
      'Open Waymark: Alt+Shift+M',
      'Open side panel: Alt+Shift+S',
      'Highlight the selection: Alt+Shift+H',
      'Search everything you follow: Not set',
    ]);
    press(the('button', 'Change shortcuts'));
    expect(events.onEditShortcuts).toHaveBeenCalledOnce();
  });

  it('say how to set the keys where the browser opens no page for that, and nothing where it has none', () => {
    events = { ...events, onEditShortcuts: null };
    options();
    expect(document.body.textContent).toContain('choose “Manage Extension Shortcuts” from its gear.');
    options({ shortcuts: [] });
    expect(document.body.textContent).not.toContain('Manage Extension Shortcuts');
  });

  it('say what deleting all came to beside its button, and count nothing as kept that is not the reader’s', () => {
    options({ bytes: 0 }, { outcome: { kind: 'all-deleted' } });
    const section = the('section', 'Your data');
    expect(section.querySelector('output')?.textContent).toBe(
      'All data was deleted. Nothing of yours is left in this browser.',
    );
    expect(document.body.textContent.match(/All data was deleted/g)).toHaveLength(1);
    expect(document.body.textContent).not.toContain('kept in this browser');
    options({ bytes: 0 });
    expect(section.textContent).toContain('Nothing of yours is kept yet');
  });

  it('say what removing a blog came to above the others', () => {
    options({}, { outcome: { kind: 'removed', name: 'Away', kept: true } });
    expect(the('section', 'Blogs you follow').querySelector('output')?.textContent).toBe(
      'Away was removed. Your progress, ticks, highlights and notes were kept.',
    );
  });
});

describe('the settings before there are any', () => {
  it('show that they are loading, or what failed and a way to try again', () => {
    show(<Options exchange={anExchange()} state={{ kind: 'loading' }} {...events} />);
    expect(document.querySelector('[aria-busy]')?.textContent).toBe('Loading…');
    show(<Options exchange={anExchange()} state={{ kind: 'problem', code: 'storage-broken' }} {...events} />);
    expect(document.querySelector('[role=alert]')?.textContent).toContain("Waymark's saved data could not be opened.");
    press(the('button', 'Try again'));
    expect(events.onRetry).toHaveBeenCalledOnce();
  });
});

function described(field: HTMLElement): string {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

describe('what is stored', () => {
  it('tells how much of it cannot be read, and nothing when all can', () => {
    options();
    expect(document.body.textContent).not.toContain('read, and');
    options({ damage: { unreadable: 1 } });
    expect(document.body.textContent).toContain("One saved record can't be read, and is left out.");
    options({ damage: { unreadable: 1_200 } });
    expect(document.body.textContent).toContain("1,200 saved records can't be read, and are left out.");
    options({ damage: { code: 'storage-broken' } });
    expect(document.body.textContent).toContain("Waymark's saved data could not be opened.");
    expect(the('button', 'Delete all data')).toBeDefined();
  });
});

describe('an archive that is being discovered', () => {
  const progress = { done: 12, total: 30, sources: ['feed'], based: {} } as const;

  it('shows how far it is, and can be stopped', () => {
    options({
      archives: [anArchive({ posts: 18, topics: 3, discovery: { ...progress, state: { kind: 'running' } } })],
    });
    const bar = the('progress', 'Discovering Quiet Systems') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([12, 30]);
    expect(the('ul', 'Blogs you follow').textContent).toContain('Found 18 posts, 3 topics');
    press(the('button', 'Stop discovering Quiet Systems'));
    expect(events.onCancelDiscovery).toHaveBeenCalledWith(ID);
  });

  it('says why it waits', () => {
    options({
      archives: [anArchive({ discovery: { ...progress, state: { kind: 'paused', until: 1, code: 'offline' } } })],
    });
    expect(the('ul', 'Blogs you follow').textContent).toContain(
      "The site can't be reached. You may be offline. Waymark waits a while, then goes on.",
    );
  });

  it('says in the end what its figures are based on', () => {
    options({
      archives: [
        anArchive({
          posts: 143,
          topics: 12,
          discovery: { ...progress, done: 30, state: { kind: 'done' }, based: { feed: 20, sitemap: 143 } },
        }),
      ],
    });
    expect(the('ul', 'Blogs you follow').textContent).toContain('143 posts from the feed and the sitemap, 12 topics');
    expect(document.querySelector('progress')).toBeNull();
  });

  it('says that nothing was found, and that the archive stays', () => {
    options({
      archives: [
        anArchive({ posts: 0, topics: 0, discovery: { ...progress, state: { kind: 'failed', code: 'no-posts' } } }),
      ],
    });
    expect(the('ul', 'Blogs you follow').textContent).toContain('Waymark found no posts there');
    expect(the('ul', 'Blogs you follow').textContent).toContain('The blog stays here');
  });

  it('is asked for new posts as often as the reader chooses', () => {
    options();
    const select = document.querySelector('select')!;
    expect(select.value).toBe('daily');
    select.value = 'weekly';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(events.onInterval).toHaveBeenCalledWith(ID, 'weekly');
  });
});

describe('the details of what went wrong', () => {
  const problems = [
    problemNote('archive:refresh', new Problem('timeout', 'https://secret.example/diary'), '0.1.0', 1_000),
  ];
  const shown = (): string => (the('textarea', 'What is copied') as HTMLTextAreaElement).value;

  it('are copied as they are shown, with addresses only where the reader ticks that', async () => {
    options({ problems });
    expect(document.body.textContent).toContain('1 problem since the browser was started');
    expect(shown()).toContain('archive:refresh: timeout');
    expect(shown()).not.toContain('secret.example');
    press(the('button', 'Copy details'));
    await settle();
    expect(events.onCopyDetails).toHaveBeenLastCalledWith(shown());
    expect(document.body.textContent).toContain('Copied.');
    press(the('input[type=checkbox]', 'With addresses'));
    expect(shown()).toContain('https://secret.example/diary');
    expect(document.body.textContent).not.toContain('Copied.');
    press(the('button', 'Copy details'));
    await settle();
    expect(events.onCopyDetails).toHaveBeenLastCalledWith(shown());
  });

  it('are not said to be copied when they could not be', async () => {
    vi.mocked(events.onCopyDetails).mockResolvedValue(false);
    options();
    expect(document.body.textContent).toContain('Nothing went wrong since the browser was started');
    press(the('button', 'Copy details'));
    await settle();
    expect(document.body.textContent).not.toContain('Copied.');
  });
});
