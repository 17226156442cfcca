import { RotateCw } from 'lucide';
import type { JSX } from 'preact';
import type { ArchiveView } from '../../lib/model/archiveView';
import { Button } from '../Button';
import { TrailDrawing } from '../elsewhere/TrailDrawing';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { problemText } from '../problemText';
import { shownAddress, text, textSentences } from '../text';
import styles from './NothingKnown.module.css';

interface NothingKnownProps {
  readonly view: ArchiveView;
  readonly onOpen: OpenPage;
  readonly onRetry: () => void;
}

/** An archive of which no post is known: why, and what can be done. */
export function NothingKnown({ view, onOpen, onRetry }: NothingKnownProps): JSX.Element {
  const { archive, failed, home } = view;
  return (
    <div class={styles.nothing}>
      <TrailDrawing />
      <p class={styles.words}>
        {textSentences([failed === null ? text('noPostsYet') : problemText(failed), text('noPostsYetText')])}
      </p>
      <div class={styles.ways}>
        {/* What is wrong with the site itself has its own way to try again. */}
        {archive.problem === null && (
          <Button icon={RotateCw} onClick={onRetry}>
            {text('lookAgain')}
          </Button>
        )}
        {home !== null && (
          <PostLink url={home} onOpen={onOpen}>
            {text('beginWith', shownAddress(archive.id))}
          </PostLink>
        )}
      </div>
    </div>
  );
}
