import { COLOURS, type Colour } from '../model/highlight';
import { GROUNDS, HERE, paintName } from './styles';
import { wrapPieces, type Piece } from './wrap';

export interface Painting {
  readonly range: Range;
  readonly colour: Colour;
}

/** Shows passages of a page as marked. */
export interface Painter {
  /** Shows these, and no longer what it showed before. */
  paint(paintings: readonly Painting[]): void;
  /** Shows where the reader was taken; null: nothing any more. */
  point(range: Range | null): void;
}

/** How long the reader is shown where they were taken: milliseconds. */
export const POINT_MS = 1_600;

/**
 * Paints by the CSS Custom Highlight API (css-highlight-api-1), which changes nothing of the page; else by wrapping.
 */
export function painterOf(view: Window & typeof globalThis): Painter {
  return 'Highlight' in view && 'highlights' in view.CSS ? highlightPainter(view) : wrappingPainter(view.document);
}

function highlightPainter(view: Window & typeof globalThis): Painter {
  const { highlights } = view.CSS;
  const set = (name: string, ranges: readonly Range[]): void => {
    if (ranges.length === 0) highlights.delete(name);
    else highlights.set(name, new view.Highlight(...ranges));
  };
  return {
    paint: (paintings) => {
      for (const colour of COLOURS)
        set(
          paintName(colour),
          paintings.filter((one) => one.colour === colour).map(({ range }) => range),
        );
    },
    point: (range) => {
      set(HERE, range === null ? [] : [range]);
      const here = highlights.get(HERE);
      if (here !== undefined) here.priority = 1;
    },
  };
}

/** For browsers without the API. What was wrapped is put back before anything else is wrapped. */
export function wrappingPainter(page: Document): Painter {
  let restore = (): void => {};
  return {
    paint: (paintings) => {
      restore();
      restore = wrapPieces(
        page,
        paintings.flatMap(({ range, colour }) => textIn(range).map((text) => ({ ...text, ground: GROUNDS[colour] }))),
      );
    },
    // Wrapping once more to point would change the page again; the passage is in view and painted.
    point: () => {},
  };
}

/** What of a range takes ground: stretches of its text nodes, in order. */
export function textIn(range: Range): Omit<Piece, 'ground'>[] {
  const pieces: Omit<Piece, 'ground'>[] = [];
  const walker = (range.startContainer.ownerDocument ?? document).createTreeWalker(
    range.commonAncestorContainer,
    NodeFilter.SHOW_TEXT,
  );
  const first = range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer : walker.nextNode();
  if (first !== null) walker.currentNode = first;
  for (let node: Node | null = first; node !== null && range.intersectsNode(node); node = walker.nextNode()) {
    const text = node as Text;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    // White space between blocks takes no ground, and a wrapper there could break a list or table.
    if (/\S/u.test(text.data.slice(from, to))) pieces.push({ node: text, from, to });
  }
  return pieces;
}
