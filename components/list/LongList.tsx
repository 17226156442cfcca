import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWindow } from './useWindow';
import styles from './LongList.module.css';

/** Where a row stands in its list, and what it does there. */
export interface RowPlace {
  /** From 0, of `count`: only some of the rows are drawn. */
  readonly position: number;
  readonly count: number;
  /** From the list's start: CSS pixels. */
  readonly top: number;
  /** The one that Tab reaches. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What the link or button of a row carries, so that the list's keys go through it. */
export function inList({ position, isActive, onFocus, onKeyDown }: RowPlace) {
  return { 'data-row': position, tabIndex: isActive ? 0 : -1, onFocus, onKeyDown };
}

interface LongListProps<Row> {
  /** What the rows have in common. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A row, as an `li` of the one height that all rows have; what it leads to carries {@link inList}. */
  readonly renderRow: (row: Row, place: RowPlace) => JSX.Element;
  /** Told which rows are drawn, from one to before another, when these are others. */
  readonly onSight?: (from: number, to: number) => void;
}

/** Any number of rows: only those in sight are drawn, and the arrow keys, Home and End go through all of them. */
export function LongList<Row>({ label, rows, keyOf, renderRow, onSight }: LongListProps<Row>): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const { from, to, height } = useWindow(list, rows.length);
  const [active, setActive] = useState(0);
  const [moved, setMoved] = useState(0);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  useEffect(() => onSight?.(from, to), [from, to, rows, onSight]);
  // After the move: the row may be drawn only now that the page has scrolled to it.
  useLayoutEffect(() => {
    if (moved > 0) list.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
  }, [moved, current, from, to]);

  const goTo = (next: number): void => {
    const at = Math.max(0, Math.min(rows.length - 1, next));
    setActive(at);
    setMoved((times) => times + 1);
    scrollTo(list.current, at * height, height);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <ul ref={list} class={styles.list} aria-label={label} style={{ blockSize: `${rows.length * height}px` }}>
      {rows.slice(from, to).map((one, at) => (
        <Row
          key={keyOf(one)}
          draw={renderRow}
          of={one}
          position={from + at}
          count={rows.length}
          top={(from + at) * height}
          isActive={from + at === current}
          onFocus={() => setActive(from + at)}
          onKeyDown={onKeyDown}
        />
      ))}
    </ul>
  );
}

interface RowProps<Of> extends RowPlace {
  readonly draw: (row: Of, place: RowPlace) => JSX.Element;
  readonly of: Of;
}

function Row<Of>({ draw, of, ...place }: RowProps<Of>): JSX.Element {
  return draw(of, place);
}

/** Brings a row of the list into the window, as little as needed. */
function scrollTo(list: HTMLElement | null, offset: number, height: number): void {
  if (list === null) return;
  const top = list.getBoundingClientRect().top + offset;
  if (top < 0) window.scrollBy({ top: top - height, behavior: 'instant' });
  else if (top + height > window.innerHeight)
    window.scrollBy({ top: top + 2 * height - window.innerHeight, behavior: 'instant' });
}
