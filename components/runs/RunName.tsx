import type { JSX, TargetedSubmitEvent } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_NAME, oneLine } from '../../lib/model/text';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { DraftsContext } from '../draftsContext';
import { text } from '../text';
import styles from './RunName.module.css';

interface RunNameProps {
  /** Names the field among all drafts. */
  readonly field: string;
  readonly name: string;
  /** What the button says. */
  readonly does: string;
  readonly onSave: (name: string) => Promise<Attempt<unknown>>;
  readonly onEnd: () => void;
}

/** A field for a run's name. What is typed stays in it until it is stored. */
export function RunName({ field, name, does, onSave, onEnd }: RunNameProps): JSX.Element {
  const drafts = useContext(DraftsContext);
  const [typed, setTyped] = useState(() => drafts.get(field)?.text ?? name);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const end = (): void => {
    drafts.keep(field, null);
    onEnd();
  };
  const save = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { kept } = await onSave(oneLine(typed).slice(0, LONGEST_NAME));
    if (kept) end();
  };
  return (
    <form class={styles.form} onSubmit={(event) => void save(event)}>
      <input
        ref={input}
        type="text"
        dir="auto"
        class={styles.field}
        value={typed}
        maxLength={LONGEST_NAME}
        placeholder={text('runNameExample')}
        aria-label={text('runName')}
        onKeyDown={({ key }) => key === 'Escape' && end()}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          drafts.keep(field, value === name ? null : { from: name, text: value });
        }}
      />
      <Button look="primary" small type="submit">
        {does}
      </Button>
      <Button look="quiet" small onClick={end}>
        {text('cancel')}
      </Button>
    </form>
  );
}
