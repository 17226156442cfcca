import type { JSX } from 'preact';
import { hashOf, TO_READ_ORDERS, type LibraryContent, type LibraryToRead } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import { LongList } from '../list/LongList';
import { Select } from '../Select';
import { text, textCount } from '../text';
import { NothingHere } from './NothingHere';
import { partName } from './partName';
import { ToReadRow, type ToReadEvents } from './ToReadRow';
import { useMoving } from './useMoving';
import { ViewHead } from './ViewHead';

export type ToReadViewEvents = Omit<ToReadEvents, 'onStep'> & {
  /** Moves an entry before another one, or (null) to the end. */
  readonly onMove: (post: PostUrl, before: PostUrl | null) => void;
};

interface ToReadViewProps extends ToReadViewEvents {
  readonly content: Extract<LibraryContent, { view: 'to-read' }>;
}

/** What the reader has put aside, in the order of their own hand or the oldest first. */
export function ToReadView({ content, onMove, ...events }: ToReadViewProps): JSX.Element {
  const { entries, order } = content;
  const { list, dragging, step } = useMoving(entries, onMove);
  const orders = TO_READ_ORDERS.map((value) => ({ value, label: text(`toReadOrder_${value}`) }));
  const choice = (
    <Select
      label={text('sortBy')}
      options={orders}
      value={order}
      onChoose={(chosen) => {
        location.hash = hashOf({ view: 'to-read', order: chosen });
      }}
    />
  );
  const row = (entry: LibraryToRead, place: Parameters<typeof ToReadRow>[0]['place']): JSX.Element => (
    <ToReadRow
      entry={entry}
      place={place}
      dragging={order === 'own' ? dragging : null}
      onStep={order === 'own' ? step : null}
      {...events}
    />
  );
  return (
    <div ref={list}>
      <ViewHead
        title={partName('to-read')}
        facts={entries.length === 0 ? undefined : textCount('toReadCount', entries.length)}
        actions={entries.length > 1 ? choice : undefined}
      />
      {entries.length === 0 ? (
        <NothingHere title={text('nothingToRead')} words={text('nothingToReadText')} />
      ) : (
        <LongList label={partName('to-read')} rows={entries} keyOf={({ post }) => post} renderRow={row} />
      )}
    </div>
  );
}
