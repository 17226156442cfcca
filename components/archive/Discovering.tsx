import type { JSX } from 'preact';
import type { ArchiveView } from '../../lib/model/archiveView';
import type { DiscoveryProgress } from '../../lib/model/discovery';
import { problemText } from '../problemText';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import styles from './Discovering.module.css';

interface DiscoveringProps {
  readonly view: ArchiveView;
  readonly progress: DiscoveryProgress;
}

/** How far the discovery of the open page's archive has come. */
export function Discovering({ view, progress }: DiscoveringProps): JSX.Element {
  const { archive, posts, topics } = view;
  const { state, done, total } = progress;
  return (
    <div class={styles.discovering}>
      <p class={styles.doing}>{text('discovering')}</p>
      <ProgressBar label={text('discoveryProgress', archive.name)} value={done} max={total} />
      <p class={styles.words}>{text('foundSoFar', textCount('posts', posts), textCount('topics', topics))}</p>
      {state.kind === 'paused' && <p class={styles.words}>{text('discoveryPaused', problemText(state.code))}</p>}
    </div>
  );
}
