import { Trash2 } from 'lucide';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { ShownOwnPath } from '../../lib/model/ownPath';
import { LONGEST_NAME } from '../../lib/model/text';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { text } from '../text';
import { OwnPathsContext } from './ownPathsContext';
import styles from './PathDialog.module.css';

interface OwnPathDialogProps {
  readonly path: ShownOwnPath;
  readonly onClose: () => void;
}

/** What can be done to a path of the reader's own: another name, and away. */
export function OwnPathDialog({ path, onClose }: OwnPathDialogProps): JSX.Element | null {
  const shown = useContext(OwnPathsContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(path.topic.name);
  if (shown === null) return null;
  const rename = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { kept } = await shown.onRenamePath(path, name);
    if (kept) dialog.current?.close();
  };
  const remove = (): void => {
    void shown.onRemovePath(path).then(({ kept }) => {
      if (kept) dialog.current?.close();
    });
  };
  return (
    <Dialog dialog={dialog} title={path.topic.name} onClose={onClose}>
      <form class={styles.part} onSubmit={(event) => void rename(event)}>
        <label class={styles.field}>
          <span class={styles.label}>{text('pathName')}</span>
          <input
            type="text"
            dir="auto"
            value={name}
            maxLength={LONGEST_NAME}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <Button type="submit" disabled={name.trim() === '' || name.trim() === path.topic.name}>
          {text('rename')}
        </Button>
      </form>
      <DialogAnswers>
        <Button look="danger" icon={Trash2} onClick={remove}>
          {text('deletePath')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
      </DialogAnswers>
    </Dialog>
  );
}
