import { RotateCcw } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { partKey, partText, type EditedListKind, type GuidePart } from '../../lib/model/edition';
import type { Guide } from '../../lib/model/guide';
import { AddItem } from '../panel/AddItem';
import { Section } from '../panel/Section';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { EditContext } from './editContext';
import { EditList } from './EditList';
import styles from './EditSection.module.css';

interface EditSectionProps {
  readonly title: string;
  readonly kind: EditedListKind;
  readonly guide: Guide;
  readonly parts: readonly GuidePart[];
  /** Names the guide among all drafts. */
  readonly name: string;
  /** What adds a part; a field for a line where nothing else does. */
  readonly children?: ComponentChildren;
}

/** A section while its guide is edited: reworded, moved, taken out, put back, added. */
export function EditSection({ title, kind, guide, parts, name, children }: EditSectionProps): JSX.Element | null {
  const events = useContext(EditContext);
  if (events === null) return null;
  const { onEdit } = events;
  const takenOut = guide.edition?.takenOut[kind] ?? [];
  return (
    <Section title={title}>
      <EditList
        label={title}
        parts={parts}
        field={`${name} ${kind}`}
        onReword={(key, words) => onEdit(kind, { kind: 'reword', key, text: words })}
        onMove={(key, by) => void onEdit(kind, { kind: 'move', key, by })}
        onTakeOut={(key) => void onEdit(kind, { kind: 'take-out', key })}
      />
      {children ?? (
        <AddItem
          field={`${name} ${kind} new`}
          label={text('addLine')}
          onAdd={(words) => onEdit(kind, { kind: 'add-line', text: words })}
        />
      )}
      <TakenOut parts={takenOut} onPutBack={(key) => void onEdit(kind, { kind: 'put-back', key })} />
    </Section>
  );
}

function TakenOut({
  parts,
  onPutBack,
}: {
  readonly parts: readonly GuidePart[];
  readonly onPutBack: (key: string) => void;
}): JSX.Element | null {
  const titleId = useId();
  if (parts.length === 0) return null;
  return (
    <div class={styles.out}>
      <h3 id={titleId}>{text('takenOut')}</h3>
      <ul aria-labelledby={titleId}>
        {parts.map((part) => (
          <Out key={partKey(part)} part={part} onPutBack={() => onPutBack(partKey(part))} />
        ))}
      </ul>
    </div>
  );
}

function Out({ part, onPutBack }: { readonly part: GuidePart; readonly onPutBack: () => void }): JSX.Element {
  const wordsId = useId();
  return (
    <li class={styles.row}>
      <span id={wordsId} dir="auto">
        {partText(part)}
      </span>
      <RowButton icon={RotateCcw} name={text('putBack')} of={wordsId} onClick={onPutBack} />
    </li>
  );
}
