import type { JSX } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import type { Topic } from '../../lib/model/topic';
import type { TopicRow } from '../../lib/model/topicsView';
import { LongList } from '../list/LongList';
import { TopicRowView } from './TopicRowView';

interface TopicListProps {
  readonly archive: ArchiveId;
  /** What the topics of the list have in common. */
  readonly label: string;
  readonly rows: readonly TopicRow[];
  readonly onChoose: (topic: Topic) => void;
}

/** Topics to choose from. */
export function TopicList({ archive, label, rows, onChoose }: TopicListProps): JSX.Element {
  return (
    <LongList
      label={label}
      rows={rows}
      keyOf={({ slug }) => slug}
      renderRow={(row, place) => <TopicRowView archive={archive} row={row} place={place} onChoose={onChoose} />}
    />
  );
}
