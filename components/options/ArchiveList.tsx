import type { JSX } from 'preact';
import { isSuggested, type AddedSite, type ArchiveOverview } from '../../lib/model/overview';
import { text } from '../text';
import { ArchiveRow, type ArchiveEvents } from './ArchiveRow';
import { SuggestedArchive } from './SuggestedArchive';
import styles from './ArchiveList.module.css';

interface ArchiveListProps extends ArchiveEvents {
  readonly archives: readonly ArchiveOverview[];
  /** The one that was just added. */
  readonly added: AddedSite | null;
  readonly now: number;
}

/** The archives that the reader follows, and one to try. */
export function ArchiveList({ archives, added, now, ...events }: ArchiveListProps): JSX.Element {
  const followed = archives.filter((overview) => !isSuggested(overview));
  const suggested = archives.filter(isSuggested);
  return (
    <div class={styles.archives}>
      {followed.length === 0 ? (
        <p class={styles.empty}>{text('archivesEmpty')}</p>
      ) : (
        <ul class={styles.list} aria-label={text('archives')}>
          {followed.map((overview) => (
            <ArchiveRow
              key={overview.archive.id}
              overview={overview}
              added={added?.archive.id === overview.archive.id ? added : null}
              now={now}
              {...events}
            />
          ))}
        </ul>
      )}
      {suggested.map(({ archive }) => (
        <SuggestedArchive
          key={archive.id}
          archive={archive}
          onRemove={() => events.onRemove(archive.id, { keepReaderData: true })}
        />
      ))}
    </div>
  );
}
