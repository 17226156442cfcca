import * as v from 'valibot';
import { leftOut, marksOf, momentIn, type Foreign } from './foreign';
import { wordsOf } from './htmlWords';

/** What Obsidian's Web Clipper exports: pages with their highlights, as a list or by address. */
const MARK = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  type: v.optional(v.string()),
  content: v.string(),
  notes: v.optional(v.nullable(v.array(v.string()))),
});
const PAGE = v.object({ url: v.string(), title: v.optional(v.nullable(v.string())), highlights: v.array(v.unknown()) });

function pagesIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return [];
  return v.is(PAGE, json) ? [json] : Object.values(json);
}

export function isWebClipper(json: unknown): boolean {
  return pagesIn(json).some((page) => v.is(PAGE, page));
}

export function readWebClipper(json: unknown): Foreign {
  return marksOf(
    pagesIn(json).flatMap((given) => {
      const page = v.safeParse(PAGE, given);
      if (!page.success) return [leftOut('highlights', JSON.stringify(given) ?? '', 'unreadable')];
      const { url, title, highlights } = page.output;
      return highlights.map((one) => {
        const mark = v.safeParse(MARK, one);
        if (!mark.success) return leftOut('highlights', JSON.stringify(one) ?? '', 'unreadable');
        const { id, content, notes } = mark.output;
        const at = momentIn(id);
        return {
          id: id === undefined ? null : `clip-${id}`,
          url,
          title: title ?? '',
          exact: wordsOf(content),
          prefix: '',
          suffix: '',
          position: null,
          note: (notes ?? []).join('\n\n'),
          tags: [],
          createdAt: at,
          updatedAt: at,
        };
      });
    }),
  );
}
