import { ChevronDown } from 'lucide';
import type { JSX } from 'preact';
import { topicKind, type TopicKind } from '../../lib/model/foundSlug';
import type { Topic } from '../../lib/model/topic';
import { Icon } from '../Icon';
import { text, type MessageKey } from '../text';
import { useRedraw } from '../useRedraw';
import styles from './TopicName.module.css';

interface TopicNameProps {
  readonly topic: Topic;
  /** The topics of the open post, this one among them. */
  readonly topics: readonly Topic[];
  /** The slug of another one. */
  readonly onSwitch: (slug: string) => void;
}

const GROUP_NAMES = {
  named: 'topicGroup_named',
  series: 'topicGroup_series',
  found: 'topicGroup_found',
} satisfies Record<TopicKind, MessageKey>;

/** By who named them, where some were found; else as they are. */
function grouped(topics: readonly Topic[]): (readonly [TopicKind | null, readonly Topic[]])[] {
  const kinds = (['named', 'series', 'found'] as const).map(
    (kind) => [kind, topics.filter(({ slug }) => topicKind(slug) === kind)] as const,
  );
  const [, series, found] = kinds;
  if (series?.[1].length === 0 && found?.[1].length === 0) return [[null, topics]];
  return kinds.filter(([, own]) => own.length > 0);
}

function options(topics: readonly Topic[], chosen: Topic): JSX.Element[] {
  return topics.map(({ slug, name }) => (
    <option key={slug} value={slug} selected={slug === chosen.slug}>
      {name}
    </option>
  ));
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
            {grouped(topics).map(([group, own]) =>
              group === null ? (
                options(own, topic)
              ) : (
                <optgroup key={group} label={text(GROUP_NAMES[group])}>
                  {options(own, topic)}
                </optgroup>
              ),
            )}
          </select>
        </>
      )}
    </div>
  );
}
