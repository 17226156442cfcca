import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { provideText } from '../../components/text';
import { AllTopicsButton } from '../../components/topics/AllTopicsButton';
import { LeftTopicsContext } from '../../components/topics/leftTopicsContext';
import { TopicsPanel } from '../../components/topics/TopicsPanel';
import type { ArchiveId } from '../../lib/model/archive';
import type { TopicRow, TopicsView } from '../../lib/model/topicsView';
import { english } from './english';
import { press, show, the, type } from './screen';

provideText(english);

const archive = { id: 'https://a.example' as ArchiveId, name: 'Quiet Systems' };
const row = (name: string, posts: number, more: Partial<TopicRow> = {}): TopicRow => ({
  slug: name.toLowerCase(),
  name,
  posts,
  first: '2021-02-03',
  last: '2024-05-01',
  read: 0,
  ...more,
});
const FEW = [row('Scale', 3, { read: 2 }), row('Überblick', 12), row('Empty', 1, { first: null, last: null })];
const events = {
  onChoose: vi.fn<(topic: { slug: string; name: string }) => void>(),
  onBack: vi.fn<() => void>(),
  onRetry: vi.fn<() => void>(),
};

function open(rows: readonly TopicRow[]): void {
  const view: TopicsView = { archive, rows };
  show(<TopicsPanel state={{ kind: 'open', view }} {...events} />);
}
/** The spaces about the dash of a span are thin ones, or not, as the browser's data has them. */
const shown = (): string[] =>
  [...document.querySelectorAll('ul li')].map((item) => item.textContent.replaceAll('\u2009', ' '));
function key(element: Element, name: string): void {
  void act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => show(<p />));

describe('the topics of an archive', () => {
  it('are listed with posts, span and what was read, most posts first', () => {
    open(FEW);
    expect(shown()).toEqual([
      'Überblick12 posts\u00a0· Feb 2021 – May 2024',
      'Scale3 posts\u00a0· 2 read\u00a0· Feb 2021 – May 2024',
      'Empty1 post',
    ]);
    expect(the('ul', 'Topics of this blog').querySelectorAll('li')[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(document.querySelector('output')?.textContent).toBe('3 topics');
  });

  it('are filtered as the reader types, and say when nothing is left', () => {
    open(FEW);
    const box = the('input', 'Filter topics') as HTMLInputElement;
    expect(document.activeElement).toBe(box);
    type(box, 'uber');
    expect(shown()).toHaveLength(1);
    expect(document.querySelector('output')?.textContent).toBe('1 of 3 topics');
    type(box, 'zzz');
    expect(document.body.textContent).toContain('No topic is called “zzz”.');
    key(box, 'Escape');
    expect(shown()).toHaveLength(3);
    expect(events.onBack).not.toHaveBeenCalled();
    key(box, 'Escape');
    expect(events.onBack).toHaveBeenCalledOnce();
  });

  it('are gone through by the arrow keys, Home and End, and chosen', () => {
    open(FEW);
    const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('ul button')];
    void act(() => rows()[0]?.focus());
    key(rows()[0]!, 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('Scale');
    key(rows()[1]!, 'End');
    expect(document.activeElement?.textContent).toContain('Empty');
    key(rows()[2]!, 'ArrowDown');
    expect(document.activeElement?.textContent).toContain('Empty');
    key(rows()[2]!, 'Home');
    expect(document.activeElement?.textContent).toContain('Überblick');
    expect(rows().map((button) => button.tabIndex)).toEqual([0, -1, -1]);
    press(rows()[1]!);
    expect(events.onChoose).toHaveBeenCalledWith({ slug: 'scale', name: 'Scale' });
  });

  it('are drawn only as far as they are in sight, however many they are', () => {
    open(Array.from({ length: 3_000 }, (_, at) => row(`Topic ${at}`, at + 1)));
    expect(document.querySelectorAll('ul li').length).toBeLessThan(60);
    expect(document.querySelector('ul li')?.getAttribute('aria-setsize')).toBe('3000');
    expect(Number.parseInt((document.querySelector('ul') as HTMLElement).style.blockSize, 10)).toBeGreaterThan(100_000);
  });

  it('show what is wrong when they cannot be read, and a way back', () => {
    show(<TopicsPanel state={{ kind: 'problem', archive, code: 'storage-broken' }} {...events} />);
    press(the('button', 'Back'));
    expect(events.onBack).toHaveBeenCalledOnce();
    open([]);
    expect(document.body.textContent).toContain('No post of this blog has a topic yet.');
  });

  it('give the keyboard back to the button that led there', () => {
    const button = (isBack: boolean) => (
      <LeftTopicsContext.Provider value={isBack}>
        <AllTopicsButton onAllTopics={vi.fn<() => void>()} />
      </LeftTopicsContext.Provider>
    );
    show(button(false));
    expect(document.activeElement).toBe(document.body);
    show(<p />);
    show(button(true));
    expect(document.activeElement).toBe(the('button', 'All topics'));
  });
});
