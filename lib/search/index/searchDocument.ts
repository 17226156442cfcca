import { IN_SUMMARY, IN_TITLE, IN_TOPICS, slotOf } from './fields';
import { termsOf, wordsIn } from './words';

/** What is indexed of one document. An empty text is a field that it does not have. */
export interface SearchDocument {
  /** Names it within its archive; holds no line break. */
  readonly url: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly title: string;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly summary: string;
  readonly body: string;
}

/** A document as an index takes it: its texts cut into terms. */
export interface CutDocument {
  readonly url: string;
  /** Days since 1970; {@link NO_DAY} when not known. */
  readonly day: number;
  /** Words of the title: a short title that matches says more than a long one. */
  readonly titleWords: number;
  /** The slot of each term, see `fields.ts`. */
  readonly slots: ReadonlyMap<string, number>;
}

export const NO_DAY = -2_147_483_648;
/** Terms that stand for a document's topics begin with this: no word of a text does. */
export const TOPIC_TERM = '\u0001';

/** Days since 1970 of a date `YYYY-MM-DD`. */
export function dayNumber(date: string | null): number {
  const time = date === null ? NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? NO_DAY : Math.round(time / 86_400_000);
}

/** Cuts the texts of a document: by far the most of the work of indexing it. */
export function cut(document: SearchDocument): CutDocument {
  const { url, date, title } = document;
  return { url, day: dayNumber(date), titleWords: wordsIn(title).length, slots: slotsOf(document) };
}

function slotsOf({ title, topics, summary, body }: SearchDocument): Map<string, number> {
  const fields = new Map<string, number>();
  const add = (text: string, field: number): void => {
    for (const word of wordsIn(text))
      for (const term of termsOf(word)) fields.set(term, (fields.get(term) ?? 0) | field);
  };
  add(title, IN_TITLE);
  add(summary, IN_SUMMARY);
  for (const { slug, name } of topics) {
    add(name, IN_TOPICS);
    fields.set(TOPIC_TERM + slug, IN_TOPICS);
  }
  const times = new Map<string, number>();
  if (body !== '')
    for (const word of wordsIn(body)) for (const term of termsOf(word)) times.set(term, (times.get(term) ?? 0) + 1);
  const slots = new Map<string, number>();
  for (const [term, bits] of fields) slots.set(term, slotOf(bits, times.get(term) ?? 0));
  for (const [term, count] of times) if (!fields.has(term)) slots.set(term, slotOf(0, count));
  return slots;
}
