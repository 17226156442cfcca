import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryDoneBar } from '../../components/library/LibraryDoneBar';
import { LibraryFrame } from '../../components/library/LibraryFrame';
import { LibraryView, type LibraryEvents } from '../../components/library/LibraryView';
import { provideText } from '../../components/text';
import { ToReadContext, type ShownToRead } from '../../components/toRead/toReadContext';
import type { ArchiveId } from '../../lib/model/archive';
import type { HighlightId } from '../../lib/model/highlight';
import {
  NO_FILTER,
  type LibraryBinned,
  type LibraryContent,
  type LibraryMark,
  type LibraryPost,
  type LibraryToRead,
} from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import type { Attempt } from '../../lib/model/trouble';
import { weeksOf, type Year } from '../../lib/model/year';
import { OWN_GUIDE, PATH_EVENTS, withPaths } from '../gallery/own';
import { view } from '../gallery/views';
import { english } from './english';
import { description, named, press, settle, show, the, type } from './screen';

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
    isElsewhere: false,
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
  onRemoveToRead: vi.fn<LibraryEvents['onRemoveToRead']>(),
  onMove: vi.fn<LibraryEvents['onMove']>(),
  onMarkAll: vi.fn<LibraryEvents['onMarkAll']>(),
  onGo: vi.fn<LibraryEvents['onGo']>(),
  onFilter: vi.fn<LibraryEvents['onFilter']>(),
  onRecolour: vi.fn<LibraryEvents['onRecolour']>(),
  onNote: vi.fn<LibraryEvents['onNote']>(async (_, { to }) => ({ kept: true, value: to })),
  onTags: vi.fn<LibraryEvents['onTags']>(async () => ({ kept: true, value: undefined })),
  onRemove: vi.fn<LibraryEvents['onRemove']>(),
  onPutBack: vi.fn<LibraryEvents['onPutBack']>(),
  onEmptyBin: vi.fn<LibraryEvents['onEmptyBin']>(),
  onAddSite: vi.fn<LibraryEvents['onAddSite']>(),
  onMovedTo: vi.fn<LibraryEvents['onMovedTo']>(),
  onMoveBlog: vi.fn<LibraryEvents['onMoveBlog']>(),
  onRetry: vi.fn<LibraryEvents['onRetry']>(),
  pathEvents: PATH_EVENTS,
};

describe('a path of the reader’s own', () => {
  const shown = view({ guide: OWN_GUIDE, open: null });
  const onTick = vi.fn<LibraryEvents['pathEvents']['onTick']>();
  const withPath = (): void =>
    show(
      withPaths(
        <LibraryView
          state={{ kind: 'open', place: { view: 'continue' }, content: { view: 'path', shown } }}
          {...events}
          pathEvents={{ ...PATH_EVENTS, onTick }}
        />,
      ),
    );

  it('is read, ticked, and given another name where it stands in the library', () => {
    withPath();
    expect(document.querySelector('h1')?.textContent).toBe(shown.guide.topic.name);
    expect(the('ol', 'Reading path').children).toHaveLength(shown.steps.length);
    const [item] = shown.items;
    press(the('input', item?.statement.text ?? ''));
    expect(onTick).toHaveBeenCalledWith(item, true, item?.statement.text);
    press(the('button', 'Path…'));
    expect(named('dialog', shown.guide.topic.name)).toHaveLength(1);
  });

  it('is edited in its place, and the keyboard comes back to what led there', async () => {
    withPath();
    press(the('button', 'Edit guide'));
    expect(the('section', 'Reading path').querySelectorAll('button[aria-label="Take out"]')).toHaveLength(
      shown.steps.length,
    );
    press(named('button', 'Done')[0]!);
    await settle();
    expect(document.activeElement).toBe(the('button', 'Edit guide'));
  });
});

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
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#continue',
      '#new',
      '#to-read?order=own',
      '#finished',
      '#archives',
      '#highlights',
      '#bin',
      '#year',
    ]);
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toEqual([links[1]]);
    expect(links[1]?.textContent).toContain('3 posts');
    press(links[3]!);
    expect(onPart).toHaveBeenCalledOnce();
  });
});

it('no part of the library is marked while search results are shown', () => {
  show(
    <LibraryFrame part={null} counts={{}} onOpenSettings={() => {}} onPart={() => {}}>
      <p />
    </LibraryFrame>,
  );
  expect(document.querySelector('[aria-current]')).toBeNull();
});

describe('the bin', () => {
  const entry: LibraryBinned = {
    of: 'highlight',
    id: 'one' as HighlightId,
    archive: QUIET.id,
    post: `${QUIET.id}/queues` as PostUrl,
    text: 'a place to wait',
    note: 'Ask Ana.',
    colour: 'yellow',
    deletedAt: 1,
    title: 'On queues',
    daysLeft: 29,
  };

  it('shows what was deleted, for how long, and puts it back', () => {
    open({ view: 'bin', entries: [entry] });
    for (const words of ['a place to wait', 'Ask Ana.', 'On queues', 'gone for good in 29 days'])
      expect(document.body.textContent).toContain(words);
    press(the('button', 'Put back'));
    expect(events.onPutBack).toHaveBeenCalledWith(entry);
  });

  it('says how something comes there, and has nothing to empty then', () => {
    open({ view: 'bin', entries: [] });
    expect(document.body.textContent).toContain('stay here for 30 days');
    expect(named('button', 'Empty the bin')).toEqual([]);
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

  it('counts no posts, and marks none, before all are read', () => {
    const posts = { view: 'posts', archive: QUIET, topic: null, ...list(aPost('one'), aPost('two')) } as const;
    open({ ...posts, isFirst: true });
    expect(document.body.textContent).not.toContain('2 posts');
    expect(the('button', 'Mark all as read…').hasAttribute('disabled')).toBe(true);
    open(posts);
    expect(document.body.textContent).toContain('2 posts');
    expect(the('button', 'Mark all as read…').hasAttribute('disabled')).toBe(false);
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

function aToRead(slug: string, more: Partial<LibraryToRead> = {}): LibraryToRead {
  const { title, url, archive, state, date, minutes } = aPost(slug);
  return { title, post: url, archive, state, date, minutes, tags: [], ...more };
}
const toRead = (...entries: LibraryToRead[]): LibraryContent => ({ view: 'to-read', order: 'own', entries });
const titles = (): string[] => [...document.querySelectorAll('main li a')].map((link) => link.textContent);
function altKey(element: Element, name: string): void {
  void act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, altKey: true, bubbles: true, cancelable: true }));
  });
}

describe('the list to read', () => {
  const [one, two, three] = [aToRead('one'), aToRead('two'), aToRead('three')];

  it('is ordered by buttons and by keys, and the focus goes with what was moved', () => {
    open(toRead(one, two, three));
    expect(titles()).toEqual(['On one', 'On two', 'On three']);
    press(the('button', 'Move down', 'On one'));
    expect(events.onMove).toHaveBeenLastCalledWith(one.post, three.post);
    altKey(the('a', 'On three'), 'ArrowUp');
    expect(events.onMove).toHaveBeenLastCalledWith(three.post, two.post);
    open(toRead(one, three, two));
    expect(document.activeElement?.textContent).toBe('On three');
    altKey(the('a', 'On three'), 'ArrowDown');
    expect(events.onMove).toHaveBeenLastCalledWith(three.post, null);
    events.onMove.mockClear();
    press(the('button', 'Move up', 'On one'));
    expect(events.onMove).not.toHaveBeenCalled();
  });

  it('is ordered by dragging, to before what it is dropped on', () => {
    open(toRead(one, two, three));
    const rows = [...document.querySelectorAll('main li')];
    const drag = (element: Element, name: string): void =>
      void act(() => {
        element.dispatchEvent(Object.assign(new Event(name, { bubbles: true, cancelable: true }), { clientY: -1 }));
      });
    drag(rows[2]!.querySelector('[draggable]')!, 'dragstart');
    drag(rows[0]!, 'dragover');
    drag(rows[0]!, 'drop');
    expect(events.onMove).toHaveBeenCalledWith(three.post, one.post);
  });

  it('shows a link outside of all blogs as one, which can be taken off and not marked as read', () => {
    const link = aToRead('sent', { post: 'https://elsewhere.example/x' as PostUrl, archive: null, tags: ['later'] });
    open(toRead(link));
    expect(description(the('a', 'On sent'))).toBe('Link\u00a0· elsewhere.example\u00a0· #later');
    expect(named('button', 'Mark as read')).toEqual([]);
    press(the('button', 'Take off your list to read'));
    expect(events.onRemoveToRead).toHaveBeenCalledWith(link.post);
  });

  it('cannot be moved where the oldest comes first', () => {
    open({ view: 'to-read', order: 'oldest', entries: [one, two] });
    expect(named('button', 'Move up')).toEqual([]);
    expect(document.querySelector('[draggable]')).toBeNull();
  });

  it('takes a post from any list by its bookmark, which shows that it is there', () => {
    const onToRead = vi.fn<(post: PostUrl, wanted: boolean) => void>();
    const listed = (shown: ShownToRead): void =>
      show(
        <ToReadContext.Provider value={shown}>
          <LibraryView
            state={{
              kind: 'open',
              place: { view: 'new' },
              content: { view: 'new', news: [{ archive: QUIET, posts: [aPost('one')] }] },
            }}
            {...events}
          />
        </ToReadContext.Provider>,
      );
    listed({ waiting: new Set(), onToRead });
    press(the('button', 'To read'));
    expect(onToRead).toHaveBeenCalledWith(one.post, true);
    listed({ waiting: new Set([one.post]), onToRead });
    expect(the('button', 'To read').getAttribute('aria-pressed')).toBe('true');
  });
});

const aMark = (id: string, more: Partial<LibraryMark> = {}): LibraryMark => ({
  id: id as HighlightId,
  post: aPost('queues').url,
  archive: QUIET.id,
  colour: 'green',
  note: '',
  evidence: null,
  tags: [],
  text: `A passage, ${id}`,
  lost: false,
  createdAt: Date.UTC(2026, 9, 31, 12),
  ...more,
});
const highlights = (...marks: LibraryMark[]): Extract<LibraryContent, { view: 'highlights' }> => ({
  view: 'highlights',
  filter: NO_FILTER,
  marks,
  count: marks.length,
  choices: { archives: [QUIET, { id: 'https://b.example' as ArchiveId, name: 'B' }], topics: [], tags: ['queues'] },
  known: new Map([[aPost('queues').url, aPost('queues')]]),
});

describe('highlights in the library', () => {
  it('show their words, note, post, day and tags, and lead to the passage', () => {
    const mark = aMark('one', { note: 'Ask Ana.', tags: ['queues'] });
    open(highlights(mark));
    const words = the('button', 'A passage, one');
    expect(description(words)).toBe('On queues\u00a0· Quiet Systems\u00a0· Oct 31, 2026\u00a0· #queues');
    expect(document.body.textContent).toContain('Ask Ana.');
    press(words);
    expect(events.onGo).toHaveBeenCalledWith(mark);
  });

  it('are chosen by archive, colour and tag; another archive has other topics', () => {
    open({ ...highlights(aMark('one')), filter: { ...NO_FILTER, archive: QUIET.id, topic: 'queues' } });
    const choose = (label: string, value: string): void => {
      const select = the('select', label) as HTMLSelectElement;
      void act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    };
    choose('Tag', 'queues');
    expect(events.onFilter).toHaveBeenLastCalledWith({
      archive: QUIET.id,
      topic: 'queues',
      colour: null,
      tag: 'queues',
    });
    choose('Blog', 'https://b.example');
    expect(events.onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, archive: 'https://b.example' });
    choose('Colour', 'pink');
    expect(events.onFilter.mock.lastCall?.[0].colour).toBe('pink');
  });

  it('say when none is like that, with the way to all of them', () => {
    open({ ...highlights(), filter: { ...NO_FILTER, colour: 'pink' } });
    press(the('button', 'Show all'));
    expect(events.onFilter).toHaveBeenCalledWith(NO_FILTER);
  });

  it('are tagged, recoloured and deleted in a dialog', () => {
    const mark = aMark('one', { tags: ['queues'] });
    open(highlights(mark));
    press(the('button', 'Note, tags and colour'));
    const field = the('input', 'Add a tag') as HTMLInputElement;
    type(field, '#for Ana ');
    void act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(events.onTags).toHaveBeenLastCalledWith(mark, ['queues', 'for Ana']);
    press(the('button', 'Remove the tag queues'));
    expect(events.onTags).toHaveBeenLastCalledWith(mark, []);
    press(the('button', 'Delete highlight'));
    expect(events.onRemove).toHaveBeenCalledWith(mark);
  });
});

describe('a tag', () => {
  const enter = (field: HTMLInputElement): Promise<void> =>
    act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });

  it('stays in its field until it is stored, and is stored once though the field is left meanwhile', async () => {
    let answer: (attempt: Attempt<unknown>) => void = () => {};
    events.onTags.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    events.onTags.mockClear();
    open(highlights(aMark('one', { tags: [] })));
    press(the('button', 'Note, tags and colour'));
    const field = the('input', 'Add a tag') as HTMLInputElement;
    type(field, 'for Ana');
    await enter(field);
    await act(() => void field.dispatchEvent(new FocusEvent('blur')));
    expect(field.value).toBe('for Ana');
    await act(() => answer({ kept: true, value: undefined }));
    await settle();
    expect(field.value).toBe('');
    expect(events.onTags).toHaveBeenCalledOnce();
  });

  it('that was refused can be tried again', async () => {
    events.onTags.mockResolvedValueOnce({ kept: false });
    open(highlights(aMark('one', { tags: [] })));
    press(the('button', 'Note, tags and colour'));
    const field = the('input', 'Add a tag') as HTMLInputElement;
    type(field, 'for Ana');
    await enter(field);
    expect(field.value).toBe('for Ana');
    events.onTags.mockClear();
    await enter(field);
    expect(events.onTags).toHaveBeenCalledOnce();
    await settle();
    expect(field.value).toBe('');
  });
});

describe('a highlight whose note two machines wrote at once', () => {
  it('shows the other text in its dialog', () => {
    const other = { text: 'Ask Ben.', stamp: [1, 0, 'b'] } as const;
    const mark = aMark('one', { note: 'Ask Ana.', other });
    open(highlights(mark));
    press(the('button', 'Note, tags and colour'));
    press(the('button', 'Use this'));
    expect(events.onNote).toHaveBeenLastCalledWith(mark, { from: 'Ask Ana.', to: 'Ask Ben.', other: other.stamp });
  });
});

describe('posts that are marked as read at once', () => {
  it('are all of a topic, or those from before a day', () => {
    open({ view: 'posts', archive: QUIET, topic: { slug: 'queues', name: 'Queues' }, ...list(aPost('queues')) });
    const of = { archive: QUIET.id, topic: 'queues' };
    const answer = (): HTMLElement => [...document.querySelectorAll<HTMLElement>('dialog button')].at(-1)!;
    press(the('button', 'Mark all as read…'));
    press(answer());
    expect(events.onMarkAll).toHaveBeenLastCalledWith(of, null);
    press(the('button', 'Mark all as read…'));
    type(the('input', 'Before this day') as HTMLInputElement, '2020-01-31');
    press(answer());
    expect(events.onMarkAll).toHaveBeenLastCalledWith(of, '2020-01-31');
  });
});

describe('a year in the library', () => {
  const NOON = new Date(2026, 10, 24, 12).getTime();
  const weeks = weeksOf([], [{ archive: QUIET.id, finishedAt: NOON }], new Date(2026, 10, 27, 15).getTime());
  const year: Year = {
    weeks,
    days: 1,
    minutes: 0,
    finished: 1,
    isLogged: false,
    archives: [{ archive: QUIET, topic: null, finished: 1, minutes: 0 }],
    topics: [],
    paces: [{ language: 'en', wordsPerMinute: 246 }],
  };

  it('says in words and in a table what its drawing shows', () => {
    open({ view: 'year', year });
    expect(document.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain('read on 1 days');
    expect(document.querySelectorAll('svg[role="img"] rect')).toHaveLength(52 * 7 + 5);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toEqual(['Nov 23, 202611']);
    expect(document.querySelector('dl')?.textContent).toBe('reading day1post finished1words a minute, English246');
    expect(document.body.textContent).toContain('Minutes are known from the first day');
    expect(the('section', 'By blog').textContent).toContain('1 finished');
  });

  it('that has not begun says so', () => {
    open({ view: 'year', year: { ...year, weeks: [], days: 0, finished: 0 } });
    expect(document.body.textContent).toContain('No reading days yet');
  });
});
