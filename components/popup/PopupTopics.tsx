import type { JSX } from 'preact';
import { TopicsPanel, type TopicsPanelProps } from '../topics/TopicsPanel';
import styles from './PopupTopics.module.css';

/** All topics of an archive in the popup, which grows with them as far as the browser lets it, and then scrolls. */
export function PopupTopics(props: TopicsPanelProps): JSX.Element {
  return (
    <div class={styles.topics}>
      <TopicsPanel {...props} />
    </div>
  );
}
