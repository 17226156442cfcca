import type { PathOrder } from './pathReason';
import type { PostRef, PostUrl } from './post';

/** The steps of a path as they were when the reader began it, in one of its orders. */
export interface KeptPath {
  readonly order: PathOrder;
  readonly steps: readonly PostUrl[];
  /** The steps of the better path that the reader did not want; empty where none was refused. */
  readonly declined: readonly PostUrl[];
}

/** A path of other steps than the one that the reader is on, and what would be different. */
export interface BetterPath {
  readonly order: PathOrder;
  readonly steps: readonly PostUrl[];
  readonly added: readonly PostRef[];
  readonly dropped: readonly PostRef[];
  /** Steps of both that stand elsewhere among the others. */
  readonly moved: readonly PostRef[];
}

/** How the path of a compiled guide came about, and what else the reader may choose. */
export interface PathChoice {
  readonly order: PathOrder;
  /** Those that the reader can choose from, this one among them; empty where there is nothing to choose. */
  readonly orders: readonly PathOrder[];
  /** Null where the path is as good as what is known of its posts. */
  readonly better: BetterPath | null;
}

/** What is kept of a topic's paths after one in this order has these steps: it stands first. */
export function keptFirst(paths: readonly KeptPath[], { order, steps }: Pick<KeptPath, 'order' | 'steps'>): KeptPath[] {
  return [{ order, steps, declined: [] }, ...paths.filter((path) => path.order !== order)];
}

/** The same after the reader has begun a path: one that is kept in this order stays as it is. */
export function keptWhenBegun(
  paths: readonly KeptPath[],
  { order, steps }: Pick<KeptPath, 'order' | 'steps'>,
): readonly KeptPath[] {
  return paths.some((path) => path.order === order) ? paths : [...paths, { order, steps, declined: [] }];
}

/** The same after the reader has refused these steps for the path in this order. */
export function keptAgainst(paths: readonly KeptPath[], order: PathOrder, declined: readonly PostUrl[]): KeptPath[] {
  return paths.map((path) => (path.order === order ? { ...path, declined } : path));
}
