import type { JSX } from 'preact';
import type { DiscoveryUnderWay } from '../../lib/model/elsewhere';
import { problemText } from '../problemText';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import styles from './Discovering.module.css';

/** How far the discovery of the open page's archive has come. */
export function Discovering({ discovering }: { readonly discovering: DiscoveryUnderWay }): JSX.Element {
  const { archive, state, posts, topics, done, total } = discovering;
  return (
    <div class={styles.discovering}>
      <h1 class={styles.heading}>{text('discovering', archive.name)}</h1>
      <ProgressBar label={text('discoveryProgress', archive.name)} value={done} max={total} />
      <p class={styles.words}>{text('foundSoFar', textCount('posts', posts), textCount('topics', topics))}</p>
      {state.kind === 'paused' && <p class={styles.words}>{text('discoveryPaused', problemText(state.code))}</p>}
    </div>
  );
}
