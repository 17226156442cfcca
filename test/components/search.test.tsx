import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchView, type SearchEvents } from '../../components/search/SearchView';
import { provideText } from '../../components/text';
import { TYPING_PAUSE_MS, type Found, type SearchState } from '../../lib/model/search';
import { anAnswer, aSearch, FOUND } from '../gallery/searches';
import { english } from './english';
import { press, show, the, type } from './screen';

provideText(english);
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};

const events = {
  onQuery: vi.fn<SearchEvents['onQuery']>(),
  onScope: vi.fn<SearchEvents['onScope']>(),
  onEnter: vi.fn<SearchEvents['onEnter']>(),
  onOpen: vi.fn<SearchEvents['onOpen']>(),
};
beforeEach(() => vi.clearAllMocks());
afterEach(() => show(<p />));

function search(more: Partial<SearchState> = {}, wishes = 0): void {
  show(
    <SearchView state={aSearch(more)} wishes={wishes} {...events}>
      <p>The panel</p>
    </SearchView>,
  );
}

const box = (): HTMLInputElement => document.querySelector<HTMLInputElement>('[role=combobox]')!;
const active = (): string | undefined => document.querySelector('[role=option][aria-selected=true]')?.textContent;
function key(name: string, keys: KeyboardEventInit = {}): void {
  void act(
    () =>
      void box().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...keys })),
  );
}

describe('the search box', () => {
  it('says what it searches and passes on what is typed', () => {
    search({ query: '', answer: null });
    expect(box().getAttribute('aria-label')).toBe('Search posts, guides, highlights and notes');
    type(box(), 'queues');
    expect(events.onQuery).toHaveBeenCalledWith('queues');
  });

  it('leaves the panel where it is until something is asked', () => {
    search({ query: '', answer: null });
    expect(document.body.textContent).toContain('The panel');
    search();
    expect(document.body.textContent).not.toContain('The panel');
  });

  it('says that it searches once an answer takes a while, in words that come into what is there', () => {
    vi.useFakeTimers();
    search({ query: 'queues', answer: null });
    const said = document.querySelector('main output');
    expect(said?.textContent).toBe('');
    void act(() => void vi.advanceTimersByTime(150));
    expect(said?.textContent).toBe('Searching…');
    vi.useRealTimers();
    search({ query: 'queues' });
    expect(document.body.textContent).not.toContain('Searching…');
    search({ query: 'queues', answer: null, failed: true });
    expect(document.querySelectorAll('main output')).toHaveLength(1);
    expect(document.querySelector('main output')?.textContent).toContain('could not be run');
  });

  it('is entered by a key, and suggests', () => {
    search({ query: '', answer: null }, 1);
    expect(document.activeElement).toBe(box());
    expect(events.onEnter).toHaveBeenCalledOnce();
    press(the('button', 'Topic: Scale'));
    expect(events.onQuery).toHaveBeenCalledWith('topic:scale ');
  });

  it('keeps its suggestions while the keyboard goes through them, and until it leaves', () => {
    search({ query: '', answer: null }, 1);
    const suggestion = the('button', 'With notes');
    void act(() => suggestion.focus());
    expect(document.activeElement).toBe(suggestion);
    expect(events.onEnter).toHaveBeenCalledOnce();
    void act(() => void suggestion.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(document.activeElement).toBe(box());
    void act(() => box().blur());
    expect(document.querySelector('section')).toBeNull();
  });

  it('brings no line that goes with the focus: a press below lands where it was aimed', () => {
    search({ query: '', answer: null }, 1);
    expect(document.querySelector('section')).not.toBeNull();
    expect(document.querySelector('fieldset')).toBeNull();
  });

  it('comes before what stands beside it, and that before the line below, in the order of the Tab key', () => {
    const order = (more: Partial<SearchState>): string[] => {
      show(
        <SearchView state={aSearch(more)} wishes={1} aside={<button type="button">Settings</button>} {...events}>
          <p>The panel</p>
        </SearchView>,
      );
      const reached = [...document.querySelectorAll<HTMLElement>('input, button')];
      return reached.map((one) => one.getAttribute('aria-label') ?? (one.closest('label') ?? one).textContent.trim());
    };
    const label = 'Search posts, guides, highlights and notes';
    expect(order({}).slice(0, 4)).toEqual([label, 'Clear the search', 'Settings', 'This blog']);
    expect(order({ query: '', answer: null }).slice(0, 3)).toEqual([label, 'Settings', 'Begun']);
  });

  it('says where to press while the keyboard is still with the page, until it has it', () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    search({ query: '', answer: null }, 1);
    expect(box().placeholder).toBe('Click here to type');
    expect(document.querySelector('search output')?.textContent).toBe('Click here to type');
    hasFocus.mockReturnValue(true);
    void act(() => void window.dispatchEvent(new Event('focus')));
    expect(box().placeholder).toBe('Search');
    expect(document.querySelector('search output')?.textContent).toBe('');
    // Nobody asked for the box: a page that is used beside the panel is no reason to call.
    hasFocus.mockReturnValue(false);
    void act(() => void window.dispatchEvent(new Event('blur')));
    expect(box().placeholder).toBe('Search');
    hasFocus.mockRestore();
  });

  it('switches between this archive and all', () => {
    search();
    press(the('input', 'This blog'));
    expect(events.onScope).toHaveBeenCalledWith('archive');
    search({ here: null });
    expect(document.querySelector('fieldset')).toBeNull();
  });
});

describe('the results', () => {
  it('are grouped by kind, with what was searched for marked, path role, progress and date', () => {
    search();
    const groups = [...document.querySelectorAll('[role=group]')].map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby')!)?.textContent,
    );
    expect(groups).toEqual(['Posts', 'In guides', 'Highlights', 'Notes']);
    expect([...document.querySelectorAll('mark')].slice(0, 2).map((mark) => mark.textContent)).toEqual([
      'Queues',
      'queue',
    ]);
    expect(document.querySelector('[role=option]')?.textContent).toContain(
      'Start of the path on Scale\u00a0· 40% read\u00a0· Sep 16, 2024\u00a0· Quiet Systems',
    );
  });

  it('set those with only some of the words apart, and go on through them with the keys', () => {
    const [whole, other] = FOUND;
    const partial = { ...other!, isWhole: false } as Found;
    search({ answer: anAnswer({ found: [whole!, partial], posts: 2 }) });
    const groups = [...document.querySelectorAll('[role=group]')];
    expect(groups.map((group) => document.getElementById(group.getAttribute('aria-labelledby')!)?.textContent)).toEqual(
      ['Posts', 'Posts with some of the words'],
    );
    key('ArrowDown');
    expect(active()).toContain('What the queue remembers');
    expect(groups[1]?.textContent).toContain(active());
  });

  it('name the archive on each row only where there are several, and else once, if it is not the open one', () => {
    const [one, other] = FOUND;
    const named = (): number => document.body.textContent.split('Quiet Systems').length - 1;
    search({ answer: anAnswer({ found: [one!, other!] }) });
    expect(named()).toBe(0);
    search({ answer: anAnswer({ found: [one!, other!] }), here: null });
    expect(named()).toBe(1);
    expect(document.body.textContent).toContain('All from Quiet Systems');
    search();
    expect(document.querySelector('[role=option]')?.textContent).toContain('Quiet Systems');
    expect(document.body.textContent).not.toContain('All from');
  });

  it('say which topic they were found by', () => {
    const topics = [[{ text: 'Queue theory', hit: true }]];
    search({ answer: anAnswer({ found: [{ ...FOUND[1]!, topics } as Found] }) });
    expect(document.querySelector('[role=option]')?.textContent).toContain('TopicQueue theory');
  });

  it('keep the row that the keys have reached in sight when another answer moves it', () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    search();
    key('ArrowDown');
    scrolled.mockClear();
    search({ answer: anAnswer({ found: FOUND.map((one) => (one.kind === 'post' ? { ...one, step: null } : one)) }) });
    expect(scrolled.mock.contexts.map((row) => (row as Element).getAttribute('aria-selected'))).toEqual(['true']);
    key('ArrowUp');
    scrolled.mockClear();
    search();
    expect(scrolled).not.toHaveBeenCalled();
    scrolled.mockRestore();
  });

  it('are walked through with the arrows, round and round, and opened with Enter', () => {
    search();
    expect(active()).toContain('Queues are a promise');
    key('ArrowDown');
    expect(active()).toContain('What the queue remembers');
    expect(document.getElementById(box().getAttribute('aria-activedescendant')!)?.textContent).toBe(active());
    key('ArrowUp');
    key('ArrowUp');
    expect(active()).toContain('Ask Ines');
    key('ArrowDown');
    key('Enter', { ctrlKey: true });
    expect(events.onOpen).toHaveBeenCalledWith(FOUND[0], { newTab: true });
  });

  it('are gone to the ends of with Ctrl, for Home and End alone are the text’s', () => {
    search();
    key('End', { ctrlKey: true });
    expect(active()).toContain('Ask Ines');
    key('Home');
    expect(active()).toContain('Ask Ines');
    key('Home', { ctrlKey: true });
    expect(active()).toContain('Queues are a promise');
  });

  it('are drawn as far as one sees while one types, and whole in a pause or for the keys', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = anAnswer({
      found: Array.from({ length: 24 }, (_, at) => ({ ...FOUND[0]!, url: `https://quiet.example/${at}` }) as Found),
    });
    const drawn = (): number => document.querySelectorAll('[role=option]').length;
    search({ query: 'que', answer });
    expect(drawn()).toBe(10);
    search({ query: 'queue', answer });
    void act(() => void vi.advanceTimersByTime(TYPING_PAUSE_MS - 1));
    expect(drawn()).toBe(10);
    void act(() => void vi.advanceTimersByTime(1));
    expect(drawn()).toBe(24);
    search({ query: 'queues', answer });
    expect(drawn()).toBe(10);
    key('ArrowUp');
    expect(drawn()).toBe(24);
    expect(box().getAttribute('aria-activedescendant')).toBe(
      [...document.querySelectorAll('[role=option]')].at(-1)?.id,
    );
    vi.useRealTimers();
  });

  it('stay until what one leads to is there', () => {
    search();
    const item = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((option) =>
      option.textContent.startsWith('Give every'),
    )!;
    press(item);
    expect(events.onOpen).toHaveBeenCalledWith(FOUND[4], { newTab: false });
    expect(events.onQuery).not.toHaveBeenCalled();
  });

  it('are left with Escape', () => {
    search();
    key('Escape');
    expect(events.onQuery).toHaveBeenCalledWith('');
  });

  it('leave the keys alone while an input method is composing', () => {
    search();
    key('Enter', { isComposing: true });
    expect(events.onOpen).not.toHaveBeenCalled();
  });

  it('say that nothing was found, and where else to look', () => {
    search({ scope: 'archive', answer: anAnswer({ found: [], posts: 0 }) });
    expect(document.body.textContent).toContain('Nothing in this blog');
    press(the('button', 'Search all blogs'));
    expect(events.onScope).toHaveBeenCalledWith('all');
  });

  it('say what is wrong with a filter', () => {
    search({ answer: anAnswer({ found: [], posts: 0, problems: [{ code: 'unknown_state', filter: 'is:done' }] }) });
    expect(document.body.textContent).toContain('“is:done”: a post is unread, reading or read.');
    expect(document.body.textContent).not.toContain('Nothing found in');
  });

  it('say how far the index is', () => {
    search({ answer: anAnswer({ completeness: { kind: 'indexing', done: 8_000, total: 50_000 } }) });
    expect(document.body.textContent).toContain('8,000 of 50,000');
    const bar = document.querySelector<HTMLProgressElement>('progress[aria-label="Preparing the search"]');
    expect([bar?.value, bar?.max]).toEqual([8_000, 50_000]);
  });
});
