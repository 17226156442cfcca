import { ArrowDown } from 'lucide';
import type { JSX } from 'preact';
import { Button } from '../Button';
import { text, textPercent } from '../text';

interface ResumeHereProps {
  /** How far the open post was read when its page was opened: percent; null when there is nothing to go back to. */
  readonly at: number | null;
  readonly onResume: () => void;
}

/** Leads to the place in the open post where the reader stopped. */
export function ResumeHere({ at, onResume }: ResumeHereProps): JSX.Element | null {
  if (at === null) return null;
  return (
    <Button icon={ArrowDown} onClick={onResume}>
      {text('resumeAt', textPercent(at))}
    </Button>
  );
}
