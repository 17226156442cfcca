import { CircleHelp } from 'lucide';
import type { JSX } from 'preact';
import type { ShownHeld } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { text, textCount, textList, textSentences } from '../text';
import styles from './HeldQuestion.module.css';

interface HeldQuestionProps {
  readonly held: ShownHeld;
  readonly onAnswer: (answer: 'remove' | 'keep') => void;
}

/** Much was removed on another machine: nothing of it goes here before the reader has said so. */
export function HeldQuestion({ held: { count, from, archives }, onAnswer }: HeldQuestionProps): JSX.Element {
  const machine = from === '' ? text('syncUnknownMachine') : from;
  return (
    <Notice
      icon={CircleHelp}
      look="caution"
      action={
        <span class={styles.answers}>
          <Button small onClick={() => onAnswer('keep')}>
            {text('syncHeldKeep')}
          </Button>
          <Button small look="danger" onClick={() => onAnswer('remove')}>
            {text('syncHeldRemove')}
          </Button>
        </span>
      }
    >
      {textSentences([
        textCount('syncHeld', count, machine),
        archives.length > 0 ? text('syncHeldOf', textList(archives)) : '',
      ])}
    </Notice>
  );
}
