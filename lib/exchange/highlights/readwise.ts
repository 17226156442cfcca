import { csvOf } from '../csv';
import type { Taken } from '../taken';
import { time } from './webAnnotation';

export const READWISE_FIELDS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** A tag is one word there, without the signs that end a sentence: a line of a note with those is none of tags. */
const BETWEEN_WORDS = /[\s.,;:!?…]+/gu;

/**
 * All highlights as the table that Readwise imports (https://readwise.io/import_bulk). A tag stands in the note, behind
 * a dot; colours and what stands around a passage are not known there.
 */
export function readwiseTable({ posts }: Taken): string {
  const rows = posts.flatMap(({ url, title, blog, highlights }) =>
    highlights.map(({ passage, note, tags, createdAt }) => {
      const tagged = tags.map((tag) => `.${tag.trim().replace(BETWEEN_WORDS, '_')}`).join(' ');
      const noted = [note, tagged].filter((words) => words !== '').join('\n');
      const date = time(createdAt).slice(0, 19).replace('T', ' ');
      return [passage.quote.exact, title, blog, url, noted, String(passage.position.start), date];
    }),
  );
  return csvOf(READWISE_FIELDS, rows);
}
