import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import type { ShownTold, ToldAnswer } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { text, textCount } from '../text';
import styles from './HeldQuestion.module.css';

interface ToldNoticeProps {
  readonly told: ShownTold;
  readonly onAnswer: (answer: ToldAnswer) => void;
}

/** Much went here because the reader removed it elsewhere: they are told, and can have it back. */
export function ToldNotice({ told: { count, from, archives }, onAnswer }: ToldNoticeProps): JSX.Element {
  const machine = from === '' ? text('syncUnknownMachine') : from;
  return (
    <Notice
      icon={Trash2}
      action={
        <span class={styles.answers}>
          <Button small onClick={() => onAnswer('undo')}>
            {text('undo')}
          </Button>
          <Button small onClick={() => onAnswer('keep')}>
            {text('syncToldSeen')}
          </Button>
        </span>
      }
    >
      {textCount('syncTold', count, machine)} {archives.length > 0 && text('syncHeldOf', archives.join(', '))}
    </Notice>
  );
}
