import { NotebookPen } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { PostUrl } from '../../lib/model/post';
import { Button } from '../Button';
import { Dialog, DialogAnswers } from '../Dialog';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { NotePart } from './NotePart';
import { NotesContext } from './notesContext';

interface NoteButtonProps {
  readonly post: PostUrl;
  readonly title: string;
  /** The id of the words that name the post on screen. */
  readonly of: string;
}

/** Leads to a note of what the reader marked in a post. */
export function NoteButton({ post, title, of }: NoteButtonProps): JSX.Element | null {
  const [isOpen, setIsOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  if (useContext(NotesContext) === null) return null;
  return (
    <>
      <RowButton icon={NotebookPen} name={text('saveNote')} of={of} onClick={() => setIsOpen(true)} />
      {isOpen && (
        <Dialog dialog={dialog} title={text('saveNoteTitle', title)} onClose={() => setIsOpen(false)}>
          <NotePart note={post} about={text('notePostAbout')} title={null} />
          <DialogAnswers>
            <Button onClick={() => dialog.current?.close()}>{text('close')}</Button>
          </DialogAnswers>
        </Dialog>
      )}
    </>
  );
}
