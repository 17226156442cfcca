import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArchiveId } from '../../lib/model/archive';
import type { Topic } from '../../lib/model/topic';
import type { TopicRow } from '../../lib/model/topicsView';
import { TopicRowView } from './TopicRowView';
import { useWindow } from './useWindow';
import styles from './TopicList.module.css';

interface TopicListProps {
  readonly archive: ArchiveId;
  /** What the topics of the list have in common. */
  readonly label: string;
  readonly rows: readonly TopicRow[];
  readonly onChoose: (topic: Topic) => void;
}

/** Topics to choose from: only the rows in sight are drawn, and the arrow keys, Home and End go through all of them. */
export function TopicList({ archive, label, rows, onChoose }: TopicListProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  const { from, to, height } = useWindow(list, rows.length);
  const [active, setActive] = useState(0);
  const [moved, setMoved] = useState(0);
  const current = Math.min(active, Math.max(0, rows.length - 1));

  // After the move: the row may be drawn only now that the page has scrolled to it.
  useLayoutEffect(() => {
    if (moved > 0) list.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
  }, [moved, current, from, to]);

  const goTo = (row: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, row));
    setActive(next);
    setMoved((times) => times + 1);
    scrollTo(list.current, next * height, height);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };

  return (
    <ul ref={list} class={styles.list} aria-label={label} style={{ blockSize: `${rows.length * height}px` }}>
      {rows.slice(from, to).map((row, at) => (
        <TopicRowView
          key={row.slug}
          archive={archive}
          row={row}
          position={from + at}
          count={rows.length}
          top={(from + at) * height}
          isActive={from + at === current}
          onFocus={() => setActive(from + at)}
          onKeyDown={onKeyDown}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

/** Brings a row of the list into the window, as little as needed. */
function scrollTo(list: HTMLElement | null, offset: number, height: number): void {
  if (list === null) return;
  const top = list.getBoundingClientRect().top + offset;
  if (top < 0) window.scrollBy({ top: top - height, behavior: 'instant' });
  else if (top + height > window.innerHeight)
    window.scrollBy({ top: top + 2 * height - window.innerHeight, behavior: 'instant' });
}
