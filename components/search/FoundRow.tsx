import { Tag } from 'lucide';
import type { JSX } from 'preact';
import { OWN_PATHS } from '../../lib/model/ownPath';
import type { StepRole } from '../../lib/model/path';
import type { Found, FoundPost } from '../../lib/model/search';
import { Icon } from '../Icon';
import { text, textFacts, type MessageKey } from '../text';
import { PathMark } from '../topic/PathMark';
import { postFacts } from '../topic/postFacts';
import { MarkedText } from './MarkedText';
import styles from './FoundRow.module.css';

const PLACES: Record<StepRole, MessageKey> = {
  start: 'searchStep_start',
  middle: 'searchStep_middle',
  finish: 'searchStep_finish',
};

interface FoundRowProps {
  readonly found: Found;
  readonly id: string;
  /** The one that Enter opens. */
  readonly isActive: boolean;
  /** Whether to say of which archive it is. */
  readonly showArchive: boolean;
  readonly onOpen: (how: { readonly newTab: boolean }) => void;
}

/** One result: an option of the results' list. The keys are the search box's, which keeps the focus. */
export function FoundRow({ found, id, isActive, showArchive, onOpen }: FoundRowProps): JSX.Element {
  const press = (event: MouseEvent): void =>
    onOpen({ newTab: event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1 });
  const facts =
    found.kind === 'post' ? factsOf(found) : [found.about, ...(found.isGone === true ? [text('postGone')] : [])];
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows of rich text, which no select holds
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      class={isActive ? `${styles.row} ${styles.active}` : styles.row}
      // The focus stays in the box, so that typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
      onAuxClick={press}
      onKeyDown={(event) => event.key === 'Enter' && onOpen({ newTab: event.ctrlKey || event.metaKey })}
    >
      {found.kind === 'post' && <PathMark state={found.state} />}
      <div class={styles.body}>
        <p class={found.kind === 'post' ? styles.title : styles.words}>
          <MarkedText parts={found.kind === 'post' ? found.title : found.words} />
        </p>
        {found.kind === 'post' && found.excerpt.length > 0 && (
          <p class={styles.excerpt}>
            <MarkedText parts={found.excerpt} />
          </p>
        )}
        {found.kind === 'post' && found.topics.length > 0 && (
          <p class={styles.topics}>
            <Icon node={Tag} size={12} />
            <span class="visually-hidden">{text('topicLabel')}</span>
            {found.topics.map((parts) => (
              <MarkedText key={parts.map((part) => part.text).join('')} parts={parts} />
            ))}
          </p>
        )}
        <p class={styles.facts}>{textFacts([...facts, ...(showArchive ? [nameOf(found.archive)] : [])])}</p>
      </div>
    </div>
  );
}

function factsOf({ step, state, date }: FoundPost): string[] {
  return [
    ...(step === null ? [] : [text(PLACES[step.role], step.topic.name)]),
    ...postFacts({ state, minutes: null, date }),
  ];
}

function nameOf({ id, name }: Found['archive']): string {
  return id === OWN_PATHS ? text('ownPaths') : name;
}
