import type { JSX } from 'preact';
import type { ShownMachine } from '../../lib/model/syncView';
import { ConfirmDialog } from '../options/ConfirmDialog';
import { text } from '../text';

interface RetireDialogProps {
  readonly machine: ShownMachine;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What becomes of a machine's files, and of what they hold. */
export function RetireDialog({ machine: { name, trouble }, ...answers }: RetireDialogProps): JSX.Element {
  return (
    <ConfirmDialog
      title={text('syncRetireTitle', name || text('syncUnknownMachine'))}
      confirm={text('syncRetire')}
      {...answers}
    >
      <p>{text('syncRetireText')}</p>
      {trouble !== null && <p>{text('syncRetireUnread')}</p>}
    </ConfirmDialog>
  );
}
