import { CircleAlert } from 'lucide';
import type { JSX } from 'preact';
import type { SyncNeed, ToldAnswer } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { text } from '../text';
import { HeldQuestion } from './HeldQuestion';
import { syncProblemText } from './syncText';
import { ToldNotice } from './ToldNotice';
import styles from './SyncNeedView.module.css';

interface SyncNeedViewProps {
  readonly need: SyncNeed;
  readonly onAnswer: (answer: 'remove' | 'keep') => void;
  readonly onTold: (by: string, answer: ToldAnswer) => void;
  readonly onOpenSettings: () => void;
}

/** What of syncing the reader must mend or say, with the way there. Nothing where there is nothing. */
export function SyncNeedView({
  need: { problem, held, told },
  onAnswer,
  onTold,
  onOpenSettings,
}: SyncNeedViewProps): JSX.Element | null {
  if (problem === null && held === null && told.length === 0) return null;
  return (
    <aside class={styles.need} aria-label={text('sync')}>
      {problem !== null && (
        <Notice
          icon={CircleAlert}
          look="caution"
          action={
            <Button small onClick={onOpenSettings}>
              {text('syncOpenSettings')}
            </Button>
          }
        >
          {text('syncStands')} {syncProblemText(problem)}
        </Notice>
      )}
      {held !== null && <HeldQuestion held={held} onAnswer={onAnswer} />}
      {told.map((one) => (
        <ToldNotice key={one.by} told={one} onAnswer={(answer) => onTold(one.by, answer)} />
      ))}
    </aside>
  );
}
