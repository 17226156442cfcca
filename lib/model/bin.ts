import type { ArchiveId } from './archive';
import type { Tick } from './checklist';
import type { Colour, Highlight, HighlightId } from './highlight';
import type { PostUrl } from './post';

/** So long what the reader deleted can be brought back: milliseconds. */
export const BIN_MS = 30 * 86_400_000;

/**
 * What names something in the bin: what was deleted with all that it had (a highlight, an item of the reader's own, one
 * that its guide had dropped), or the note of a highlight or of an item.
 */
export interface BinKey {
  readonly of: 'highlight' | 'own-item' | 'orphan' | 'note' | 'item-note';
  /** Of the highlight or the tick. */
  readonly id: HighlightId | Tick['id'];
}

/** Something that the reader deleted and can have back. */
export interface BinEntry extends BinKey {
  readonly archive: ArchiveId;
  /** Null for what belongs to an item. */
  readonly post: PostUrl | null;
  /** The words that were marked, or the item. */
  readonly text: string;
  /** Empty where there was none. */
  readonly note: string;
  /** Null for what belongs to an item. */
  readonly colour: Colour | null;
  /** By the clock of the machine on which it was: milliseconds since 1970. */
  readonly deletedAt: number;
}

/** A highlight's part in the bin, or undefined. */
export function binnedHighlight(highlight: Highlight, since: number): BinEntry | undefined {
  const { id, archive, post, passage, note, colour, deleted, stamps } = highlight;
  const of = { id, archive, post, text: passage.quote.exact, colour };
  if (deleted) {
    const deletedAt = stamps['deleted']?.[0] ?? highlight.updatedAt;
    return deletedAt < since ? undefined : { ...of, of: 'highlight', note, deletedAt };
  }
  const cleared = clearedNote(highlight, since);
  return cleared && { ...of, of: 'note', ...cleared };
}

/** The same of an item of a checklist. */
export function binnedTick(tick: Tick, since: number): BinEntry | undefined {
  const { id, archive, text, note, own, deleted, stamps } = tick;
  const of = { id, archive, post: null, text, colour: null };
  if (deleted) {
    const deletedAt = stamps['deleted']?.[0] ?? tick.updatedAt;
    // A line that the guide has, or had, is no loss but for the note.
    const isDear = own || note !== '';
    return isDear && deletedAt >= since ? { ...of, of: own ? 'own-item' : 'orphan', note, deletedAt } : undefined;
  }
  const cleared = clearedNote(tick, since);
  return cleared && { ...of, of: 'item-note', ...cleared };
}

/** Whether what was deleted is the whole of it, and not its note alone. */
export function isWholeInBin({ of }: BinKey): boolean {
  return of === 'highlight' || of === 'own-item' || of === 'orphan';
}

function clearedNote(
  { note, cleared, stamps }: Pick<Highlight | Tick, 'note' | 'cleared' | 'stamps'>,
  since: number,
): Pick<BinEntry, 'note' | 'deletedAt'> | undefined {
  const deletedAt = stamps['note']?.[0] ?? 0;
  if (note !== '' || cleared === undefined || deletedAt < since) return undefined;
  return { note: cleared, deletedAt };
}
