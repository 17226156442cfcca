import type { Candidate } from './best';
import { fold } from './fold';
import type { QueryWord } from './query';
import { dayNumber, TOPIC_TERM, type SearchDocument } from './searchDocument';
import { wordsIn } from './words';

/** A document that is looked through as it is, while there is no index of it. */
export interface PlainDocument {
  readonly url: string;
  readonly day: number;
  readonly slugs: readonly string[];
  /** Words of title, topics, summary and body, each word after a space. */
  readonly fields: readonly string[];
}

/** What a word is worth in each field; a rare word's weight, so that the scores are of the size that an index gives. */
const WORTHS = [1, 0.72, 0.7, 0.2];
const WEIGHT = 6;
const PREFIX = 0.6;

export function plainDocument({ url, date, title, topics, summary, body }: SearchDocument): PlainDocument {
  const texts = [title, topics.map(({ name }) => name).join(' '), summary, body];
  return {
    url,
    day: dayNumber(date),
    slugs: topics.map(({ slug }) => TOPIC_TERM + slug),
    fields: texts.map(
      (text) =>
        ` ${wordsIn(text)
          .map(({ whole, parts, isUnspaced }) => (isUnspaced ? parts.join('') : [whole, ...parts].join(' ')))
          .join(' ')} `,
    ),
  };
}

/** Looks at one document: whole words and beginnings, no typos. Null when it has none of the words. */
export function scanOne<Owner>(
  owner: Owner,
  { url, day, fields }: PlainDocument,
  words: readonly QueryWord[],
): Candidate<Owner> | null {
  if (words.length === 0) return { owner, url, day, score: WEIGHT, isWhole: true };
  const worths = words.map((word) => worthIn(fields, word));
  const sum = worths.reduce((total, worth) => total + worth, 0);
  const covered = worths.filter((worth) => worth > 0).length / words.length;
  return sum === 0 ? null : { owner, url, day, score: WEIGHT * sum * covered ** 3, isWhole: covered === 1 };
}

function worthIn(fields: readonly string[], { whole, parts, isUnspaced }: QueryWord): number {
  for (const [at, text] of fields.entries()) {
    const worth = WORTHS[at] ?? 0;
    if (isUnspaced) {
      if ((whole === '' ? parts : [whole]).every((pair) => text.includes(fold(pair)))) return worth;
    } else if (text.includes(` ${whole} `)) return worth;
    else if (text.includes(` ${whole}`)) return worth * PREFIX;
  }
  return 0;
}
