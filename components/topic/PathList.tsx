import type { JSX } from 'preact';
import type { Guide } from '../../lib/model/guide';
import { OWN_PATHS } from '../../lib/model/ownPath';
import type { StepRole } from '../../lib/model/path';
import type { ShownStep } from '../../lib/model/view';
import type { PostEvents } from '../events';
import { text, type MessageKey } from '../text';
import { PathStep } from './PathStep';
import { StepReason } from './StepReason';
import styles from './PathList.module.css';

const ROLE_WORDS = { start: 'roleStart', middle: 'roleMiddle', finish: 'roleFinish' } satisfies Record<
  StepRole,
  MessageKey
>;

interface PathListProps extends PostEvents {
  readonly steps: readonly ShownStep[];
  /** Where the reasons of its steps are shown with their proof: the guide. */
  readonly guide?: Guide;
  /** Which posts can be marked as read by hand. */
  readonly marks: 'all' | 'open';
}

/** The reading path as a trail of marks. */
export function PathList({ steps, guide, marks, onOpen, onMark }: PathListProps): JSX.Element {
  if (steps.length === 0)
    return <p class={styles.empty}>{text(guide?.archive === OWN_PATHS ? 'ownPathEmpty' : 'pathEmpty')}</p>;
  return (
    <ol class={styles.path} aria-label={text('readingPath')}>
      {steps.map((step, index) => (
        <PathStep
          key={step.url ?? step.title}
          post={step}
          current="step"
          role={roleOf(step)}
          roleRepeats={isSaidBefore(step, steps[index - 1])}
          reason={<StepReason step={step} guide={guide} onOpen={onOpen} />}
          markable={marks === 'all' || step.current}
          onOpen={onOpen}
          onMark={onMark}
        />
      ))}
    </ol>
  );
}

/** A published guide keeps its author's words. */
function roleOf({ label, role }: ShownStep): string {
  return label ?? text(ROLE_WORDS[role]);
}

function isSaidBefore(step: ShownStep, before: ShownStep | undefined): boolean {
  return before !== undefined && roleOf(step) === roleOf(before);
}
