import { createContext } from 'preact';
import type { ExportState } from '../../lib/model/exchange';
import type { ExportEvents } from './ExportPart';

export interface ShownNotes extends Pick<ExportEvents, 'onExport' | 'onWriteFolder'> {
  readonly state: ExportState;
  /** What came of the last one has been seen. */
  readonly onSeen: () => void;
}

/** Saving what is shown as a note of the reader's own. Null on surfaces where nothing is saved. */
export const NotesContext = createContext<ShownNotes | null>(null);
