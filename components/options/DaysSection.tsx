import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { Switch } from '../Switch';
import { text } from '../text';
import { ConfirmDialog } from './ConfirmDialog';
import styles from './DaysSection.module.css';

export interface DaysEvents {
  readonly onKeepDays: (on: boolean) => void;
  readonly onRemoveDays: () => void;
}

/** Whether a log of reading days is kept, and the way to be rid of it. */
export function DaysSection({ on, onKeepDays, onRemoveDays }: DaysEvents & { readonly on: boolean }): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div class={styles.days}>
      <Switch wide label={text('daysSwitch')} on={on} onChange={onKeepDays} />
      <Button icon={Trash2} aria-haspopup="dialog" onClick={() => setIsAsking(true)}>
        {text('daysRemove')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('daysRemoveTitle')}
          confirm={text('daysRemove')}
          onConfirm={() => {
            setIsAsking(false);
            onRemoveDays();
          }}
          onCancel={() => setIsAsking(false)}
        >
          <p>{text('daysRemoveText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
