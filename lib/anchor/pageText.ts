import type { TextPosition } from '../model/passage';
import { unclobbered } from '../model/unclobbered';

/** Elements whose text nobody sees. */
const UNSEEN = /^(?:script|style|noscript|template|title|textarea|select)$/;
/** Elements that stand on lines of their own: the text of one never runs into the text of the next. */
const LINES = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The text of an element, and where each text node stands in it. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece extends TextPosition {
  readonly node: Text;
}

/** The text below an element in document order, with a line break where one block ends and another begins. */
export function readPageText(root: Element): PageText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const breakLine = (): void => {
    if (length > 0 && parts.at(-1) !== '\n') add('\n');
  };
  const walk = (parent: Node): void => {
    for (const node of unclobbered(parent).childNodes) {
      const { nodeType } = unclobbered<Node>(node);
      if (nodeType === 3) {
        const { data } = node as Text;
        if (data === '') continue;
        pieces.push({ node: node as Text, start: length, end: length + data.length });
        add(data);
      } else if (nodeType === 1) {
        const { localName } = unclobbered(node as Element);
        if (UNSEEN.test(localName)) continue;
        const isLine = LINES.has(localName);
        if (isLine) breakLine();
        walk(node);
        if (isLine) breakLine();
      }
    }
  };
  walk(root);
  return { text: parts.join(''), pieces };
}

/** Where a range of the document stands in the text; clipped to it, null when nothing of it lies within. */
export function positionOf({ pieces }: PageText, range: Range): TextPosition | null {
  let start: number | null = null;
  let end = 0;
  for (const piece of pieces) {
    if (!range.intersectsNode(piece.node)) continue;
    const from = piece.node === range.startContainer ? piece.start + range.startOffset : piece.start;
    const to = piece.node === range.endContainer ? piece.start + range.endOffset : piece.end;
    if (from >= to) continue;
    start ??= from;
    end = to;
  }
  return start === null ? null : { start, end };
}

/** The range of the document that a position covers; null when its text nodes are gone or changed meanwhile. */
export function rangeOf({ pieces }: PageText, { start, end }: TextPosition): Range | null {
  const first = pieces.find((piece) => piece.end > start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first === undefined || last === undefined || first.start > last.start) return null;
  const from = Math.max(0, start - first.start);
  const to = Math.min(last.node.length, end - last.start);
  if (!first.node.isConnected || !last.node.isConnected || from > first.node.length || to < 0) return null;
  // Not the document's `createRange`: a page can put an element of that name in its place.
  const range = new Range();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}
