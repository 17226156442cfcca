import { Check, Plus, Route } from 'lucide';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { ShownOwnPath } from '../../lib/model/ownPath';
import type { PostRef } from '../../lib/model/post';
import { LONGEST_NAME } from '../../lib/model/text';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { Icon } from '../Icon';
import { text } from '../text';
import { OwnPathsContext, type ShownOwnPaths } from './ownPathsContext';
import styles from './PathDialog.module.css';

interface PathDialogProps {
  /** The open post; null where none is. */
  readonly post: PostRef | null;
  /** The topic whose guide is shown. */
  readonly topic: string;
  readonly onClose: () => void;
}

/** Puts the open post on a path of the reader's own, or makes a path of the guide that is shown. */
export function PathDialog({ post, topic, onClose }: PathDialogProps): JSX.Element | null {
  const shown = useContext(OwnPathsContext);
  const dialog = useRef<HTMLDialogElement>(null);
  if (shown === null) return null;
  return (
    <Dialog dialog={dialog} title={text('ownPaths')} onClose={onClose}>
      {post !== null && shown.paths.length > 0 && <AddTo shown={shown} post={post} />}
      <NewPath topic={topic} shown={shown} onMade={() => dialog.current?.close()} />
      <DialogAnswers>
        <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
      </DialogAnswers>
    </Dialog>
  );
}

function AddTo({ shown, post }: { readonly shown: ShownOwnPaths; readonly post: PostRef }): JSX.Element {
  const titleId = useId();
  return (
    <div class={styles.part}>
      <p id={titleId} class={styles.label} dir="auto">
        {text('addToPath', post.title)}
      </p>
      <ul aria-labelledby={titleId} class={styles.paths}>
        {shown.paths.map((path) => (
          <PathRow key={path.id} path={path} post={post} onAdd={() => void shown.onAddToPath(path, post)} />
        ))}
      </ul>
    </div>
  );
}

interface PathRowProps {
  readonly path: ShownOwnPath;
  readonly post: PostRef;
  readonly onAdd: () => void;
}

function PathRow({ path, post, onAdd }: PathRowProps): JSX.Element {
  const nameId = useId();
  return (
    <li class={styles.row}>
      <span id={nameId} dir="auto">
        {path.topic.name}
      </span>
      {post.url !== null && path.posts.includes(post.url) ? (
        <span class={styles.there}>
          <Icon node={Check} size={14} />
          {text('onPath')}
        </span>
      ) : (
        <Button small look="quiet" icon={Plus} aria-describedby={nameId} onClick={onAdd}>
          {text('add')}
        </Button>
      )}
    </li>
  );
}

interface NewPathProps {
  readonly topic: string;
  readonly shown: ShownOwnPaths;
  readonly onMade: () => void;
}

function NewPath({ topic, shown, onMade }: NewPathProps): JSX.Element {
  const [name, setName] = useState('');
  const [isFromGuide, setIsFromGuide] = useState(true);
  const make = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const { kept } = await shown.onMakePath(name, isFromGuide);
    if (kept) onMade();
  };
  return (
    <form class={styles.part} onSubmit={(event) => void make(event)}>
      <label class={styles.field}>
        <span class={styles.label}>{text('newPathName')}</span>
        <input
          type="text"
          dir="auto"
          value={name}
          maxLength={LONGEST_NAME}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label class={styles.choice}>
        <input
          type="checkbox"
          checked={isFromGuide}
          onChange={({ currentTarget }) => setIsFromGuide(currentTarget.checked)}
        />
        {text('newPathFromGuide', topic)}
      </label>
      <Button type="submit" icon={Route} disabled={name.trim() === ''}>
        {text('newPath')}
      </Button>
    </form>
  );
}
