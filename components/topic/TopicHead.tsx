import type { ComponentChildren, JSX } from 'preact';
import { OWN_PATHS } from '../../lib/model/ownPath';
import type { TopicView } from '../../lib/model/view';
import { text, textCount } from '../text';
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
  // The posts of such a path are of several archives.
  const of = view.guide.archive === OWN_PATHS ? text('ownPaths') : view.archive.name;
  return (
    <header class={styles.head}>
      <div class={styles.top}>
        <p class={styles.archive} title={of}>
          {of}
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
