import { stemOf } from '../../language/stem';
import { comparable } from '../../model/text';
import type { Topic } from '../../model/topic';

/** What a topic is called in texts, besides its name. */
export interface NamedTopic extends Topic {
  readonly spellings?: readonly string[];
}

/** The names of a topic, comparable and stemmed. */
export function termsOf({ name, slug, spellings = [] }: NamedTopic): string[] {
  const names = [name, slug.replace(/[-_]+/g, ' '), ...spellings];
  // "Software engineering (SE)" is also called by what stands in and before the bracket.
  const apart = names.flatMap((one) => [one, ...(/^(.+?)\s*\(([^)]+)\)$/.exec(one)?.slice(1) ?? [])]);
  return [...new Set(apart.map((one) => stemmed(comparable(one), null)))].filter((term) => term.length > 1);
}

/** A comparable text with each word's stem in its place. */
export function stemmed(text: string, language: string | null): string {
  return text
    .split(' ')
    .map((word) => stemOf(word, language))
    .join(' ');
}

/** Whether a text has one of the names as whole words. */
export function mentions(text: string, terms: readonly string[], language: string | null): boolean {
  const words = ` ${stemmed(comparable(text), language)} `;
  return terms.some((term) => words.includes(` ${term} `));
}
