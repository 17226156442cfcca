/** A usual pace of silent reading of non-fiction in English: words per minute (Brysbaert 2019 finds 238). */
export const READING_PACE = 238;

/** Reading whose pace is known: words, and the milliseconds that they took. */
export interface Paced {
  readonly words: number;
  readonly ms: number;
}

/** The reader's own reading by language: the primary subtag of a BCP 47 tag, or `und` for a post that does not say. */
export type Paces = Readonly<Record<string, Paced>>;

/** Words of the reader's own that the usual pace weighs as much as: a first short post must not overturn it. */
const TRUST = 600;
/** Maximum words remembered; older reading fades, because a pace changes over the years. */
const MEMORY = 20_000;
/** What is no pace of reading is not learned from: words per minute. */
const SLOWEST = 40;
const FASTEST = 900;

export function languageKey(language: string | null): string {
  return /^[a-z]{2,3}\b/i.exec(language ?? '')?.[0].toLowerCase() ?? 'und';
}

/** The paces after more reading in a language. */
export function pacesAfter(before: Paces, language: string | null, { words, ms }: Paced): Paces {
  const pace = words / (ms / 60_000);
  if (!(words > 0 && pace >= SLOWEST && pace <= FASTEST)) return before;
  const key = languageKey(language);
  const old = before[key] ?? { words: 0, ms: 0 };
  const kept = Math.min(1, Math.max(0, MEMORY - words) / Math.max(1, old.words));
  return { ...before, [key]: { words: old.words * kept + words, ms: old.ms * kept + ms } };
}

/** The reader's pace in a language: words per minute. The usual one where nothing was learned yet. */
export function paceIn(paces: Paces, language: string | null): number {
  const { words, ms } = paces[languageKey(language)] ?? { words: 0, ms: 0 };
  return (TRUST + words) / (TRUST / READING_PACE + ms / 60_000);
}
