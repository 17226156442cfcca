/** A stretch of a text node, and the ground it is to get. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly ground: string;
}

const WRAPPER = 'waymark-mark';

/** A wrapped stretch: `node` is the page's own text node, of which `middle` and `rest` were split off. */
interface Wrapped {
  readonly node: Text;
  readonly wrapper: HTMLElement;
  readonly middle: Text;
  readonly rest: Text | null;
}

/**
 * Wraps stretches of text in elements with a ground. Where two overlap, the later one counts. Returns what restores the
 * page exactly: the same nodes with the same data, so that the page's scripts find what they made.
 */
export function wrapPieces(page: Document, pieces: readonly Piece[]): () => void {
  const nodes = new Set(pieces.map(({ node }) => node));
  const wrapped = [...nodes].flatMap((node) => {
    const own = apart(pieces.filter((piece) => piece.node === node));
    // From the back, so that what is still to be split off stands where it stood.
    return own.toReversed().map((piece) => wrap(page, piece));
  });
  return () => {
    for (const one of wrapped.toReversed()) unwrap(one);
  };
}

/** Stretches of one node as such that do not overlap, in order. */
function apart(pieces: readonly Piece[]): Piece[] {
  const edges = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  return edges.flatMap((from, at) => {
    const to = edges[at + 1];
    const top = to === undefined ? undefined : pieces.findLast((piece) => piece.from <= from && piece.to >= to);
    return top === undefined || to === undefined ? [] : [{ ...top, from, to }];
  });
}

function wrap(page: Document, { node, from, to, ground }: Piece): Wrapped {
  const rest = to < node.length ? node.splitText(to) : null;
  const middle = from > 0 ? node.splitText(from) : node;
  const wrapper = page.createElement(WRAPPER);
  wrapper.style.setProperty('background-color', ground, 'important');
  middle.replaceWith(wrapper);
  wrapper.append(middle);
  return { node, wrapper, middle, rest };
}

/** The page may have changed meanwhile: only what still stands as it was left is joined again. */
function unwrap({ node, wrapper, middle, rest }: Wrapped): void {
  if (wrapper.firstChild === middle) wrapper.replaceWith(middle);
  else wrapper.replaceWith(...wrapper.childNodes);
  for (const part of [middle, rest]) {
    if (part === null || part === node || node.nextSibling !== part) continue;
    node.appendData(part.data);
    part.remove();
  }
}
