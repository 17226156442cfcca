import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import type { Topic } from '../../lib/model/topic';
import type { TopicRow } from '../../lib/model/topicsView';
import { Icon } from '../Icon';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, textDate } from '../text';
import styles from './TopicRowView.module.css';

interface TopicRowViewProps {
  readonly row: TopicRow;
  /** From 0, of `count`: only some of the rows are drawn. */
  readonly position: number;
  readonly count: number;
  /** From the list's start: CSS pixels. */
  readonly top: number;
  /** The one that Tab reaches. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChoose: (topic: Topic) => void;
}

/** A topic with its posts, their span and what the reader has read of them. */
export function TopicRowView({
  row,
  position,
  count,
  top,
  isActive,
  onFocus,
  onKeyDown,
  onChoose,
}: TopicRowViewProps): JSX.Element {
  const { slug, name, posts, read } = row;
  return (
    <li class={styles.row} aria-setsize={count} aria-posinset={position + 1} style={{ insetBlockStart: `${top}px` }}>
      <button
        type="button"
        class={styles.topic}
        data-row={position}
        tabIndex={isActive ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={() => onChoose({ slug, name })}
      >
        <span class={styles.words}>
          <span class={styles.name} dir="auto">
            {name}
          </span>
          <span class={styles.facts}>{[textCount('posts', posts), spanOf(row)].filter(Boolean).join(' · ')}</span>
        </span>
        {read > 0 && (
          <span class={styles.progress}>
            <span class={styles.read}>{text('stepsRead', read, posts)}</span>
            <ProgressBar label={text('progressOf', name)} value={read} max={posts} thin />
          </span>
        )}
        <Icon node={ChevronRight} size={16} directional />
      </button>
    </li>
  );
}

/** `Mar 2019 – Nov 2025`, or one month, or nothing where no post has a date. */
function spanOf({ first, last }: TopicRow): string {
  if (first === null || last === null) return '';
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  return from === to ? textDate(from) : `${textDate(from)} – ${textDate(to)}`;
}
