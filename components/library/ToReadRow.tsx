import { ArrowDown, ArrowUp, Check, ExternalLink, GripVertical, X } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LibraryToRead } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import type { PostEvents } from '../events';
import { Icon } from '../Icon';
import type { RowPlace } from '../list/LongList';
import { PostLink } from '../PostLink';
import { RowButton } from '../RowButton';
import { text, textFacts } from '../text';
import { PathMark } from '../topic/PathMark';
import { postFacts } from '../topic/postFacts';
import type { Dragging } from './useMoving';
import rowStyles from './LibraryPostRow.module.css';
import styles from './ToReadRow.module.css';

export interface ToReadEvents extends PostEvents {
  readonly onRemoveToRead: (post: PostUrl) => void;
  /** Moves an entry up or down; null where the order is not the reader's own. */
  readonly onStep: ((position: number, by: -1 | 1) => void) | null;
}

interface ToReadRowProps extends ToReadEvents {
  readonly entry: LibraryToRead;
  readonly place: RowPlace;
  readonly dragging: Dragging | null;
}

/** An entry of the list to read: a post, or a link outside of all archives. */
export function ToReadRow({
  entry,
  place,
  dragging,
  onOpen,
  onMark,
  onRemoveToRead,
  onStep,
}: ToReadRowProps): JSX.Element {
  const titleId = useId();
  const factsId = useId();
  const { post, title, archive, state } = entry;
  const tabIndex = place.isActive ? 0 : -1;
  const { position, count } = place;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (onStep === null || !event.altKey || by === undefined) return place.onKeyDown(event);
    event.preventDefault();
    onStep(position, by);
  };
  const looks = [
    rowStyles.row,
    styles.entry,
    dragging !== null && dragging.post === post && styles.dragged,
    dragging?.before === post && styles.before,
    dragging?.before === null && position === count - 1 && styles.after,
  ];
  return (
    <li
      class={looks.filter(Boolean).join(' ')}
      aria-setsize={count}
      aria-posinset={position + 1}
      style={{ insetBlockStart: `${place.top}px` }}
      {...(dragging !== null && dropping(dragging, position))}
    >
      {dragging !== null && (
        <span
          class={styles.grip}
          draggable
          aria-hidden="true"
          onDragStart={(event) => {
            // Firefox drags nothing that carries nothing.
            event.dataTransfer?.setData('text/plain', post);
            dragging.begin(post);
          }}
          onDragEnd={dragging.end}
        >
          <Icon node={GripVertical} size={16} />
        </span>
      )}
      {archive === null ? <Icon node={ExternalLink} size={20} /> : <PathMark state={state} />}
      <div class={rowStyles.words}>
        <PostLink
          id={titleId}
          url={post}
          onOpen={onOpen}
          class={rowStyles.title}
          describedBy={factsId}
          place={{ ...place, onKeyDown }}
        >
          {title}
        </PostLink>
        <p id={factsId} class={rowStyles.facts}>
          {textFacts(factsOf(entry))}
        </p>
      </div>
      <span class={`${rowStyles.actions} ${styles.actions}`}>
        {onStep !== null && (
          <>
            <RowButton
              icon={ArrowUp}
              name={text('moveUp')}
              of={titleId}
              tabIndex={tabIndex}
              onClick={() => onStep(position, -1)}
            />
            <RowButton
              icon={ArrowDown}
              name={text('moveDown')}
              of={titleId}
              tabIndex={tabIndex}
              onClick={() => onStep(position, 1)}
            />
          </>
        )}
        {archive !== null && (
          <RowButton
            icon={Check}
            name={text('markRead')}
            of={titleId}
            tabIndex={tabIndex}
            onClick={() => onMark(post, true)}
          />
        )}
        <RowButton
          icon={X}
          name={text('toReadRemove')}
          of={titleId}
          tabIndex={tabIndex}
          onClick={() => onRemoveToRead(post)}
        />
      </span>
    </li>
  );
}

/** What an entry answers while another one is dragged over it. */
function dropping(dragging: Dragging, position: number) {
  return {
    onDragOver: (event: DragEvent & { readonly currentTarget: HTMLElement }): void => {
      if (dragging.post === null) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      dragging.over(position, event.clientY < top + height / 2 ? 'upper' : 'lower');
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      dragging.drop();
    },
  };
}

/** Of a link there is no more to say than where it leads. */
function factsOf({ post, archive, tags, ...shown }: LibraryToRead): string[] {
  const known = archive === null ? [text('toReadLink'), new URL(post).host] : [archive.name, ...postFacts(shown)];
  return [...known, ...tags.map((tag) => `#${tag}`)];
}
