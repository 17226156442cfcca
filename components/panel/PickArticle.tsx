import type { JSX } from 'preact';
import { Button } from '../Button';
import { text } from '../text';
import styles from './PickArticle.module.css';

interface PickBodyProps {
  readonly picked: boolean;
  readonly onPickBody: (forget: boolean) => void;
}

/** For a site where the wrong part of the page is taken for the article: the reader shows once which it is. */
export function PickArticle({ picked, onPickBody }: PickBodyProps): JSX.Element {
  return (
    <div class={styles.pick}>
      <p>{text(picked ? 'bodyPicked' : 'bodyWrong')}</p>
      <Button small onClick={() => onPickBody(false)}>
        {text('pickBody')}
      </Button>
      {picked && (
        <Button look="quiet" small onClick={() => onPickBody(true)}>
          {text('forgetBody')}
        </Button>
      )}
    </div>
  );
}
