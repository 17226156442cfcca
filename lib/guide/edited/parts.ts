import {
  partKey,
  type EditedList,
  type EditedListKind,
  type GuideLine,
  type GuidePart,
  type PartEdit,
} from '../../model/edition';
import { lineOf } from '../../model/guideParts';
import type { PostRef } from '../../model/post';
import { oneLine } from '../../model/text';

/** The parts of a section after an edit; what it does not fit to stays as it is. */
export function partsEdited(
  section: EditedListKind,
  { was, now }: EditedList<GuidePart>,
  edit: PartEdit,
): readonly GuidePart[] {
  switch (edit.kind) {
    case 'move':
      return moved(now, edit.key, edit.by);
    case 'take-out':
      return without(now, edit.key);
    case 'put-back': {
      const part = was.find((other) => partKey(other) === edit.key);
      return part === undefined ? now : insertedBy(now, part, was);
    }
    case 'reword':
      return now.map((part) => ('statement' in part && part.id === edit.key ? inWords(part, edit.text) : part));
    case 'add-line':
      return withPart(now, lineOf({ kind: 'quoted', text: oneLine(edit.text), source: null }));
    case 'add-post':
      return withPart(now, postIn(section, edit.post));
  }
}

/** A post as a section of posts has it. */
function postIn(section: EditedListKind, { title, url }: PostRef): GuidePart {
  switch (section) {
    case 'steps':
      return { title, url, role: 'middle' };
    case 'references':
      return { title, url, summary: null };
    default:
      return { title, url };
  }
}

/** One part moved by so many places, up where that is below zero; never beyond the ends. */
function moved<Part extends GuidePart>(parts: readonly Part[], key: string, by: number): Part[] {
  const from = parts.findIndex((part) => partKey(part) === key);
  const part = parts[from];
  if (part === undefined) return [...parts];
  const others = parts.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, Math.min(others.length, from + by)), 0, part);
}

export function without<Part extends GuidePart>(parts: readonly Part[], key: string): Part[] {
  return parts.filter((part) => partKey(part) !== key);
}

/** With one more at the end; one that is there already stays where it is. */
function withPart<Part extends GuidePart>(parts: readonly Part[], part: Part): Part[] {
  return parts.some((other) => partKey(other) === partKey(part)) ? [...parts] : [...parts, part];
}

/** A line in other words, which are the reader's: it keeps its id, and with it its tick. */
function inWords(line: GuideLine, text: string): GuideLine {
  const words = oneLine(text);
  if (words === '' || words === line.statement.text) return line;
  return { id: line.id, statement: { kind: 'quoted', text: words, source: null } };
}

/** With a part where it stands in `order`: behind the nearest one before it there that is here, too; else first. */
export function insertedBy<Part extends GuidePart>(
  parts: readonly Part[],
  part: Part,
  order: readonly GuidePart[],
): Part[] {
  const key = partKey(part);
  if (parts.some((other) => partKey(other) === key)) return [...parts];
  const here = new Map(parts.map((other, at) => [partKey(other), at]));
  const before = order.slice(
    0,
    order.findIndex((other) => partKey(other) === key),
  );
  const nearest = before.findLast((other) => here.has(partKey(other)));
  return parts.toSpliced(nearest === undefined ? 0 : (here.get(partKey(nearest)) ?? 0) + 1, 0, part);
}

/** The parts that stand in `order` in its order, each in one of their places; all others stay where they are. */
export function orderedBy<Part extends GuidePart>(parts: readonly Part[], order: readonly GuidePart[]): Part[] {
  const places = new Map(order.map((part, at) => [partKey(part), at]));
  const placed = parts
    .filter((part) => places.has(partKey(part)))
    .toSorted((a, b) => (places.get(partKey(a)) ?? 0) - (places.get(partKey(b)) ?? 0));
  let next = 0;
  return parts.map((part) => (places.has(partKey(part)) ? (placed[next++] ?? part) : part));
}
