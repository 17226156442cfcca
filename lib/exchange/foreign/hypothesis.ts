import * as v from 'valibot';
import { faultOf } from '../fault';
import { leftOut, marksOf, momentIn, type Foreign, type ForeignMark } from './foreign';

/** What Hypothesis exports (`annotations-exporter.tsx` of its client). */
const FILE = v.object({ annotations: v.array(v.unknown()) });

const TEXT = v.optional(v.nullable(v.string()));
const ANNOTATION = v.object({
  id: TEXT,
  uri: v.string(),
  text: TEXT,
  tags: v.optional(v.nullable(v.array(v.string()))),
  created: TEXT,
  updated: TEXT,
  target: v.optional(v.nullable(v.array(v.object({ selector: v.optional(v.nullable(v.array(v.unknown()))) })))),
  document: v.optional(v.nullable(v.object({ title: v.optional(v.unknown()) }))),
});
const QUOTE = v.object({ type: v.literal('TextQuoteSelector'), exact: v.string(), prefix: TEXT, suffix: TEXT });
const POSITION = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });

export function isHypothesis(json: unknown): boolean {
  return v.is(FILE, json);
}

/** Notes to a whole page, and replies, mark no words: they are left out. */
export function readHypothesis(json: unknown): Foreign {
  const file = v.safeParse(FILE, json);
  if (!file.success) throw faultOf(file.issues);
  return marksOf(
    file.output.annotations.map((given) => {
      const annotation = v.safeParse(ANNOTATION, given);
      return annotation.success
        ? markIn(annotation.output)
        : leftOut('highlights', JSON.stringify(given) ?? '', 'unreadable');
    }),
  );
}

function markIn({
  id,
  uri,
  text,
  tags,
  created,
  updated,
  target,
  document,
}: v.InferOutput<typeof ANNOTATION>): ForeignMark {
  const selectors = (target ?? []).flatMap(({ selector }) => selector ?? []);
  const quote = selectors.find((one) => v.is(QUOTE, one)) as v.InferOutput<typeof QUOTE> | undefined;
  const position = selectors.find((one) => v.is(POSITION, one)) as v.InferOutput<typeof POSITION> | undefined;
  const title = document?.title;
  return {
    id: id ?? null,
    url: uri,
    title: String((Array.isArray(title) ? title[0] : title) ?? ''),
    exact: quote?.exact ?? '',
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    position: position === undefined ? null : { start: position.start, end: position.end },
    note: text ?? '',
    tags: tags ?? [],
    createdAt: momentIn(created),
    updatedAt: momentIn(updated),
  };
}
