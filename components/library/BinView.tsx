import { NotebookPen, Trash2, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LibraryBinned } from '../../lib/model/library';
import { Button } from '../Button';
import '../highlights/colours.css';
import { Icon } from '../Icon';
import { inList, LongList, type RowPlace } from '../list/LongList';
import { ConfirmDialog } from '../options/ConfirmDialog';
import { text, textCount, textFacts, type MessageKey } from '../text';
import { NothingHere } from './NothingHere';
import { partName } from './partName';
import { ViewHead } from './ViewHead';
import styles from './LibraryMarkRow.module.css';

export interface BinViewEvents {
  readonly onPutBack: (entry: LibraryBinned) => void;
  readonly onEmptyBin: () => void;
}

interface BinViewProps extends BinViewEvents {
  readonly entries: readonly LibraryBinned[];
}

/** Highlights and notes that the reader deleted, until they go for good. */
export function BinView({ entries, onPutBack, onEmptyBin }: BinViewProps): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const isEmpty = entries.length === 0;
  const empty = (
    <Button icon={Trash2} aria-haspopup="dialog" onClick={() => setAsking(true)}>
      {text('emptyBin')}
    </Button>
  );
  return (
    <>
      <ViewHead
        title={partName('bin')}
        facts={isEmpty ? undefined : textCount('binned', entries.length)}
        actions={isEmpty ? undefined : empty}
      />
      {isEmpty && <NothingHere title={text('binEmpty')} words={text('binEmptyText')} />}
      <LongList
        label={partName('bin')}
        rows={entries}
        keyOf={({ of, id }) => `${of} ${id}`}
        renderRow={(entry, place) => <BinRow entry={entry} place={place} onPutBack={onPutBack} />}
      />
      {isAsking && (
        <ConfirmDialog
          title={text('emptyBinTitle')}
          confirm={text('emptyBin')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onEmptyBin();
          }}
        >
          <p>{textCount('emptyBinText', entries.length)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

const NAMES = {
  highlight: 'binHighlight',
  'own-item': 'ownItem',
  orphan: 'binNote',
  note: 'binNote',
  'item-note': 'binNote',
} as const satisfies Record<LibraryBinned['of'], MessageKey>;

interface BinRowProps extends Pick<BinViewEvents, 'onPutBack'> {
  readonly entry: LibraryBinned;
  readonly place: RowPlace;
}

function BinRow({ entry, place, onPutBack }: BinRowProps): JSX.Element {
  const wordsId = useId();
  const { of, text: words, note, colour, title, daysLeft } = entry;
  return (
    <li
      class={styles.row}
      data-colour={colour ?? undefined}
      aria-setsize={place.count}
      aria-posinset={place.position + 1}
      style={{ insetBlockStart: `${place.top}px` }}
    >
      <div class={styles.body}>
        <p id={wordsId} class={note === '' ? `${styles.words} ${styles.alone}` : styles.words} dir="auto">
          {words}
        </p>
        {note !== '' && (
          <p class={styles.note} dir="auto">
            <Icon node={NotebookPen} size={13} />
            <span>{note}</span>
          </p>
        )}
        <p class={styles.facts}>{textFacts([text(NAMES[of]), textCount('binDays', daysLeft), title])}</p>
      </div>
      <span>
        <Button small icon={Undo2} aria-describedby={wordsId} onClick={() => onPutBack(entry)} {...inList(place)}>
          {text('binPutBack')}
        </Button>
      </span>
    </li>
  );
}
