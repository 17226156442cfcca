import type { ComponentChildren, JSX, RefObject, TargetedEvent } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import styles from './Dialog.module.css';

interface DialogProps {
  /** Gets the element, to close it by. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  /** Id of the words that say what it is about. */
  readonly describedBy?: string | undefined;
  readonly onClose: (event: TargetedEvent<HTMLDialogElement>) => void;
  readonly children: ComponentChildren;
}

/**
 * A dialog before everything else, open from the moment it is rendered; the browser keeps the focus inside, answers
 * Escape, and gives the focus back.
 */
export function Dialog({ dialog, title, describedBy, onClose, children }: DialogProps): JSX.Element {
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // One that goes while it is open gives nothing back by itself.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [dialog]);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      <h2 id={titleId} class={styles.title} dir="auto">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** What can be answered, at the dialog's end. */
export function DialogAnswers({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class={styles.answers}>{children}</div>;
}
