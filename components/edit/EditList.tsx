import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { partKey, partText, type GuidePart } from '../../lib/model/edition';
import type { Attempt } from '../../lib/model/trouble';
import { Icon } from '../Icon';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { WordsField } from './WordsField';
import styles from './EditList.module.css';

interface EditListProps {
  readonly label: string;
  readonly parts: readonly GuidePart[];
  /** Names the section among all drafts. */
  readonly field: string;
  readonly onReword: (key: string, words: string) => Promise<Attempt<unknown>>;
  readonly onMove: (key: string, by: number) => void;
  readonly onTakeOut: (key: string) => void;
}

/** The parts of a section in their order: each can be moved, by its handle or its buttons, and taken out. */
export function EditList({ label, parts, field, onReword, onMove, onTakeOut }: EditListProps): JSX.Element | null {
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string | null>(null);
  /** The button that the reader moved a part by: moving takes the focus from it. */
  const pressed = useRef<{ readonly key: string; readonly by: number } | null>(null);
  const [said, setSaid] = useState('');
  const order = parts.map(partKey).join('\n');
  useLayoutEffect(() => {
    const last = pressed.current;
    pressed.current = null;
    if (last === null) return;
    const at = parts.findIndex((part) => partKey(part) === last.key);
    const buttons = list.current?.children[at]?.querySelectorAll('button');
    const [up, down] = buttons ?? [];
    (last.by < 0 && at > 0
      ? up
      : last.by > 0 && at < parts.length - 1
        ? down
        : (buttons?.[at === 0 ? 1 : 0] ?? up)
    )?.focus();
    setSaid(text('movedTo', at + 1, parts.length));
    // By the order alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [order]);
  const move = (key: string, by: number): void => {
    pressed.current = { key, by };
    onMove(key, by);
  };
  const drop = (at: number): void => {
    const from = parts.findIndex((part) => partKey(part) === dragged.current);
    const part = parts[from];
    dragged.current = null;
    if (part !== undefined && from !== at) onMove(partKey(part), at - from);
  };
  if (parts.length === 0) return null;
  return (
    <>
      <ol ref={list} class={styles.list} aria-label={label}>
        {parts.map((part, at) => (
          <EditRow
            key={partKey(part)}
            part={part}
            at={at}
            count={parts.length}
            onMove={(by) => move(partKey(part), by)}
            onTakeOut={() => onTakeOut(partKey(part))}
            onDrag={() => (dragged.current = partKey(part))}
            onDrop={() => drop(at)}
          >
            {'statement' in part ? (
              <WordsField
                field={`${field} ${part.id}`}
                label={text('lineWords')}
                words={part.statement.text}
                onSave={(words) => onReword(part.id, words)}
              />
            ) : (
              <span dir="auto">{part.title}</span>
            )}
          </EditRow>
        ))}
      </ol>
      <output class="visually-hidden">{said}</output>
    </>
  );
}

interface EditRowProps {
  readonly part: GuidePart;
  readonly at: number;
  readonly count: number;
  readonly children: JSX.Element;
  readonly onMove: (by: number) => void;
  readonly onTakeOut: () => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
}

function EditRow({ part, at, count, children, onMove, onTakeOut, onDrag, onDrop }: EditRowProps): JSX.Element {
  const nameId = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    // Dragging is one way of two: the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      class={isOver ? `${styles.row} ${styles.over}` : styles.row}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop();
      }}
    >
      <span
        class={styles.handle}
        draggable
        aria-hidden="true"
        onDragStart={(event) => {
          event.dataTransfer?.setData('text/plain', partText(part));
          onDrag();
        }}
      >
        <Icon node={GripVertical} size={16} />
      </span>
      <div class={styles.words}>{children}</div>
      <span id={nameId} hidden>
        {partText(part)}
      </span>
      <span class={styles.actions}>
        <RowButton icon={ArrowUp} name={text('moveUp')} of={nameId} disabled={at === 0} onClick={() => onMove(-1)} />
        <RowButton
          icon={ArrowDown}
          name={text('moveDown')}
          of={nameId}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
        <RowButton icon={X} name={text('takeOut')} of={nameId} onClick={onTakeOut} />
      </span>
    </li>
  );
}
