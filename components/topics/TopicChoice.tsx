import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Topic } from '../../lib/model/topic';
import {
  arrangeTopics,
  groupedTopics,
  TOPIC_ORDERS,
  type TopicGroup,
  type TopicOrder,
  type TopicsView,
} from '../../lib/model/topicsView';
import { Select } from '../Select';
import { text, textCount } from '../text';
import { TopicList } from './TopicList';
import styles from './TopicChoice.module.css';

interface TopicChoiceProps {
  readonly view: TopicsView;
  /** The reader came to look for a topic: typing begins at once. */
  readonly isAsked?: boolean;
  readonly onChoose: (topic: Topic) => void;
}

/** All topics of an archive: to filter, to sort, and to choose one. */
export function TopicChoice({ view, isAsked = false, onChoose }: TopicChoiceProps): JSX.Element {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<TopicOrder>('posts');
  const rows = arrangeTopics(view.rows, filter, order);
  const groups = groupedTopics(rows);
  const isPlain = groups.every(({ group }) => group === 'named');
  const orders = TOPIC_ORDERS.map((value) => ({ value, label: text(`topicOrder_${value}`) }));
  return (
    <>
      <div class={styles.tools}>
        <FilterBox filter={filter} isAsked={isAsked} onFilter={setFilter} />
        <Select label={text('sortBy')} options={orders} value={order} onChoose={setOrder} />
      </div>
      <output class={styles.count}>
        {rows.length === view.rows.length
          ? textCount('topics', rows.length)
          : text('topicsFound', rows.length, view.rows.length)}
      </output>
      {groups.map(({ group, rows: own }) => (
        <Group key={group} group={group} isAlone={isPlain}>
          <TopicList
            key={`${order} ${filter}`}
            archive={view.archive.id}
            label={text(group === 'named' ? 'topicsOfArchive' : `topicGroup_${group}`)}
            rows={own}
            onChoose={onChoose}
          />
        </Group>
      ))}
      {view.rows.length === 0 && <p class={styles.none}>{text('noTopicsYet')}</p>}
      {view.rows.length > 0 && rows.length === 0 && <p class={styles.none}>{text('noTopicFound', filter.trim())}</p>}
    </>
  );
}

interface GroupProps {
  readonly group: TopicGroup;
  /** There is no other: its heading would say nothing. */
  readonly isAlone: boolean;
  readonly children: ComponentChildren;
}

/** Topics by who named them: what was found never passes for the author's. */
function Group({ group, isAlone, children }: GroupProps): JSX.Element {
  if (isAlone) return <>{children}</>;
  return (
    <>
      <h2 class={styles.group}>{text(`topicGroup_${group}`)}</h2>
      {group === 'found' && <p class={styles.about}>{text('topicsFoundAbout')}</p>}
      {children}
    </>
  );
}

interface FilterBoxProps extends Required<Pick<TopicChoiceProps, 'isAsked'>> {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

function FilterBox({ filter, isAsked, onFilter }: FilterBoxProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsked) box.current?.focus({ preventScroll: true });
  }, [isAsked]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || filter === '') return;
    // The first Escape empties the box, the next one leaves.
    event.stopPropagation();
    onFilter('');
  };
  return (
    <input
      ref={box}
      type="search"
      class={styles.filter}
      aria-label={text('filterTopics')}
      placeholder={text('filterTopics')}
      value={filter}
      onInput={({ currentTarget }) => onFilter(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
