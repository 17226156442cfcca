import type { ComponentChildren, JSX } from 'preact';
import type { TopicView } from '../../lib/model/view';
import { textCount } from '../text';
import { KindBadge } from './KindBadge';
import { TopicName } from './TopicName';
import { TopicProgress } from './TopicProgress';
import styles from './TopicHead.module.css';

interface TopicHeadProps {
  readonly view: TopicView;
  /** Beside the archive's name. */
  readonly aside?: ComponentChildren;
  readonly onSwitchTopic: (slug: string) => void;
  /** Between the topic's name and the progress. */
  readonly children?: ComponentChildren;
}

/** The head that popup and panel share: archive, topic, who made the guide, progress. */
export function TopicHead({ view, aside, onSwitchTopic, children }: TopicHeadProps): JSX.Element {
  return (
    <header class={styles.head}>
      <div class={styles.top}>
        <p class={styles.archive} title={view.archive.name}>
          {view.archive.name}
        </p>
        {aside}
      </div>
      <div class={styles.name}>
        <TopicName topic={view.guide.topic} topics={view.topics} onSwitch={onSwitchTopic} />
        <KindBadge view={view} />
      </div>
      {view.gained > 0 && <p class={styles.gained}>{textCount('gained', view.gained)}</p>}
      {children}
      <TopicProgress view={view} />
    </header>
  );
}
