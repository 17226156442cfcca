import { contentStems } from '../../language/stem';
import { comparable } from '../../model/text';

/** Lines as alike as this say the same: the share of words in common, of all that both have, and of the shorter. */
const SAME_WORDS = 0.6;
const WITHIN = 0.8;
/** A line with fewer words is not looked for within a longer one. */
const FEWEST_WITHIN = 5;
/** Lines are compared where they share one of so many of their rarest words: nearly linear, however many lines. */
const RAREST = 4;
/** So many lines with one word are compared; more have it by chance. */
const MOST_WITH_WORD = 40;

/**
 * For each line the index of the first that says nearly the same: its own, where none before it does.
 *
 * @param lines the stems of each line's words
 */
export function firstTwins(lines: readonly ReadonlySet<string>[]): number[] {
  const frequency = new Map<string, number>();
  for (const line of lines) for (const stem of line) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const withWord = new Map<string, number[]>();
  return lines.map((line, at) => {
    const rarest = [...line]
      .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .filter((stem) => (frequency.get(stem) ?? 0) > 1)
      .slice(0, RAREST);
    const near = new Set(rarest.flatMap((stem) => withWord.get(stem) ?? []));
    const twin = [...near].toSorted((a, b) => a - b).find((other) => areTwins(line, lines[other]));
    if (twin !== undefined) return twin;
    for (const stem of rarest) {
      const known = withWord.get(stem) ?? [];
      if (known.length < MOST_WITH_WORD) known.push(at);
      withWord.set(stem, known);
    }
    return at;
  });
}

/** Tells whether a text says nearly the same as one of these. */
export function isTwinOf(texts: readonly string[]): (text: string) => boolean {
  const known = texts.map((text) => ({ words: comparable(text), stems: contentStems(text, null) }));
  if (known.length === 0) return () => false;
  return (text) => {
    const words = comparable(text);
    const stems = contentStems(text, null);
    return known.some((one) => one.words === words || areTwins(stems, one.stems));
  };
}

function areTwins(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): boolean {
  if (b === undefined || a.size === 0 || b.size === 0) return false;
  let common = 0;
  for (const stem of a) if (b.has(stem)) common += 1;
  const shorter = Math.min(a.size, b.size);
  return common / (a.size + b.size - common) >= SAME_WORDS || (shorter >= FEWEST_WITHIN && common / shorter >= WITHIN);
}
