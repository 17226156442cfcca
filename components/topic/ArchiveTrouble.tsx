import { CloudOff } from 'lucide';
import type { JSX } from 'preact';
import type { ArchiveProblem } from '../../lib/model/archive';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { problemText } from '../problemText';
import { text } from '../text';

interface ArchiveTroubleProps {
  readonly problem: ArchiveProblem | null;
  readonly onRetry: () => void;
}

/** Says that the archive could not be read anew, and that what is shown is what was saved. */
export function ArchiveTrouble({ problem, onRetry }: ArchiveTroubleProps): JSX.Element | null {
  if (problem === null) return null;
  const again = (
    <Button look="quiet" small onClick={onRetry}>
      {text('tryAgain')}
    </Button>
  );
  return (
    <Notice icon={CloudOff} look="caution" action={again}>
      {problemText(problem.code)} {text('showingSaved')}
    </Notice>
  );
}
