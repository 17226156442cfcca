import { describePassage } from '../../../lib/anchor/describePassage';
import { findPassage } from '../../../lib/anchor/findPassage';
import { foldText, type FoldedText } from '../../../lib/anchor/foldedText';
import { positionOf, rangeOf, readPageText, type PageText } from '../../../lib/anchor/pageText';
import { painterOf, POINT_MS, type Painter } from '../../../lib/mark/painter';
import { watchText, type TextWatch } from '../../../lib/mark/watchText';
import type { HighlightId, MarkPlaces, PageMark } from '../../../lib/model/highlight';
import type { Passage } from '../../../lib/model/passage';
import { articleText } from '../../../lib/recognise/body';

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

  /** Describes what the reader selected; null when it is not of the article. */
  describe(range: Range): Passage | null {
    this.#read();
    const position = positionOf(this.#page, range);
    return position === null ? null : describePassage(this.#folded, position);
  }

  /** Takes the reader to a highlight. False when it is not on the page now. */
  go(id: HighlightId): boolean {
    const range = this.#ranges.get(id);
    const element = range?.startContainer.parentElement;
    if (range === undefined || element == null) return false;
    // Into view first, whatever scrolls on the page; then the line itself to the upper third of the window.
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: isStill ? 'instant' : 'smooth' });
    this.#painter.point(range);
    setTimeout(() => this.#painter.point(null), POINT_MS);
    return true;
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
