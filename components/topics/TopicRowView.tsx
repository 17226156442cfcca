import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import type { Topic } from '../../lib/model/topic';
import type { TopicRow } from '../../lib/model/topicsView';
import { Icon } from '../Icon';
import { inList, type RowPlace } from '../list/LongList';
import { ProgressBar } from '../ProgressBar';
import { text, textCount, textFacts, textList, textMonths } from '../text';
import { ChangeTopicButton } from '../topic/ChangeTopicButton';
import { whyShort } from '../topic/whyText';
import styles from './TopicRowView.module.css';

interface TopicRowViewProps {
  readonly archive: ArchiveId;
  readonly row: TopicRow;
  readonly place: RowPlace;
  readonly onChoose: (topic: Topic) => void;
}

/** A topic with its posts, their span and what the reader has read of them. */
export function TopicRowView({ archive, row, place, onChoose }: TopicRowViewProps): JSX.Element {
  const { position, count, top } = place;
  const { slug, name, posts, read } = row;
  const isChangeable = row.why !== undefined || row.isRenamed === true;
  return (
    <li class={styles.row} aria-setsize={count} aria-posinset={position + 1} style={{ insetBlockStart: `${top}px` }}>
      <button type="button" class={styles.topic} {...inList(place)} onClick={() => onChoose({ slug, name })}>
        <span class={styles.words}>
          <span class={styles.name} dir="auto" title={name}>
            {name}
          </span>
          <span class={styles.facts}>{textFacts(factsOf(row))}</span>
        </span>
        {read > 0 && (
          <span class={styles.progress}>
            <ProgressBar label={text('progressOf', name)} value={read} max={posts} thin />
          </span>
        )}
        {!isChangeable && <Icon node={ChevronRight} size={16} directional />}
      </button>
      {isChangeable && <ChangeTopicButton archive={archive} topic={{ slug, name }} />}
    </li>
  );
}

/** How many posts, how many of them are read, and their span; of what was found the reason, too. */
function factsOf(row: TopicRow): string[] {
  const { posts, read, why, joined = [] } = row;
  return [
    why?.kind === 'series' ? textCount('parts', posts) : textCount('posts', posts),
    ...(read > 0 ? [text('postsRead', read)] : []),
    ...spanOf(row),
    ...(why === undefined ? [] : [whyShort(why)]),
    ...(why !== undefined && joined.length > 0 ? [text('withTopics', textList(joined))] : []),
  ];
}

/** `Mar 2019 – Nov 2025`, or one month, or nothing where no post has a date. */
function spanOf({ first, last }: TopicRow): string[] {
  if (first === null || last === null) return [];
  return [textMonths(first.slice(0, 7), last.slice(0, 7))];
}
