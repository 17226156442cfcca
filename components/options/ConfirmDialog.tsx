import type { ComponentChildren, JSX, TargetedEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../Button';
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

/**
 * Asks before something that cannot be undone. Open from the moment it is rendered; the browser keeps the focus inside,
 * answers Escape, and gives the focus back.
 */
export function ConfirmDialog({
  title,
  children,
  confirm,
  armed = true,
  onConfirm,
  onCancel,
}: ConfirmDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const wordsId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const answer = ({ currentTarget }: TargetedEvent<HTMLDialogElement>): void => {
    if (currentTarget.returnValue === CONFIRMED) onConfirm();
    else onCancel();
  };
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={titleId} aria-describedby={wordsId} onClose={answer}>
      <h2 id={titleId} class={styles.title}>
        {title}
      </h2>
      <div id={wordsId} class={styles.words}>
        {children}
      </div>
      <div class={styles.answers}>
        <Button onClick={() => dialog.current?.close()}>{text('cancel')}</Button>
        <Button look="danger" disabled={!armed} onClick={() => dialog.current?.close(CONFIRMED)}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
