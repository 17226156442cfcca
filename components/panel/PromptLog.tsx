import type { JSX } from 'preact';
import type { PromptChoice, PromptRefusal } from '../../lib/model/prompt';
import type { PromptNote, PromptOutcome } from '../../lib/model/promptLog';
import { Button } from '../Button';
import { Disclosure } from '../Disclosure';
import { text, textFacts, textMoment, type MessageKey, textSentences } from '../text';
import styles from './PromptLog.module.css';

const REFUSED = {
  off: 'refused_off',
  paused: 'refused_paused',
  'site-off': 'refused_site_off',
  stopped: 'refused_stopped',
  later: 'refused_later',
  quiet: 'refused_quiet',
  'not-finished': 'refused_not_finished',
  'not-on-path': 'refused_not_on_path',
  'nothing-next': 'refused_nothing_next',
  'nothing-new': 'refused_nothing_new',
} satisfies Record<PromptRefusal, MessageKey>;

const ENDED = {
  opened: 'ended_opened',
  later: 'ended_later',
  stop: 'ended_stop',
  dismissed: 'ended_dismissed',
  ignored: 'ended_ignored',
  taken: 'ended_taken',
} satisfies Record<PromptChoice, MessageKey>;

const SHOWN = { next: 'shown_next', fresh: 'shown_fresh', complete: 'shown_complete' } satisfies Record<
  string,
  MessageKey
>;

interface PromptLogProps {
  /** Latest first. */
  readonly notes: readonly PromptNote[];
  readonly paused: boolean;
  readonly onPausePrompts: (pause: boolean) => void;
}

/** Why the reader did or did not see a card, and a day without any. */
export function PromptLog({ notes, paused, onPausePrompts }: PromptLogProps): JSX.Element {
  return (
    <Disclosure tone="quiet" class={styles.log} summary={text('whyOffered')}>
      {notes.length === 0 && <p class={styles.words}>{text('noOffersYet')}</p>}
      <ul class={styles.list}>
        {notes.map((note) => (
          <li key={note.at}>
            <span class={styles.title} dir="auto">
              {note.title}
            </span>
            <span class={styles.words}>{textFacts([textMoment(note.at), note.topic, outcomeText(note.outcome)])}</span>
          </li>
        ))}
      </ul>
      <Button look="quiet" small onClick={() => onPausePrompts(!paused)}>
        {text(paused ? 'promptsResume' : 'promptsPause')}
      </Button>
    </Disclosure>
  );
}

function outcomeText(outcome: PromptOutcome): string {
  if (outcome.kind === 'refused') return text(REFUSED[outcome.because]);
  const shown = text(SHOWN[outcome.card]);
  return outcome.ended === null ? shown : textSentences([shown, text(ENDED[outcome.ended])]);
}
