/** A summary longer than this is cut; one that ends in an ellipsis was cut by its source. Characters. */
const LONGEST = 280;
/** What is left must say something. Characters. */
const SHORTEST = 40;
const SENTENCE_END = /[.!?…][”’"')\]]*(?=\s)|[。！？]/gu;

/**
 * The beginning of a summary that ends where a sentence does; the whole of it where it is short and not cut already, or
 * no sentence ends soon enough.
 */
export function lineToSentence(summary: string): string {
  if (summary.length <= LONGEST && !isCut(summary)) return summary;
  let end = 0;
  for (const { index, 0: sign } of summary.slice(0, LONGEST + 1).matchAll(SENTENCE_END)) {
    const at = index + sign.length;
    if (at <= LONGEST && at < summary.length) end = at;
  }
  return end < SHORTEST ? summary : summary.slice(0, end);
}

function isCut(summary: string): boolean {
  return summary.endsWith('…') || summary.endsWith('...') || summary.endsWith('…]') || summary.endsWith('...]');
}
