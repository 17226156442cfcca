import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { BackupFacts } from '../../lib/model/exchange';
import { Button } from '../Button';
import { dataSize } from '../options/amounts';
import { ConfirmDialog } from '../options/ConfirmDialog';
import { text, textCount, textFacts, textMoment } from '../text';
import { backupReason } from './exchangeText';
import styles from './BackupList.module.css';

interface BackupListProps {
  readonly backups: readonly BackupFacts[];
  readonly onRestore: (backup: number) => void;
}

/** The copies that Waymark keeps by itself, and the way back to one of them. */
export function BackupList({ backups, onRestore }: BackupListProps): JSX.Element {
  const headingId = useId();
  const [asking, setAsking] = useState<BackupFacts | null>(null);
  return (
    <section class={styles.backups} aria-labelledby={headingId}>
      <h3 id={headingId} class={styles.title}>
        {text('backups')}
      </h3>
      <p class={styles.about}>{backups.length === 0 ? text('backupsNone') : text('backupsAbout')}</p>
      {backups.length > 0 && (
        <ul class={styles.list} aria-labelledby={headingId}>
          {backups.map((backup) => (
            <BackupRow key={backup.at} backup={backup} onAsk={() => setAsking(backup)} />
          ))}
        </ul>
      )}
      {asking !== null && (
        <ConfirmDialog
          title={text('backupRestoreTitle', textMoment(asking.at))}
          confirm={text('backupRestoreNow')}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            onRestore(asking.at);
          }}
        >
          <p>{text('backupRestoreText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function BackupRow({ backup, onAsk }: { readonly backup: BackupFacts; readonly onAsk: () => void }): JSX.Element {
  const wordsId = useId();
  const { at, why, records, bytes } = backup;
  const facts = [textCount('backupRecords', records), ...(bytes === null ? [] : [dataSize(bytes)])];
  return (
    <li class={styles.backup}>
      <div id={wordsId}>
        <p>{textMoment(at)}</p>
        <p class={styles.facts}>{textFacts([backupReason(why), ...facts])}</p>
      </div>
      <Button small aria-haspopup="dialog" aria-describedby={wordsId} onClick={onAsk}>
        {text('backupGoBack')}
      </Button>
    </li>
  );
}
