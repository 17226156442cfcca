/** Where in the window the eyes usually are: the share of its height that is above them. */
const EYE_LINE = 0.4;

/** A line across the article: a block, and the share of it that is above, 0–1. */
export type Line = readonly [block: number, above: number];

/** What of the blocks is in the window. */
export interface Range {
  readonly top: Line;
  readonly bottom: Line;
  /** Where the eyes usually are. */
  readonly middle: Line;
  /** A heading begins at the top of the window. */
  readonly isAtHeading: boolean;
}

/** Knows which blocks are in the window. An observer tells which they are; only those few are ever measured. */
export interface InView {
  /** Null when nothing of the article is in the window. */
  range(): Range | null;
  /** Further blocks, after those that it knows. */
  add(more: readonly Element[]): void;
  stop(): void;
}

export function watchInView(blocks: readonly Element[]): InView {
  const known: Element[] = [];
  const visible = new Set<number>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const at = known.indexOf(target);
      if (isIntersecting) visible.add(at);
      else visible.delete(at);
    }
  });

  const shareAbove = (at: number, y: number): number => {
    const box = known[at]?.getBoundingClientRect();
    return box?.height ? Math.min(1, Math.max(0, (y - box.top) / box.height)) : 1;
  };
  const line = (at: number, y: number): Line => [at, shareAbove(at, y)];

  const range = (): Range | null => {
    const inView = [...visible].toSorted((a, b) => a - b);
    const [first] = inView;
    if (first === undefined) return null;
    const last = inView.at(-1) ?? first;
    const eyes = innerHeight * EYE_LINE;
    const middle = inView.findLast((at) => shareAbove(at, eyes) > 0) ?? first;
    const top = line(first, 0);
    return {
      top,
      bottom: line(last, innerHeight + 1),
      middle: line(middle, eyes),
      isAtHeading: top[1] === 0 && /^h\d/.test(known[first]?.localName ?? ''),
    };
  };

  const add = (more: readonly Element[]): void => {
    known.push(...more);
    for (const block of more) observer.observe(block);
  };
  add(blocks);
  return { range, add, stop: () => observer.disconnect() };
}
