import type { JSX } from 'preact';
import type { PathOrder } from '../../lib/model/pathReason';
import type { TopicView } from '../../lib/model/view';
import type { PostEvents } from '../events';
import { Select } from '../Select';
import { text, type MessageKey } from '../text';
import { PathList } from '../topic/PathList';
import { BetterPath, type BetterPathEvents } from './BetterPath';
import { MorePosts } from './MorePosts';
import { OriginNote } from './OriginNote';
import { Section } from './Section';
import styles from './PathSection.module.css';

const ORDERS = {
  'ground-up': 'pathGroundUp',
  'newest-first': 'pathNewestFirst',
  'as-written': 'pathAsWritten',
} satisfies Record<PathOrder, MessageKey>;

interface PathSectionProps extends PostEvents, BetterPathEvents {
  readonly view: TopicView;
  readonly onOrderPath: (order: PathOrder) => void;
}

/** The path, the order that it goes in, and the topic's posts beside it. */
export function PathSection({
  view,
  onOpen,
  onMark,
  onOrderPath,
  onDecidePath,
  onRestorePaths,
}: PathSectionProps): JSX.Element {
  const { guide } = view;
  const orders = guide.path?.orders ?? [];
  // With fewer posts there is nothing to choose, and nothing to miss.
  const isUnknown = orders.length > 0 && !orders.includes('ground-up');
  const isOfSubjects = guide.path?.order === 'ground-up' && view.steps.some(({ why }) => why?.kind === 'subject');
  return (
    <Section
      title={text('readingPath')}
      aside={<OriginNote guide={guide} origin={guide.steps.origin} onOpen={onOpen} />}
    >
      {guide.path !== null && orders.length > 1 && (
        <div class={styles.order}>
          <Select
            label={text('pathOrder')}
            options={orders.map((value) => ({ value, label: text(ORDERS[value]) }))}
            value={guide.path.order}
            onChoose={onOrderPath}
          />
        </div>
      )}
      {isUnknown && <p class={styles.unknown}>{text('pathUnknown')}</p>}
      {isOfSubjects && <p class={styles.unknown}>{text('pathOfSubjects')}</p>}
      <BetterPath better={guide.path?.better ?? null} onDecidePath={onDecidePath} onRestorePaths={onRestorePaths} />
      <PathList steps={view.steps} guide={guide} marks="all" onOpen={onOpen} onMark={onMark} />
      <MorePosts posts={view.more} newSince={guide.newSince} onOpen={onOpen} onMark={onMark} />
    </Section>
  );
}
