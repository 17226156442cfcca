import type { Address } from './address';

/** Why the data that a page carries is no guide, although it means to be one. */
export const GUIDE_FAULTS = ['not-json', 'no-name', 'several-topics', 'path', 'checklist', 'claims'] as const;
export type GuideFault = (typeof GUIDE_FAULTS)[number];

/** A page whose guide was not read. */
export interface FaultyGuide {
  readonly page: Address;
  readonly fault: GuideFault;
}

/** An archive's pages that are told of; its author mends the first of them first. */
export const MOST_FAULTY = 20;

/** The pages after one was read again: without it where it is well now. The same list when nothing is different. */
export function faultyAfter(
  before: readonly FaultyGuide[],
  page: Address,
  fault: GuideFault | null,
): readonly FaultyGuide[] {
  const known = before.find((one) => one.page === page);
  if ((known?.fault ?? null) === fault) return before;
  const others = before.filter((one) => one !== known);
  return fault === null ? others : [...others, { page, fault }].slice(-MOST_FAULTY);
}
