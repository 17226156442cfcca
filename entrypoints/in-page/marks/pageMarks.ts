import { describePassage } from '../../../lib/anchor/describePassage';
import { findPassage } from '../../../lib/anchor/findPassage';
import { foldText, type FoldedText } from '../../../lib/anchor/foldedText';
import { positionOf, rangeOf, readPageText, type PageText } from '../../../lib/anchor/pageText';
import { wholeWords } from '../../../lib/anchor/wholeWords';
import { painterOf, POINT_MS, textIn, type Painter } from '../../../lib/mark/painter';
import { watchText, type TextWatch } from '../../../lib/mark/watchText';
import type { HighlightId, MarkPlaces, PageMark } from '../../../lib/model/highlight';
import type { Passage } from '../../../lib/model/passage';
import { articleText } from '../../../lib/recognise/body';
import type { Press } from './watchPresses';

/** The highlights on a page: found in its text, painted, and found again whenever the text changes. */
export class PageMarks {
  readonly #painter: Painter;
  /** Null before there was anything to show: until then the page may change as it likes. */
  #watch: TextWatch | null = null;
  #marks: readonly PageMark[] = [];
  #ranges = new Map<HighlightId, Range>();
  #root: Element;
  #page: PageText = { text: '', pieces: [] };
  #folded: FoldedText = foldText('');
  #reported = '';

  /** `onPlaces` is told where the highlights are, whenever that changed. */
  constructor(private readonly onPlaces: (places: MarkPlaces) => void) {
    this.#painter = painterOf(window);
    this.#root = document.documentElement;
  }

  /** Shows these highlights from now on. */
  show(marks: readonly PageMark[]): void {
    this.#watch ??= watchText(
      document,
      () => this.#root,
      () => this.#lookAgain(),
    );
    this.#marks = marks;
    this.#reported = '';
    this.#anchor();
  }

  /**
   * Describes what the reader selected; null when it is not of the article.
   *
   * @param isExact to the letter; else by whole words
   */
  describe(range: Range, isExact: boolean): Passage | null {
    this.#read();
    const position = positionOf(this.#page, range);
    if (position === null) return null;
    return describePassage(this.#folded, isExact ? position : wholeWords(this.#page.text, position));
  }

  /** A highlight and where it is; null when it is not on the page now. */
  get(id: HighlightId): { readonly mark: PageMark; readonly range: Range } | null {
    const mark = this.#marks.find((one) => one.id === id);
    const range = this.#ranges.get(id);
    return mark === undefined || range === undefined ? null : { mark, range };
  }

  /** The highlight whose words were pressed, the shortest where there are several; null when there is none. */
  pressed({ x, y, target }: Press): HighlightId | null {
    const isThere = (range: Range): boolean =>
      range.intersectsNode(target) &&
      textIn(range).some(({ node, from, to }) => node.parentElement === target && isDrawnAt({ node, from, to }, x, y));
    return shortest([...this.#ranges].filter(([, range]) => isThere(range)));
  }

  /** The highlight in which a place of the document is, or at whose edge; null when it is in none. */
  around(node: Node, offset: number): HighlightId | null {
    return shortest([...this.#ranges].filter(([, range]) => range.isPointInRange(node, offset)));
  }

  /**
   * The next highlight in page order, round and round: after the given one, else the first that is in view or comes
   * after. Null when the page has none.
   */
  next(after: HighlightId | null): HighlightId | null {
    const inOrder = [...this.#ranges].toSorted(([, a], [, b]) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const before = inOrder.findIndex(([id]) => id === after);
    const from = before < 0 ? inOrder.findIndex(([, range]) => range.getBoundingClientRect().bottom > 0) : before + 1;
    return (inOrder[from] ?? inOrder[0])?.[0] ?? null;
  }

  /** Brings a highlight into view that is out of it. */
  reveal(id: HighlightId): void {
    const box = this.#ranges.get(id)?.getBoundingClientRect();
    if (box !== undefined && (box.top < 0 || box.top > window.innerHeight)) this.go(id);
  }

  /** Takes the reader to a highlight, if it is on the page now. */
  go(id: HighlightId): void {
    const range = this.#ranges.get(id);
    const element = range?.startContainer.parentElement;
    if (range === undefined || element == null) return;
    // Into view first, whatever scrolls on the page; then the line itself to the upper third of the window.
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: isStill ? 'instant' : 'smooth' });
    this.#painter.point(range);
    setTimeout(() => this.#painter.point(null), POINT_MS);
  }

  /** Leaves the page as it is now, to whoever shows the highlights from here on. */
  leave(): void {
    this.#watch?.stop();
  }

  /** True when the text is another one than before. */
  #read(): boolean {
    this.#root = articleText(document)?.body ?? document.documentElement;
    this.#page = readPageText(this.#root);
    if (this.#page.text === this.#folded.raw) return false;
    this.#folded = foldText(this.#page.text);
    return true;
  }

  #lookAgain(): void {
    const isIntact = [...this.#ranges.values()].every((range) => range.startContainer.isConnected && !range.collapsed);
    if (this.#marks.length > 0 && (this.#read() || !isIntact)) this.#anchor();
  }

  #anchor(): void {
    this.#painter.paint([]);
    this.#read();
    const places: Record<HighlightId, number | null> = {};
    this.#ranges.clear();
    for (const { id, passage } of this.#marks) {
      const position = findPassage(this.#folded, passage);
      const range = position === null ? null : rangeOf(this.#page, position);
      if (range !== null) this.#ranges.set(id, range);
      places[id] = range === null ? null : (position?.start ?? null);
    }
    this.#paint();
    this.#report(places);
  }

  #paint(): void {
    const paintings = this.#marks.flatMap(({ id, colour }) => {
      const range = this.#ranges.get(id);
      return range === undefined ? [] : [{ range, colour }];
    });
    this.#painter.paint(paintings);
    this.#watch?.forget();
  }

  #report(places: MarkPlaces): void {
    const said = JSON.stringify(places);
    if (said === this.#reported) return;
    this.#reported = said;
    this.onPlaces(places);
  }
}

/** Whether a stretch of text is drawn at a point of the window. */
function isDrawnAt({ node, from, to }: ReturnType<typeof textIn>[number], x: number, y: number): boolean {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

function shortest(ranges: readonly (readonly [HighlightId, Range])[]): HighlightId | null {
  return ranges.toSorted(([, a], [, b]) => a.toString().length - b.toString().length)[0]?.[0] ?? null;
}
