import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { text, textCount } from '../text';
import { useRedraw } from '../useRedraw';
import styles from './MarkAllDialog.module.css';

interface MarkAllDialogProps {
  /** Of the topic or archive: posts. */
  readonly count: number;
  /** Marks all of them, or those from before a day, `YYYY-MM-DD`. */
  readonly onMarkAll: (before: string | null) => void;
  readonly onClose: () => void;
}

/** Asks which posts are to be marked as read at once: it can be undone, so one question is enough. */
export function MarkAllDialog({ count, onMarkAll, onClose }: MarkAllDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const aboutId = useId();
  const redraw = useRedraw();
  const [isBefore, setIsBefore] = useState(false);
  const [day, setDay] = useState('');
  const choose = (before: boolean): void => {
    setIsBefore(before);
    redraw();
  };
  return (
    <Dialog dialog={dialog} title={text('markAllTitle')} describedBy={aboutId} onClose={onClose}>
      <p id={aboutId} class={styles.about}>
        {text('markAllText')}
      </p>
      <div class={styles.choices}>
        <label class={styles.choice}>
          <input type="radio" name={aboutId} checked={!isBefore} onChange={() => choose(false)} />
          {textCount('markAllOf', count)}
        </label>
        <label class={styles.choice}>
          <input type="radio" name={aboutId} checked={isBefore} onChange={() => choose(true)} />
          {text('markAllBefore')}
        </label>
        <input
          type="date"
          class={styles.day}
          aria-label={text('markAllDay')}
          value={day}
          onInput={({ currentTarget }) => {
            setDay(currentTarget.value);
            setIsBefore(true);
          }}
        />
      </div>
      <DialogAnswers>
        <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
        <Button
          look="primary"
          disabled={isBefore && day === ''}
          onClick={() => {
            onMarkAll(isBefore ? day : null);
            dialog.current?.close();
          }}
        >
          {text('markRead')}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
