import type { ArchiveId } from '../../lib/model/archive';
import type { Highlight, HighlightId } from '../../lib/model/highlight';
import type { PostUrl } from '../../lib/model/post';

export const POST = 'https://a.example/p' as PostUrl;

export function aHighlight(change: Partial<Highlight> = {}): Highlight {
  return {
    id: 'one' as HighlightId,
    post: POST,
    archive: 'https://a.example' as ArchiveId,
    passage: {
      quote: { exact: 'a place to wait', prefix: 'It adds ', suffix: '.' },
      position: { start: 8, end: 23 },
      unique: true,
    },
    colour: 'yellow',
    note: '',
    evidence: null,
    createdAt: 1,
    tags: [],
    updatedAt: 1,
    deleted: false,
    stamps: {},
    ...change,
  };
}

/** The same at a place of the text. */
export function highlightAt(id: string, start: number, change: Partial<Highlight> = {}): Highlight {
  const { passage } = aHighlight();
  return aHighlight({ id: id as HighlightId, passage: { ...passage, position: { start, end: start + 5 } }, ...change });
}
