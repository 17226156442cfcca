import { ArrowLeft } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Topic } from '../../lib/model/topic';
import {
  arrangeTopics,
  groupedTopics,
  TOPIC_ORDERS,
  type TopicGroup,
  type TopicOrder,
  type TopicsView,
} from '../../lib/model/topicsView';
import { Button } from '../Button';
import { Select } from '../Select';
import { text, textCount } from '../text';
import { TopicList } from './TopicList';
import styles from './TopicsScreen.module.css';

export interface TopicsEvents {
  readonly onChoose: (topic: Topic) => void;
  /** Back to what the panel showed before. */
  readonly onBack: () => void;
}

interface TopicsScreenProps extends TopicsEvents {
  readonly view: TopicsView;
}

/** All topics of an archive: to filter, to sort, and to choose one. */
export function TopicsScreen({ view, onChoose, onBack }: TopicsScreenProps): JSX.Element {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<TopicOrder>('posts');
  const rows = arrangeTopics(view.rows, filter, order);
  const groups = groupedTopics(rows);
  const isPlain = groups.every(({ group }) => group === 'named');
  const orders = TOPIC_ORDERS.map((value) => ({ value, label: text(`topicOrder_${value}`) }));
  return (
    <TopicsFrame archive={view.archive.name} onBack={onBack}>
      <div class={styles.tools}>
        <FilterBox filter={filter} onFilter={setFilter} />
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
    </TopicsFrame>
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

interface TopicsFrameProps {
  readonly archive: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** The head above the topics, also while they are read and when they cannot be. */
export function TopicsFrame({ archive, onBack, children }: TopicsFrameProps): JSX.Element {
  const headingId = useId();
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onBack();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onBack]);
  return (
    <section class={styles.screen} aria-labelledby={headingId}>
      <div class={styles.head}>
        <Button look="quiet" small icon={ArrowLeft} onClick={onBack}>
          {text('back')}
        </Button>
      </div>
      <p class={styles.archive}>{archive}</p>
      <h1 id={headingId} class={styles.heading}>
        {text('topicsOfArchive')}
      </h1>
      {children}
    </section>
  );
}

interface FilterBoxProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

function FilterBox({ filter, onFilter }: FilterBoxProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  // The reader came to look for something: typing begins at once.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
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
