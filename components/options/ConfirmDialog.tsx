import type { ComponentChildren, JSX, TargetedEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { text } from '../text';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and what the reader can choose about it. */
  readonly children: ComponentChildren;
  /** Words of the button that does it. */
  readonly confirm: string;
  /** Whether the button can be pressed yet. */
  readonly armed?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const CONFIRMED = 'confirmed';

/** Asks before something that cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  armed = true,
  onConfirm,
  onCancel,
}: ConfirmDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const wordsId = useId();
  const answer = ({ currentTarget }: TargetedEvent<HTMLDialogElement>): void => {
    if (currentTarget.returnValue === CONFIRMED) onConfirm();
    else onCancel();
  };
  return (
    <Dialog dialog={dialog} title={title} describedBy={wordsId} onClose={answer}>
      <div id={wordsId} class={styles.words}>
        {children}
      </div>
      <DialogAnswers>
        <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
        <Button look="danger" disabled={!armed} onClick={() => dialog.current?.close(CONFIRMED)}>
          {confirm}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
