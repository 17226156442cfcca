/**
 * Where in a document a term stands, as bits of a posting's first byte; its four upper bits tell how often in the body.
 */
export const IN_TITLE = 1;
export const IN_TOPICS = 2;
export const IN_SUMMARY = 4;
export const IN_BODY = 8;
const OFTEN_SHIFT = 4;
const OFTEN_MOST = 15;

/** What a term is worth where it stands: titles before topics before summaries before bodies. */
const WORTH = { title: 1, topics: 0.72, summary: 0.7, body: 0.14, bodyOften: 0.16 } as const;
/** What each further field adds, as a share of its worth. */
const FURTHER = 0.25;

/** The flags of a term that stands `times` times in a body, beside what other fields say. */
export function withBody(flags: number, times: number): number {
  const often = Math.min(OFTEN_MOST, Math.round(Math.log2(times) * 2.5));
  return flags | IN_BODY | (often << OFTEN_SHIFT);
}

/** Worth of each combination of flags: 0–1.4. */
export const FIELD_WORTH: Float32Array = Float32Array.from({ length: 256 }, (_, flags) => {
  const worths: number[] = [];
  if ((flags & IN_TITLE) !== 0) worths.push(WORTH.title);
  if ((flags & IN_TOPICS) !== 0) worths.push(WORTH.topics);
  if ((flags & IN_SUMMARY) !== 0) worths.push(WORTH.summary);
  if ((flags & IN_BODY) !== 0) worths.push(WORTH.body + WORTH.bodyOften * ((flags >>> OFTEN_SHIFT) / OFTEN_MOST));
  const [best = 0, ...others] = worths;
  return others.reduce((sum, worth) => sum + worth * FURTHER, best);
});
