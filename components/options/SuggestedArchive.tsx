import { X } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Archive } from '../../lib/model/archive';
import { Button } from '../Button';
import { text } from '../text';
import styles from './SuggestedArchive.module.css';

interface SuggestedArchiveProps {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  readonly onRemove: () => void;
}

/** An archive to try Waymark on, in one line: there is nothing to say or set before it is used. */
export function SuggestedArchive({ archive, onRemove }: SuggestedArchiveProps): JSX.Element {
  const nameId = useId();
  return (
    <div class={styles.suggested}>
      <p class={styles.words}>
        {text('suggested')}{' '}
        <a id={nameId} href={archive.id} target="_blank" rel="noopener noreferrer" dir="auto">
          {archive.name}
        </a>
      </p>
      <Button
        look="quiet"
        small
        icon={X}
        aria-label={text('removeSuggestion')}
        title={text('removeSuggestion')}
        aria-describedby={nameId}
        onClick={onRemove}
      />
    </div>
  );
}
