import type { ArchiveId } from './archive';
import type { Post } from './post';

/**
 * Records of the reader's by the name of their store, as they are stored. Not typed: they may come from any file, and
 * from any version.
 */
export type RecordsByStore = Readonly<Record<string, readonly unknown[]>>;

/**
 * What a file says of a post that something of the reader's is about, so that it has a title before it is found again.
 */
export type PostStub = Pick<Post, 'url' | 'archive' | 'title' | 'date' | 'topics'>;

/** What a file brings. */
export interface Incoming {
  /** The version of the database whose records they are. */
  readonly schema: number;
  readonly records: RecordsByStore;
  readonly posts: readonly PostStub[];
  /** What in the file was no such thing. */
  readonly left: readonly LeftOut[];
}

/** Brought beside what is there, by the rules of merging, or instead of it. */
export type ImportMode = 'merge' | 'replace';

/** Why something in a file was left out. */
export type LeftReason =
  /** It is no record of its kind. */
  | 'unreadable'
  /** Its address is none of the web. */
  | 'address'
  /** It belongs to a blog that neither the file has nor the reader follows. */
  | 'no-archive'
  /** A setting or a kind of record that stays on its machine, or that this version does not know. */
  | 'unknown-kind'
  /** It marks no words of a page. */
  | 'no-words'
  /** It is the page of a blog itself, and no post. */
  | 'home'
  /** A blog that the reader follows, or a part of one. */
  | 'followed'
  /** The same comes before it in the file. */
  | 'twice'
  /** It was read, and belongs to no blog that the reader follows. */
  | 'read-elsewhere';

/** Something in a file that may not come in. */
export interface LeftOut {
  /** The store that it would be in, or what the file calls it. */
  readonly store: string;
  readonly label: string;
  readonly why: LeftReason;
}

/** What would become of one record. */
export interface PreviewRow {
  readonly store: string;
  /** Words by which the reader knows it. */
  readonly label: string;
  readonly fate: { readonly kind: 'new' | 'changed' | 'removed' } | { readonly kind: 'left'; readonly why: LeftReason };
}

/** What an import would do, before it is done. */
export interface ImportPreview {
  readonly mode: ImportMode;
  /** Those that would make a difference, or could not be read; the first of them. */
  readonly rows: readonly PreviewRow[];
  /** All of them, by what would become of them. */
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'removed' | 'left', number>>;
  /** The archives that it makes the reader follow. */
  readonly archives: readonly ArchiveId[];
}

export const MOST_ROWS = 1_000;

/** Why a backup was made. */
export type BackupReason = 'daily' | 'import' | 'restore' | 'upgrade' | 'move';

/** A backup as it is listed. */
export interface BackupFacts {
  /** Milliseconds since 1970; names it. */
  readonly at: number;
  readonly why: BackupReason;
  readonly records: number;
  /** What it takes; null for one whose size is not known. */
  readonly bytes: number | null;
}

/** Bytes of the largest file that is read at all, and of what is packed in one. */
export const LARGEST_FILE = 64 * 2 ** 20;
export const LARGEST_UNPACKED = 4 * LARGEST_FILE;

/** Why a file is not read. Nothing was changed. */
export type FileFault =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'empty' }
  /** Not text in UTF-8, nor in UTF-16 with a mark: the line where it is not. */
  | { readonly kind: 'encoding'; readonly line: number }
  | { readonly kind: 'half'; readonly line: number }
  | { readonly kind: 'syntax'; readonly line: number }
  /** Packed, and not to be unpacked. */
  | { readonly kind: 'packed' }
  /** None of the forms that Waymark knows. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer' }
  /** The right form but for this place of it, as `records.readings`. */
  | { readonly kind: 'shape'; readonly place: string };

/** How an import stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly fault: FileFault }
  | { readonly kind: 'ready'; readonly name: string; readonly preview: ImportPreview; readonly canReplace: boolean }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'stopped' }
  /** `undo`: the backup that was made before; null where there was nothing to keep. */
  | { readonly kind: 'done'; readonly counts: ImportPreview['counts']; readonly undo: number | null }
  | { readonly kind: 'undone'; readonly undo: number | null }
  | { readonly kind: 'restored'; readonly at: number; readonly undo: number | null };

/** One note of those that there are. */
export interface NoteChoice {
  /** What it is about: a post's address, or an archive and the slug of its topic. */
  readonly id: string;
  readonly title: string;
  readonly blog: string;
}

/** What is exported: all of it, or one note. `old`: earlier notes, which are kept up. */
export interface ExportWish {
  readonly form: ExportForm;
  readonly note: NoteChoice['id'] | null;
  readonly old: File | null;
}

/** How an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  /** The old notes that were given could not be read. */
  | { readonly kind: 'refused'; readonly name: string; readonly fault: FileFault }
  | { readonly kind: 'saved'; readonly name: string }
  /** There was nothing to export in this form. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'written'; readonly folder: string; readonly notes: number };

/** What of the reader's data is on its way in or out, for the page that shows it. */
export interface ExchangeState {
  readonly importing: ImportState;
  readonly exporting: ExportState;
  /** The notes that there are to choose from; empty until they are asked for. */
  readonly notes: readonly NoteChoice[];
  /** The latest first. */
  readonly backups: readonly BackupFacts[];
}

/** In which the reader's highlights, ticks and notes go into the reader's own notes. */
export const NOTES_FORMS = ['obsidian', 'logseq', 'markdown'] as const;
export type NotesForm = (typeof NOTES_FORMS)[number];

/** In which others read highlights, or which blogs are followed. */
export const OTHER_FORMS = ['web-annotation', 'hypothesis', 'readwise', 'opml'] as const;
export type OtherForm = (typeof OTHER_FORMS)[number];

/** What can be exported: everything, for another Waymark, or a part of it in a form of others. */
export const EXPORT_FORMS = ['everything', ...NOTES_FORMS, ...OTHER_FORMS] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export function isNotesForm(form: ExportForm): form is NotesForm {
  return NOTES_FORMS.some((one) => one === form);
}
