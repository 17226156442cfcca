import { Plus } from 'lucide';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { oneLine } from '../../lib/model/text';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './AddItem.module.css';

/** A field for an item of the reader's own. */
export function AddItem({ onAdd }: { readonly onAdd: (words: string) => void }): JSX.Element {
  const [words, setWords] = useState('');
  const add = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (oneLine(words) === '') return;
    onAdd(oneLine(words));
    setWords('');
  };
  return (
    <form class={styles.form} onSubmit={add}>
      <Icon node={Plus} size={18} />
      <input
        type="text"
        class={styles.field}
        value={words}
        maxLength={300}
        placeholder={text('addItem')}
        aria-label={text('addItem')}
        dir="auto"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {oneLine(words) !== '' && (
        <Button look="primary" small type="submit">
          {text('add')}
        </Button>
      )}
    </form>
  );
}
