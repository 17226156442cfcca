import { CloudOff } from 'lucide';
import type { JSX } from 'preact';
import { isLedAway, type Archive } from '../../lib/model/archive';
import { Button } from '../Button';
import type { SiteEvents } from '../events';
import { Notice } from '../Notice';
import { problemText } from '../problemText';
import { text, textSentences } from '../text';
import { LedAway, Withdrawn } from './SiteNotices';

interface ArchiveTroubleProps extends Pick<SiteEvents, 'onAllow'> {
  readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
  readonly onRetry: () => void;
}

/** Says why the archive could not be read anew, and that what is shown is what was saved. */
export function ArchiveTrouble({ archive, onRetry, onAllow }: ArchiveTroubleProps): JSX.Element | null {
  const { problem } = archive;
  if (problem === null) return null;
  if (problem.code === 'not-allowed') return <Withdrawn archive={archive} onAllow={onAllow} />;
  if (isLedAway(archive)) return <LedAway archive={archive} />;
  const again = (
    <Button look="quiet" small onClick={onRetry}>
      {text('tryAgain')}
    </Button>
  );
  return (
    <Notice icon={CloudOff} look="caution" action={again}>
      {textSentences([problemText(problem.code), text('showingSaved')])}
    </Notice>
  );
}
