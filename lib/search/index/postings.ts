import { Index, type IndexOptions } from 'flexsearch';
import { Problem } from '../../model/problem';

/** The numbers of the documents with one term, by slot (see `fields.ts`). */
export type Slots = readonly (readonly number[] | null | undefined)[];

/** Terms in a block. A short beginning of a word wants a few of hundreds of blocks, a whole word one. */
const BLOCK_TERMS = 32;

/**
 * Which documents have which terms, held by flexsearch's `Index`: it adds, changes and removes documents, and exports
 * and imports what it holds. The terms and their slots are ours, and so is all that is made of an answer.
 *
 * Saved postings are exports of neighbouring terms, block by block; a block is imported when one of its terms is asked
 * for, so that the first answer does not wait for the others.
 */
export class Postings {
  /** What flexsearch asks for while it adds a document. */
  #adding: ReadonlyMap<string, number> = new Map();
  readonly #index = newIndex({
    encode: () => [...this.#adding.keys()],
    score: (_, term) => this.#adding.get(term) ?? 0,
  });
  /** Not imported so far. */
  readonly #blocks: (string | undefined)[];

  constructor(blocks: readonly string[] = []) {
    this.#blocks = [...blocks];
  }

  /**
   * Throws `unreadable` where what was saved cannot be read.
   *
   * @param at the term's number among the sorted terms that the blocks were saved with
   */
  slots(term: string, at: number): Slots {
    this.#import(Math.floor(at / BLOCK_TERMS));
    return mapOf(this.#index).get(term) ?? [];
  }

  /** Imports what was not yet, so that documents can be changed. */
  importAll(documents: Iterable<number>): void {
    this.#blocks.forEach((_, at) => this.#import(at));
    this.#index.import('reg', JSON.stringify([...documents]));
  }

  /** Adds a document, or puts it in its own place. */
  put(document: number, slots: ReadonlyMap<string, number>): void {
    this.#adding = slots;
    this.#index.add(document, ' ');
  }

  remove(document: number): void {
    this.#index.remove(document);
  }

  /** All terms, in the order of their code units: what binary search compares with. */
  terms(): string[] {
    return [...mapOf(this.#index).keys()].toSorted((a, b) => (a < b ? -1 : 1));
  }

  /** The saved form, for terms as {@link terms} gives them. */
  blocks(terms: readonly string[]): string[] {
    return Array.from({ length: blocksFor(terms.length) }, (_, at) =>
      this.#export(terms.slice(at * BLOCK_TERMS, (at + 1) * BLOCK_TERMS)),
    );
  }

  #export(terms: readonly string[]): string {
    const block = newIndex();
    for (const term of terms) mapOf(block).set(term, mapOf(this.#index).get(term) ?? []);
    let exported = '[]';
    block.export((_, data) => void (exported = data));
    return exported;
  }

  #import(at: number): void {
    const block = this.#blocks[at];
    if (block === undefined) return;
    try {
      this.#index.import('map', block);
    } catch {
      throw new Problem('unreadable', 'the search index');
    }
    this.#blocks[at] = undefined;
  }
}

/** How many blocks so many terms are saved in. */
export function blocksFor(terms: number): number {
  return Math.ceil(terms / BLOCK_TERMS);
}

function newIndex(options: Pick<IndexOptions, 'encode' | 'score'> = {}): Index {
  return new Index({ tokenize: 'strict', ...options });
}

/** What flexsearch holds by term: under this name in the code that its own `serialize` writes, but not in its types. */
function mapOf(index: Index): Map<string, Slots> {
  return (index as unknown as { readonly map: Map<string, Slots> }).map;
}
