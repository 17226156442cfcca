import { ChevronDown } from 'lucide';
import type { JSX } from 'preact';
import type { Topic } from '../../lib/model/topic';
import { Icon } from '../Icon';
import { text } from '../text';
import { useRedraw } from '../useRedraw';
import styles from './TopicName.module.css';

interface TopicNameProps {
  readonly topic: Topic;
  /** The topics of the open post, this one among them. */
  readonly topics: readonly Topic[];
  /** The slug of another one. */
  readonly onSwitch: (slug: string) => void;
}

/** The topic's name, which is the switch to the post's other topics where it has some. */
export function TopicName({ topic, topics, onSwitch }: TopicNameProps): JSX.Element {
  const redraw = useRedraw();
  const isSwitch = topics.length > 1;
  return (
    <div class={isSwitch ? `${styles.name} ${styles.switch}` : styles.name}>
      <h1 class={styles.topic} dir="auto">
        {topic.name}
      </h1>
      {isSwitch && (
        <>
          <Icon node={ChevronDown} size={18} />
          {/* It lies over the name unseen: a select's own text cannot break into lines, nor be a heading. */}
          <select
            class={styles.choice}
            aria-label={text('topicLabel')}
            value={topic.slug}
            onChange={({ currentTarget }) => {
              onSwitch(currentTarget.value);
              redraw();
            }}
          >
            {topics.map(({ slug, name }) => (
              <option key={slug} value={slug} selected={slug === topic.slug}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
