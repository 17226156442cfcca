/** Fields of a document, as bits. */
export const IN_SUMMARY = 1;
export const IN_TITLE = 2;
export const IN_TOPICS = 4;
/** Combinations of these fields, but for none. */
const COMBINATIONS = 7;
/** Steps of how often a term stands in a body. */
const OFTEN_STEPS = 16;
const ONLY_IN_BODY = COMBINATIONS;
const ALSO_IN_BODY = ONLY_IN_BODY + OFTEN_STEPS;
const SLOTS = ALSO_IN_BODY + COMBINATIONS;

/** What a term is worth where it stands: titles before topics before summaries before bodies. */
const WORTH = { title: 1, topics: 0.72, summary: 0.7, body: 0.14, bodyOften: 0.16 } as const;
/** What each further field adds, as a share of its worth. */
const FURTHER = 0.25;
/** Where other fields have a term as well, how often the body does tells little: as if it were three times. */
const OFTEN_ENOUGH = 4;

/**
 * A slot, 0–29, tells where in a document a term stands: 0–6 which of the fields have it, 7–22 that its body alone does
 * and how often, 23–29 which fields beside its body. A posting costs four letters for each lower slot that is empty.
 *
 * @param fields the bits of those that have the term; 0 for none
 * @param times how often the body has it
 */
export function slotOf(fields: number, times: number): number {
  if (times === 0) return fields - 1;
  if (fields > 0) return ALSO_IN_BODY + fields - 1;
  return ONLY_IN_BODY + Math.min(OFTEN_STEPS - 1, Math.round(Math.log2(times) * 2.5));
}

/** What a term in each slot is worth: 0–1.4. */
export const SLOT_WORTH: Float32Array = Float32Array.from({ length: SLOTS }, (_, slot) => {
  if (slot < ONLY_IN_BODY) return worthOf(slot + 1, null);
  return slot < ALSO_IN_BODY ? worthOf(0, slot - ONLY_IN_BODY) : worthOf(slot - ALSO_IN_BODY + 1, OFTEN_ENOUGH);
});

function worthOf(fields: number, often: number | null): number {
  const worths: number[] = [];
  if ((fields & IN_TITLE) !== 0) worths.push(WORTH.title);
  if ((fields & IN_TOPICS) !== 0) worths.push(WORTH.topics);
  if ((fields & IN_SUMMARY) !== 0) worths.push(WORTH.summary);
  if (often !== null) worths.push(WORTH.body + WORTH.bodyOften * (often / (OFTEN_STEPS - 1)));
  const [best = 0, ...others] = worths;
  return others.reduce((sum, worth) => sum + worth * FURTHER, best);
}
