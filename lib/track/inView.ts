/** What of the blocks is in the window. Shares of a block are 0–1. */
export interface Range {
  readonly first: number;
  /** The share of the first that is above the window. */
  readonly above: number;
  readonly last: number;
  /** The share of the last that is above the window's end. */
  readonly shown: number;
}

/** Knows which blocks are in the window. An observer tells which they are; only the outermost two are ever measured. */
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
    if (this.#visible.size === 0) return null;
    const first = Math.min(...this.#visible);
    const last = Math.max(...this.#visible);
    return { first, above: this.#shareAbove(first, 0), last, shown: this.#shareAbove(last, innerHeight + 1) };
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #shareAbove(at: number, line: number): number {
    const box = this.#blocks[at]?.getBoundingClientRect();
    return box?.height ? Math.min(1, Math.max(0, (line - box.top) / box.height)) : 1;
  }
}
