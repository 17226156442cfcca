import type { JSX } from 'preact';
import { MarkBar } from '../../../components/highlights/MarkBar';
import { RemovedBar } from '../../../components/highlights/RemovedBar';
import type { Colour, HighlightId, PageMark } from '../../../lib/model/highlight';
import type { PageMarks } from './pageMarks';
import { showBar, type ShownBar } from './showBar';

export interface MarkBarEvents {
  readonly onRecolour: (id: HighlightId, colour: Colour) => void;
  /** Null where a page cannot open the panel. */
  readonly onNote: ((id: HighlightId) => void) | null;
  /** Deletes a highlight, or brings it back. */
  readonly onDelete: (id: HighlightId, deleted: boolean) => void;
}

interface Open {
  readonly mark: PageMark;
  /** Outlasts the highlight, for the way back once it was deleted. */
  readonly range: Range;
  readonly isDeleted: boolean;
}

/** The bar beside a highlight that the reader pressed, or came to by the keyboard: one at a time. */
export class MarkBars {
  #open: Open | null = null;
  #bar: ShownBar | null = null;
  /** What had the keyboard before, to get it back; null where the bar does not have it. */
  #before: HTMLElement | null = null;

  constructor(
    private readonly marks: PageMarks,
    private readonly events: MarkBarEvents,
  ) {}

  /** The highlight that the bar is beside; null while there is none. */
  get shown(): HighlightId | null {
    return this.#open?.mark.id ?? null;
  }

  holds(event: Event): boolean {
    return this.#bar?.holds(event) === true;
  }

  /**
   * @param pressedAt where the pointer pressed: CSS pixels from the window's left; null where the reader came by the
   *   keyboard: the bar takes it, and gives it back
   */
  open(id: HighlightId, pressedAt: number | null): void {
    const found = this.marks.get(id);
    this.hide();
    if (found === null) return;
    this.#open = { ...found, isDeleted: false };
    this.#bar = showBar({
      beside: () => this.#open?.range ?? null,
      pressedAt,
      content: () => this.#content(),
      onLost: () => this.#forget(),
    });
    if (pressedAt !== null) return;
    const { activeElement } = document;
    this.#before = activeElement instanceof HTMLElement ? activeElement : document.body;
    this.#bar.focus();
  }

  /** The page's highlights were shown anew: the bar follows its own. */
  follow(): void {
    const open = this.#open;
    if (open === null) return;
    const found = this.marks.get(open.mark.id);
    if (found === null && !open.isDeleted) this.hide();
    else if (found !== null) this.#change({ ...found, isDeleted: false });
  }

  hide(): void {
    const { range } = this.#open ?? {};
    const before = this.#before;
    this.#bar?.remove();
    this.#forget();
    if (before === null || range === undefined) return;
    before.focus({ preventScroll: true });
    // The next Tab goes on from here.
    window.getSelection()?.collapse(range.endContainer, range.endOffset);
  }

  #forget(): void {
    this.#bar = null;
    this.#open = null;
    this.#before = null;
  }

  #change(open: Open): void {
    this.#open = open;
    this.#bar?.draw();
    if (this.#before !== null) this.#bar?.focus();
  }

  #content(): JSX.Element {
    if (this.#open === null) return <></>;
    const { mark, isDeleted } = this.#open;
    const { id, colour, hasNote } = mark;
    const { onRecolour, onNote, onDelete } = this.events;
    if (isDeleted) return <RemovedBar onUndo={() => onDelete(id, false)} />;
    const note = (): void => {
      this.hide();
      onNote?.(id);
    };
    const remove = (): void => {
      if (this.#open !== null) this.#change({ ...this.#open, isDeleted: true });
      onDelete(id, true);
    };
    return (
      <MarkBar
        mark={{ colour, hasNote, onRemove: remove }}
        onColour={(to) => onRecolour(id, to)}
        onNote={onNote && note}
      />
    );
  }
}
