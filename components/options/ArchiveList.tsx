import type { JSX } from 'preact';
import type { ArchiveOverview } from '../../lib/model/overview';
import { text } from '../text';
import { ArchiveRow, type ArchiveEvents } from './ArchiveRow';
import styles from './ArchiveList.module.css';

interface ArchiveListProps extends ArchiveEvents {
  readonly archives: readonly ArchiveOverview[];
  readonly now: number;
}

/** The archives that the reader follows. */
export function ArchiveList({ archives, now, ...events }: ArchiveListProps): JSX.Element {
  if (archives.length === 0) return <p class={styles.empty}>{text('archivesEmpty')}</p>;
  return (
    <ul class={styles.list} aria-label={text('archives')}>
      {archives.map((overview) => (
        <ArchiveRow key={overview.archive.id} overview={overview} now={now} {...events} />
      ))}
    </ul>
  );
}
