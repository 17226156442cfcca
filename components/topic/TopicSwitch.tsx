import { ChevronDown } from 'lucide';
import type { JSX } from 'preact';
import type { Topic } from '../../lib/model/topic';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './TopicSwitch.module.css';

interface TopicSwitchProps {
  readonly topics: readonly Topic[];
  /** Slug of the topic that is shown. */
  readonly shown: string;
  readonly onSwitch: (slug: string) => void;
}

/** The topics of the post, to switch between. Nothing where there is no choice. */
export function TopicSwitch({ topics, shown, onSwitch }: TopicSwitchProps): JSX.Element | null {
  if (topics.length < 2) return null;
  return (
    <label class={styles.switch}>
      <span class={styles.label}>{text('topicLabel')}</span>
      <span class={styles.field}>
        <select class={styles.select} value={shown} onChange={(event) => onSwitch(event.currentTarget.value)}>
          {topics.map((topic) => (
            <option key={topic.slug} value={topic.slug} selected={topic.slug === shown}>
              {topic.name}
            </option>
          ))}
        </select>
        <Icon node={ChevronDown} size={14} />
      </span>
    </label>
  );
}
