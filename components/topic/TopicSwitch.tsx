import type { JSX } from 'preact';
import type { Topic } from '../../lib/model/topic';
import { Select } from '../Select';
import { text } from '../text';

interface TopicSwitchProps {
  readonly topics: readonly Topic[];
  /** Slug of the topic that is shown. */
  readonly shown: string;
  readonly onSwitch: (slug: string) => void;
}

/** The topics of the post, to switch between. Nothing where there is no choice. */
export function TopicSwitch({ topics, shown, onSwitch }: TopicSwitchProps): JSX.Element | null {
  if (topics.length < 2) return null;
  const options = topics.map(({ slug, name }) => ({ value: slug, label: name }));
  return <Select label={text('topicLabel')} options={options} value={shown} onChoose={onSwitch} />;
}
