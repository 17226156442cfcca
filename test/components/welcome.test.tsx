import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenPage } from '../../components/events';
import { provideText } from '../../components/text';
import { Welcome, type WelcomeProps, type WelcomeState } from '../../components/welcome/Welcome';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { english } from './english';
import { press, show, the, type } from './screen';

provideText(english);
const QUIET = { name: 'Quiet Systems', url: 'https://quiet.example.org/notes' as Address };
const NONE: WelcomeState = { pinned: false, adding: { kind: 'idle' }, added: null, known: [], follows: false };
const ADDED = {
  archive: { id: 'https://own.example' as ArchiveId, name: 'own.example' },
  posts: 12,
  newest: null,
  isDiscovering: true,
};

const onOpen = vi.fn<OpenPage>();
const onAddSite = vi.fn<WelcomeProps['onAddSite']>();
function welcome(state: Partial<WelcomeState> = {}, more: Partial<WelcomeProps> = {}): void {
  show(
    <Welcome
      state={{ ...NONE, ...state }}
      tryOn={QUIET}
      shortcut={null}
      onOpen={onOpen}
      onAddSite={onAddSite}
      {...more}
    />,
  );
}
const steps = (): (string | undefined)[] =>
  [...document.querySelectorAll('h2')].map((heading) => heading.textContent.trim());
afterEach(() => {
  show(<p />);
  vi.clearAllMocks();
});

describe('the welcome page', () => {
  it('leads to the reader’s own blog in two steps, by its address or the icon', () => {
    welcome();
    expect(steps()).toEqual(['Pin the icon', 'Open a post of a blog you read']);
    type(document.querySelector('input')!, 'own.example/posts');
    press(the('button', 'Add'));
    expect(onAddSite).toHaveBeenCalledExactlyOnceWith('https://own.example/posts');
  });

  it('ticks the first step off when the icon is pinned, and leaves it where the browser does not tell', () => {
    welcome({ pinned: true });
    expect(steps()[0]).toBe('Pin the icon (done)');
    expect(document.body.textContent).toContain('Pinned.');
    welcome({ pinned: null });
    expect(steps()[0]).toBe('Pin the icon');
  });

  it('says what was found so far, and leads to the newest post as soon as there is one', () => {
    welcome({ adding: { kind: 'added', archive: ADDED.archive.id }, added: ADDED });
    expect(document.body.textContent).toContain('own.example 12 posts so far');
    expect(document.body.textContent).not.toContain('Open the newest post');
    const newest = { url: 'https://own.example/latest' as PostUrl, title: 'Latest' };
    welcome({ added: { ...ADDED, newest, posts: 52, isDiscovering: false }, follows: true });
    expect(document.body.textContent).toContain('own.example 52 posts');
    press(the('a', 'Open the newest post'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(newest.url, { newTab: false });
    expect(steps()[1]).toBe('Open a post of a blog you read (done)');
  });

  it('offers an archive to try it on beside that, where there is one', () => {
    welcome();
    press(the('a', 'Quiet Systems'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(QUIET.url, { newTab: false });
    welcome({}, { tryOn: null });
    expect(document.querySelector('a')).toBeNull();
  });

  it('names the key that opens Waymark only where there is one', () => {
    welcome({}, { shortcut: 'Alt+Shift+M' });
    expect(document.body.textContent).toContain('Alt+Shift+M does the same as the icon.');
    welcome();
    expect(document.body.textContent).not.toContain('does the same');
  });
});
