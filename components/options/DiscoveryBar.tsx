import { Search, X } from 'lucide';
import type { JSX } from 'preact';
import { isUnderWay } from '../../lib/model/discovery';
import type { ArchiveOverview } from '../../lib/model/overview';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { problemText } from '../problemText';
import { ProgressBar } from '../ProgressBar';
import { text, textCount } from '../text';
import styles from './DiscoveryBar.module.css';

interface DiscoveryBarProps {
  readonly overview: ArchiveOverview;
  readonly onCancel: () => void;
}

/** How far the discovery of an archive has come, while it is under way. */
export function DiscoveryBar({ overview, onCancel }: DiscoveryBarProps): JSX.Element | null {
  const { archive, discovery, posts, topics } = overview;
  if (discovery === null || !isUnderWay(discovery)) return null;
  const { state, done, total } = discovery;
  return (
    <div class={styles.discovery}>
      <p class={styles.words}>
        <Icon node={Search} size={14} />
        {text('foundSoFar', textCount('posts', posts), textCount('topics', topics))}
        {state.kind === 'paused' && <span>{text('discoveryPaused', problemText(state.code))}</span>}
      </p>
      <div class={styles.line}>
        <ProgressBar label={text('discoveryProgress', archive.name)} value={done} max={total} />
        <Button look="quiet" small icon={X} aria-label={text('stopDiscoveryOf', archive.name)} onClick={onCancel}>
          {text('stopDiscovery')}
        </Button>
      </div>
    </div>
  );
}
