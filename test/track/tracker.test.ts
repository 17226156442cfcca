import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockHash } from '../../lib/model/body';
import type { BlockReport, ReadingReport } from '../../lib/model/readingReport';
import { Tracker, type SoFar } from '../../lib/track/tracker';
import { PACE } from './aReader';

/** Twelve paragraphs of 50 words, 200 px each; the window shows four. */
const PARAGRAPHS = 12;
const HEIGHT = 200;
let observers: FakeObserver[] = [];
class FakeObserver {
  readonly targets: Element[] = [];
  constructor(readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    observers.push(this);
  }
  observe(target: Element): void {
    this.targets.push(target);
  }
  disconnect(): void {
    this.targets.length = 0;
  }
}

let scroll = 0;
let reports: { report: ReadingReport; blocks: readonly BlockReport[] | null; at: number }[] = [];
let tracker: Tracker;
let isHidden: boolean;
let isOpen: boolean;
let wordCount = 0;

function scrollTo(to: number): void {
  scroll = to;
  for (const { targets, tell } of observers) {
    tell(
      targets.map((target) => ({
        target,
        isIntersecting: target.getBoundingClientRect().bottom > 0 && target.getBoundingClientRect().top < innerHeight,
      })),
    );
  }
  document.dispatchEvent(new Event('scroll'));
}

function hide(): void {
  isHidden = true;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** Of all page views. */
function activeMs(): number {
  const totals = new Map(reports.map(({ report }) => [report.pageView, report.activeMs]));
  return [...totals.values()].reduce((sum, ms) => sum + ms, 0);
}

const paragraphs = (): Element[] => [...document.querySelectorAll('p')];

function start(before: Partial<SoFar> = {}): void {
  tracker = new Tracker({
    text: () => ({ body: document.body, blocks: paragraphs(), isOpen }),
    before: { progress: 0, activeMs: 0, finished: false, known: null, pace: PACE, ...before },
    wordCount,
    onReport: (report, blocks) => reports.push({ report, blocks, at: performance.now() }),
  });
  scrollTo(0);
}

/** Reads steadily for so many seconds. */
function readFor(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1_000);
    scrollTo(scroll + 16);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
  observers = [];
  reports = [];
  scroll = 0;
  isHidden = false;
  isOpen = false;
  wordCount = 0;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('ResizeObserver', FakeObserver);
  vi.stubGlobal('innerHeight', 800);
  document.body.innerHTML = Array.from({ length: PARAGRAPHS }, (_, at) => `<p>${`word${at} `.repeat(50)}</p>`).join('');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
    const top = paragraphs().indexOf(this) * HEIGHT - scroll;
    return new DOMRect(0, top, 600, HEIGHT);
  });
});
afterEach(() => {
  tracker.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the tracker', () => {
  it('tells at most once in five seconds', () => {
    start();
    readFor(60);
    expect(reports.length).toBeGreaterThan(8);
    const gaps = reports.slice(1).map(({ at }, index) => at - reports[index]!.at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
  });

  it('tells of the blocks once, and again when it is left', () => {
    start();
    readFor(12);
    expect(reports.map(({ blocks }) => blocks?.length ?? null)).toEqual([PARAGRAPHS, null]);
    hide();
    expect(reports.at(-1)?.blocks).toHaveLength(PARAGRAPHS);
    expect(reports).toHaveLength(3);
  });

  it('tells of the blocks when it is left in the moment of a report without them', () => {
    start();
    readFor(10);
    expect(reports.map(({ blocks }) => blocks?.length ?? null)).toEqual([PARAGRAPHS, null]);
    hide();
    expect(reports.at(-1)?.blocks).toHaveLength(PARAGRAPHS);
  });

  it('tells a picture by the words that stand for it', () => {
    document.body.innerHTML = '<p> <img alt="A map of the harbour"> </p><p>Words.</p>';
    start();
    readFor(5);
    expect(reports[0]?.blocks?.map(({ text }) => text)).toEqual(['A map of the harbour', 'Words.']);
  });

  it.each([
    ['where the text may go on, and the page counts more words', true, 1_200, 1_200],
    ['not where it ends', false, 1_200, 600],
    ['not where the page only counts in another way', true, 650, 600],
  ])('knows what is folded in: %s', (_, open, counted, length) => {
    isOpen = open;
    wordCount = counted;
    start();
    readFor(60);
    hide();
    const { report, blocks } = reports.at(-1)!;
    expect(report.length).toBe(length);
    const read = blocks!.reduce((sum, { share }) => sum + share * 50, 0);
    expect(report.progress).toBeCloseTo(read / length, 2);
  });

  it('tells what is left to tell when the page goes, and nothing twice', () => {
    start();
    readFor(7);
    window.dispatchEvent(new Event('pagehide'));
    tracker.stop();
    expect(reports).toHaveLength(2);
    expect(activeMs()).toBeCloseTo(7_000, 0);
  });

  it('counts no time while the page is not in view', () => {
    start();
    hide();
    readFor(30);
    expect(reports).toEqual([]);
  });

  it('counts no time after a minute without a sign of life', () => {
    start();
    vi.advanceTimersByTime(600_000);
    tracker.stop();
    expect(activeMs()).toBeLessThanOrEqual(60_000);
  });

  it('counts no time in which the machine slept', () => {
    start();
    readFor(5);
    vi.setSystemTime(Date.now() + 3_600_000);
    const before = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(before + 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(activeMs()).toBeLessThanOrEqual(5_000);
  });

  it('finishes at once when the end was read', () => {
    start();
    readFor(170);
    const finish = reports.find(({ report }) => report.finished);
    expect(finish?.report.progress).toBeGreaterThan(0.85);
    expect(finish?.blocks).toHaveLength(PARAGRAPHS);
  });

  it('tells at once of new blocks in a post that was read', () => {
    const known = paragraphs().map(({ textContent }) => ({ hash: blockHash(textContent!), share: 1 }));
    start({ finished: true, progress: 1, known: known.toSpliced(3, 1) });
    expect(reports.map(({ blocks }) => blocks?.length)).toEqual([PARAGRAPHS]);
  });

  it('waits at an end that may be none, and takes it for one when the reader leaves', () => {
    isOpen = true;
    start();
    readFor(163);
    expect(reports.some(({ report }) => report.finished)).toBe(false);
    hide();
    expect(reports.at(-1)?.report.finished).toBe(true);
  });

  it('takes an end that may be none for one after a while at it', () => {
    isOpen = true;
    start();
    readFor(100);
    for (let second = 0; second < 120; second += 1) {
      vi.advanceTimersByTime(1_000);
      document.dispatchEvent(new Event('scroll'));
    }
    expect(reports.some(({ report }) => report.finished)).toBe(true);
  });

  it('knows the blocks of a page that is drawn anew', () => {
    start();
    readFor(60);
    const { progress } = reports.at(-1)!.report;
    document.body.innerHTML = `<p>New at the top.</p>${document.body.innerHTML}`;
    observers[1]?.tell([]);
    readFor(1);
    hide();
    expect(reports.at(-1)!.report.progress).toBeGreaterThan(progress - 0.02);
  });

  it('takes nothing for read that went by because the window grew wider', () => {
    start();
    readFor(20);
    const { progress } = reports.at(-1)!.report;
    vi.stubGlobal('innerWidth', 2 * innerWidth);
    scrollTo(scroll + 180);
    readFor(1);
    hide();
    expect(reports.at(-1)!.report.progress).toBeLessThan(progress + 0.05);
  });

  it('follows a page that unfolds more', () => {
    start();
    readFor(20);
    document.body.insertAdjacentHTML('beforeend', '<p>More words of the post.</p>');
    observers[1]?.tell([]);
    readFor(6);
    expect(reports.at(-1)?.blocks).toHaveLength(PARAGRAPHS + 1);
  });

  it('takes the page’s own count for the length once more has come', () => {
    wordCount = 1_200;
    start();
    readFor(20);
    expect(reports.at(-1)?.report.length).toBe(600);
    document.body.insertAdjacentHTML('beforeend', '<p>More words of the post.</p>');
    observers[1]?.tell([]);
    readFor(6);
    expect(reports.at(-1)?.report.length).toBe(1_200);
  });
});
