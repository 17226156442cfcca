import type { ArchiveId } from './archive';
import type { GuideId, RunId } from './guideId';
import { mergeNoted, NOTE_FIELDS, otherVersionOf, type Noted, type OtherNote } from './note';
import { newest, type Groups, type Stamped } from './record';
import type { Statement } from './statement';
import { comparable, shortHash } from './text';

/**
 * Stable across readings of a guide: made from the item's normalised text, so a reworded guide keeps unchanged items.
 */
export type ItemId = string & { readonly __brand: 'ItemId' };

export interface ChecklistItem {
  readonly id: ItemId;
  readonly statement: Statement;
}

/** The same item of the same run of a guide has the same id on every machine. */
export type TickId = string & { readonly __brand: 'TickId' };

export function tickId(guide: GuideId, run: RunId, item: ItemId): TickId {
  return `${guide} ${run} ${item}` as TickId;
}

/** What the reader made of an item. Also holds the items that readers add themselves. */
export interface Tick extends Stamped, Noted {
  readonly id: TickId;
  readonly guide: GuideId;
  readonly run: RunId;
  readonly archive: ArchiveId;
  readonly item: ItemId;
  readonly done: boolean;
  /** The reader's own item. */
  readonly own: boolean;
  /** The item's words when it was ticked, so that it can still be shown when the guide drops it. */
  readonly text: string;
}

/** What is changed and merged of a tick, each by itself. */
export const TICK_GROUPS = { done: ['done'], item: ['own', 'text'], note: NOTE_FIELDS } as const satisfies Groups<Tick>;

/** An item that the reader has not touched. */
export const NO_TICK = { done: false, own: false, text: '', note: '' } as const satisfies Partial<Tick>;

export function mergeTicks(a: Tick, b: Tick): Tick {
  return mergeNoted<Tick>(TICK_GROUPS, a, b);
}

/**
 * An item as shown. `guide`: it stands in the guide; `own`: the reader's; `orphan`: ticked, but no longer in the guide.
 */
export interface ShownItem {
  readonly id: ItemId;
  readonly kind: 'guide' | 'own' | 'orphan';
  readonly statement: Statement;
  readonly done: boolean;
  readonly note: string;
  /** What another machine wrote as its note, not knowing of it; absent where there is nothing. */
  readonly other?: OtherNote;
}

export function itemIdOf(text: string): ItemId {
  return shortHash(comparable(text)) as ItemId;
}

/** The id of an item the reader added. Adding the same words twice gives the same item. */
export function ownItemId(text: string): ItemId {
  return `own:${itemIdOf(text)}` as ItemId;
}

/**
 * The checklist with the reader's ticks: the guide's items in its order, then the reader's own in the order of their
 * making, then what was ticked or noted on items that the guide no longer has.
 */
export function tickedChecklist(items: readonly ChecklistItem[], ticks: readonly Tick[]): ShownItem[] {
  const byItem = new Map<ItemId, Tick>();
  for (const tick of ticks) {
    const other = byItem.get(tick.item);
    byItem.set(tick.item, other === undefined ? tick : newest(other, tick));
  }
  const shown: ShownItem[] = items.map(({ id, statement }) => {
    const tick = byItem.get(id);
    if (tick === undefined || tick.deleted) return { id, kind: 'guide', statement, done: false, note: '' };
    return { id, kind: 'guide', statement, done: tick.done, ...notesIn(tick) };
  });
  const inGuide = new Set(items.map(({ id }) => id));
  const rest = [...byItem.values()].filter((tick) => !tick.deleted && !inGuide.has(tick.item));
  const asShown = (tick: Tick): ShownItem => ({
    id: tick.item,
    kind: tick.own ? 'own' : 'orphan',
    statement: { kind: 'quoted', text: tick.text, source: null },
    done: tick.done,
    ...notesIn(tick),
  });
  const own = rest.filter((tick) => tick.own).map(asShown);
  const orphans = rest
    .filter((tick) => !tick.own && (tick.done || tick.note !== '' || otherVersionOf(tick)))
    .map(asShown);
  return [...shown, ...own, ...orphans];
}

function notesIn(tick: Tick): Pick<ShownItem, 'note' | 'other'> {
  const other = otherVersionOf(tick);
  return { note: tick.note, ...(other && { other }) };
}

/** How many items that still count are done. Orphans do not count. */
export function checklistCount(items: readonly ShownItem[]): { readonly done: number; readonly total: number } {
  const counted = items.filter((item) => item.kind !== 'orphan');
  return { done: counted.filter((item) => item.done).length, total: counted.length };
}
