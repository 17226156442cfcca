import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { NoteChange, OtherNote } from '../../lib/model/note';
import { Button } from '../Button';
import { text, textMoment } from '../text';
import styles from './OtherVersion.module.css';

interface OtherVersionProps {
  readonly note: string;
  /** Undefined where there is none: then nothing is shown. */
  readonly other: OtherNote | undefined;
  readonly onSave: (change: NoteChange) => unknown;
  /** It goes with its buttons: the keyboard is to go elsewhere. */
  readonly onDecided: () => void;
}

/** What another machine wrote as a note, not knowing of the text that is shown: the reader takes it, or lets it go. */
export function OtherVersion({ note, other, onSave, onDecided }: OtherVersionProps): JSX.Element | null {
  const id = useId();
  if (other === undefined) return null;
  const decide = (to: string): void => {
    onSave({ from: note, to, other: other.stamp });
    onDecided();
  };
  return (
    <div class={styles.other}>
      <p id={id} class={styles.words}>
        {text('otherVersion', textMoment(other.stamp[0]))}{' '}
        <span class={styles.text} dir="auto">
          {other.text}
        </span>
      </p>
      <Button look="quiet" small aria-describedby={id} onClick={() => decide(other.text)}>
        {text('useOtherVersion')}
      </Button>
      <Button look="quiet" small aria-describedby={id} onClick={() => decide(note)}>
        {text('discardOtherVersion')}
      </Button>
    </div>
  );
}
