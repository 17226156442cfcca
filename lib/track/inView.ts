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
}

/** Knows which blocks are in the window. An observer tells which they are; only those few are ever measured. */
export class InView {
  readonly #blocks: Element[] = [];
  readonly #visible = new Set<number>();
  readonly #observer: IntersectionObserver;

  constructor(blocks: readonly Element[]) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const at = this.#blocks.indexOf(target);
        if (isIntersecting) this.#visible.add(at);
        else this.#visible.delete(at);
      }
    });
    this.add(blocks);
  }

  /** Further blocks, after those that it knows. */
  add(blocks: readonly Element[]): void {
    this.#blocks.push(...blocks);
    for (const block of blocks) this.#observer.observe(block);
  }

  /** Null when nothing of the article is in the window. */
  get range(): Range | null {
    const inView = [...this.#visible].toSorted((a, b) => a - b);
    const [first] = inView;
    if (first === undefined) return null;
    const last = inView.at(-1) ?? first;
    const eyes = innerHeight * EYE_LINE;
    const middle = inView.findLast((at) => this.#shareAbove(at, eyes) > 0) ?? first;
    return { top: this.#line(first, 0), bottom: this.#line(last, innerHeight + 1), middle: this.#line(middle, eyes) };
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #line(at: number, y: number): Line {
    return [at, this.#shareAbove(at, y)];
  }

  #shareAbove(at: number, line: number): number {
    const box = this.#blocks[at]?.getBoundingClientRect();
    return box?.height ? Math.min(1, Math.max(0, (line - box.top) / box.height)) : 1;
  }
}
