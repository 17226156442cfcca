import type { NotesForm } from '../../lib/model/exchange';
import type { MessageKey } from '../text';

/** What the forms of notes are called. */
export const NOTES_NAMES = {
  obsidian: 'formObsidian',
  logseq: 'formLogseq',
  markdown: 'formMarkdown',
} as const satisfies Record<NotesForm, MessageKey>;
