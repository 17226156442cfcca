import { CircleAlert } from 'lucide';
import type { JSX } from 'preact';
import type { Trouble } from '../lib/model/trouble';
import { BottomBar, BottomPlace } from './BottomBar';
import { Button } from './Button';
import { problemText } from './problemText';
import { text, textSentences } from './text';

interface TroubleBarProps {
  readonly trouble: Trouble | null;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Says at the edge of a surface that something was not done, wherever on it the reader is. */
export function TroubleBar({ trouble, onAgain, onClose }: TroubleBarProps): JSX.Element {
  return <BottomPlace>{trouble !== null && barOf(trouble, onAgain, onClose)}</BottomPlace>;
}

function barOf(trouble: Trouble, onAgain: () => void, onClose: () => void): JSX.Element {
  const isFailed = trouble.kind === 'failed';
  const again = isFailed && trouble.canRetry && (
    <Button look="quiet" small onClick={onAgain}>
      {text('tryAgain')}
    </Button>
  );
  return (
    <BottomBar
      look="caution"
      icon={CircleAlert}
      words={textSentences([problemText(trouble.code), text(isFailed ? 'notDone' : 'readingUnsaved')])}
      action={again}
      onClose={isFailed ? onClose : undefined}
    />
  );
}
