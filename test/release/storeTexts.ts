import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.github/store/', import.meta.url));
/** What the stores show, in the order of the files: each language has these fields and no other. */
export const FIELDS = ['Title', 'Short text', 'Description', 'Search terms', 'Pictures'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Fewest and most characters, by the narrowest of the three stores. Titles: Edge 45, Firefox 50, Chrome 75. Short texts:
 * `description` of a manifest 132, Firefox's summary 250. Descriptions: Edge 250 to 10,000, Chrome 16,000.
 */
export const LENGTHS: Readonly<
  Record<'Title' | 'Short text' | 'Description', readonly [fewest: number, most: number]>
> = {
  Title: [1, 45],
  'Short text': [1, 132],
  Description: [250, 10_000],
};
/** Edge's: terms, words in all of them, characters of one. */
export const SEARCH_TERMS = { terms: 7, words: 21, characters: 30 } as const;
/** Chrome's, for the single purpose and each reason. */
export const MOST_OF_A_REASON = 1_000;
/** Chrome takes five at most, Edge six. */
export const PICTURES = 5;

/** The languages that have store texts, as their catalogues in `public/_locales` are called. */
export function storeLanguages(): string[] {
  const names = readdirSync(FOLDER).filter(
    (name) => name.endsWith('.md') && !['README.md', 'review.md'].includes(name),
  );
  return names.map((name) => name.slice(0, -'.md'.length));
}

/** What the stores show in a language. */
export function storeTexts(language: string): ReadonlyMap<Field, string> {
  return fieldsOf(`${language}.md`) as ReadonlyMap<Field, string>;
}

/** What those who judge are told: reasons for permissions by their names in the manifest, and the rest by its heading. */
export function reviewTexts(): ReadonlyMap<string, string> {
  return fieldsOf('review.md');
}

/** The lines of a list, without what makes them one. */
export function listed(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^(?:-|\d+\.) /, ''));
}

/** What stands under each `##` heading, as it would be pasted. */
function fieldsOf(file: string): ReadonlyMap<string, string> {
  const [, ...sections] = readFileSync(join(FOLDER, file), 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}
