import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView, type LibraryEvents } from '../../components/library/LibraryView';
import { provideText } from '../../components/text';
import type { ArchiveId } from '../../lib/model/archive';
import type { LibraryContent, LibraryPost } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import { english } from './english';
import { description, named, press, show, the } from './screen';

provideText(english);

const QUIET = { id: 'https://quiet.example' as ArchiveId, name: 'Quiet Systems' };

function aPost(slug: string, more: Partial<LibraryPost> = {}): LibraryPost {
  return {
    title: `On ${slug}`,
    url: `${QUIET.id}/${slug}` as PostUrl,
    archive: QUIET,
    state: { kind: 'unread' },
    finishedAt: null,
    date: '2026-10-30',
    minutes: 7,
    isGone: false,
    ...more,
  };
}

const list = (...posts: LibraryPost[]) => ({
  urls: posts.map(({ url }) => url),
  known: new Map(posts.map((post) => [post.url, post])),
});

const events = {
  onOpen: vi.fn<LibraryEvents['onOpen']>(),
  onMark: vi.fn<LibraryEvents['onMark']>(),
  onSight: vi.fn<LibraryEvents['onSight']>(),
  onAllSeen: vi.fn<LibraryEvents['onAllSeen']>(),
  onRetry: vi.fn<LibraryEvents['onRetry']>(),
};

function open(content: LibraryContent): void {
  show(<LibraryView state={{ kind: 'open', place: { view: 'continue' }, content }} {...events} />);
}

const heading = (): string => document.querySelector('h1')?.textContent ?? '';

beforeEach(() => vi.clearAllMocks());
afterEach(() => show(<p />));

describe('the parts of the library', () => {
  it('are links with addresses of their own, the one that is shown marked, with how much is new', () => {
    const onPart = vi.fn<() => void>();
    show(
      <LibraryFrame part="new" counts={{ new: 3 }} onOpenSettings={() => {}} onPart={onPart}>
        <p />
      </LibraryFrame>,
    );
    const links = [...the('nav', 'Library').querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#continue', '#new', '#finished', '#archives']);
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([links[1]]);
    expect(links[1]?.textContent).toContain('3 posts');
    press(links[2]!);
    expect(onPart).toHaveBeenCalledOnce();
  });
});

describe('a list of posts in the library', () => {
  it('shows each with what is known of it, and leads to it', () => {
    const post = aPost('queues', { state: { kind: 'read' }, finishedAt: Date.UTC(2026, 9, 31, 12) });
    open({ view: 'finished', ...list(post, aPost('gone', { isGone: true, finishedAt: Date.UTC(2026, 9, 1, 12) })) });
    const link = the('a', 'On queues');
    expect(description(link)).toBe('Quiet Systems\u00a0· Read Oct 31, 2026');
    expect(description(the('a', 'On gone'))).toContain('No longer in the blog');
    press(link);
    expect(events.onOpen).toHaveBeenCalledWith(post.url, { newTab: false });
    press(the('button', 'Mark as unread'));
    expect(events.onMark).toHaveBeenCalledWith(post.url, false);
  });

  it('draws and asks for what is in sight only, however many there are', () => {
    const urls = Array.from({ length: 50_000 }, (_, at) => `${QUIET.id}/${at}` as PostUrl);
    open({ view: 'posts', archive: QUIET, topic: null, urls, known: new Map() });
    expect(document.querySelectorAll('li').length).toBeLessThan(60);
    expect(events.onSight.mock.lastCall?.[0].length).toBeLessThan(60);
    expect(document.querySelector('li')?.getAttribute('aria-setsize')).toBe('50000');
  });
});

describe('what is new', () => {
  it('stands under its archive, and can be taken as seen', () => {
    open({ view: 'new', news: [{ archive: QUIET, posts: [aPost('one'), aPost('two')] }] });
    expect(the('section', 'Quiet Systems').querySelectorAll('li')).toHaveLength(2);
    expect(document.body.textContent).toContain('2 new since you last looked');
    press(the('button', 'All seen'));
    expect(events.onAllSeen).toHaveBeenCalledOnce();
  });

  it('says when there is nothing, and offers nothing to take as seen', () => {
    open({ view: 'new', news: [] });
    expect(document.body.textContent).toContain('Nothing new');
    expect(named('button', 'All seen')).toEqual([]);
  });

  it('that was taken as seen can be had back', () => {
    const undo = vi.fn<() => void>();
    show(<LibraryDoneBar done={{ kind: 'all-seen', posts: 2 }} onUndo={undo} onClose={() => {}} />);
    expect(document.querySelector('output')?.textContent).toContain('2 new posts taken as seen.');
    press(the('button', 'Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('archives in the library', () => {
  it('are listed with their posts, topics and what was read, and lead to their topics', () => {
    const line = { archive: { ...QUIET, problem: null }, posts: 12, topics: 3, read: 4, newest: '2026-10-30' };
    open({ view: 'archives', archives: [line] });
    const link = the('a', 'Quiet Systems');
    expect(link.getAttribute('href')).toBe('#archive?archive=https%3A%2F%2Fquiet.example');
    expect(description(link)).toBe('12 posts\u00a0· 3 topics\u00a0· newest Oct 30, 2026');
    expect(the('progress', 'Progress in Quiet Systems').getAttribute('value')).toBe('4');
  });

  it('show a topic’s posts under its name, with the way back to the archive', () => {
    open({ view: 'posts', archive: QUIET, topic: { slug: 'queues', name: 'Queues' }, ...list(aPost('queues')) });
    expect(heading()).toBe('Queues');
    expect(the('a', 'Quiet Systems').getAttribute('href')).toContain('#archive?');
  });

  it('go to the posts of a topic that is chosen', () => {
    const row = { slug: 'queues', name: 'Queues', posts: 3, first: null, last: null, read: 0 };
    open({ view: 'archive', archive: { ...QUIET, problem: null }, posts: 12, rows: [row] });
    expect(document.activeElement?.tagName).not.toBe('INPUT');
    press(the('ul', 'Topics of this blog').querySelector('button')!);
    expect(location.hash).toBe('#posts?archive=https%3A%2F%2Fquiet.example&topic=queues');
    location.hash = '';
  });
});

it('a part that cannot be read says why, and is tried again', () => {
  show(<LibraryView state={{ kind: 'problem', place: { view: 'new' }, code: 'storage-broken' }} {...events} />);
  press(the('button', 'Try again'));
  expect(events.onRetry).toHaveBeenCalledOnce();
});
