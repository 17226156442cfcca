import { NotebookPen, Pencil } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LibraryMark, LibraryPost } from '../../lib/model/library';
import { localDay } from '../../lib/model/readingDay';
import '../highlights/colours.css';
import { Icon } from '../Icon';
import { inList, type RowPlace } from '../list/LongList';
import { RowButton } from '../RowButton';
import { text, textDate, textFacts } from '../text';
import styles from './LibraryMarkRow.module.css';

interface LibraryMarkRowProps {
  readonly mark: LibraryMark;
  /** Its post; null until it is read, or where nothing is known of it. */
  readonly post: LibraryPost | null;
  readonly place: RowPlace;
  readonly onGo: (mark: LibraryMark) => void;
  readonly onEdit: () => void;
}

/** A highlight: its words lead to the passage, and below them stand its note and where it is from. */
export function LibraryMarkRow({ mark, post, place, onGo, onEdit }: LibraryMarkRowProps): JSX.Element {
  const wordsId = useId();
  const factsId = useId();
  const { text: words, note, colour, tags, createdAt } = mark;
  const facts = [
    ...(post === null ? [] : [post.title, ...(post.isGone ? [text('postGone')] : [post.archive.name])]),
    textDate(localDay(createdAt)),
    ...tags.map((tag) => `#${tag}`),
  ];
  return (
    <li
      class={styles.row}
      data-colour={colour}
      aria-setsize={place.count}
      aria-posinset={place.position + 1}
      style={{ insetBlockStart: `${place.top}px` }}
    >
      <div class={styles.body}>
        <button
          id={wordsId}
          type="button"
          class={note === '' ? `${styles.words} ${styles.alone}` : styles.words}
          dir="auto"
          title={text('goToHighlight')}
          aria-describedby={factsId}
          onClick={() => onGo(mark)}
          {...inList(place)}
        >
          {words}
        </button>
        {note !== '' && (
          <p class={styles.note} dir="auto">
            <Icon node={NotebookPen} size={13} />
            <span>{note}</span>
          </p>
        )}
        <p id={factsId} class={styles.facts}>
          {textFacts(facts)}
        </p>
      </div>
      <span class={styles.actions}>
        <RowButton
          icon={Pencil}
          name={text('editHighlight')}
          of={wordsId}
          tabIndex={place.isActive ? 0 : -1}
          onClick={onEdit}
        />
      </span>
    </li>
  );
}
