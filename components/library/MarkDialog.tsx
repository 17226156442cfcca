import { Trash2 } from 'lucide';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Colour } from '../../lib/model/highlight';
import type { LibraryMark } from '../../lib/model/library';
import type { NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { ColourChoice } from '../highlights/ColourChoice';
import { TagField } from '../highlights/TagField';
import { NoteField } from '../panel/NoteField';
import { OtherVersion } from '../panel/OtherVersion';
import { text } from '../text';
import styles from './MarkDialog.module.css';

export interface MarkEvents {
  readonly onRecolour: (mark: LibraryMark, colour: Colour) => void;
  /** Gives the note as it is stored then. */
  readonly onNote: (mark: LibraryMark, change: NoteChange) => Promise<Attempt<string>>;
  readonly onTags: (mark: LibraryMark, tags: readonly string[]) => Promise<Attempt<unknown>>;
  readonly onRemove: (mark: LibraryMark) => void;
}

interface MarkDialogProps extends MarkEvents {
  readonly mark: LibraryMark;
  /** Tags that are in use. */
  readonly knownTags: readonly string[];
  readonly onClose: () => void;
}

/** A highlight with all of its words, to write its note, tag it, recolour it or take it away. */
export function MarkDialog(props: MarkDialogProps): JSX.Element {
  const { mark, knownTags, onRecolour, onNote, onTags, onRemove, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const wordsId = useId();
  return (
    <Dialog dialog={dialog} title={text('highlight')} describedBy={wordsId} onClose={onClose}>
      <blockquote id={wordsId} class={styles.words} data-colour={mark.colour} dir="auto">
        {mark.text}
      </blockquote>
      <NoteField
        note={mark.note}
        field={`highlight ${mark.post} ${mark.id}`}
        describedBy={wordsId}
        focus={false}
        onSave={(change) => onNote(mark, change)}
        onLeave={() => {}}
        onDone={() => dialog.current?.close()}
      />
      <OtherVersion
        note={mark.note}
        other={mark.other}
        onSave={(change) => onNote(mark, change)}
        onDecided={() => dialog.current?.focus()}
      />
      <TagField tags={mark.tags} known={knownTags} of={wordsId} onTags={(tags) => onTags(mark, tags)} />
      <div class={styles.foot}>
        <ColourChoice colour={mark.colour} of={wordsId} onChoose={(colour) => onRecolour(mark, colour)} />
        <Button look="quiet" small icon={Trash2} onClick={() => onRemove(mark)}>
          {text('removeHighlight')}
        </Button>
      </div>
      <DialogAnswers>
        <Button look="primary" onClick={() => dialog.current?.close()}>
          {text('close')}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
