import * as v from 'valibot';
import { isObject } from '../../model/shape';

/** What the file of everything calls itself. Its form is published in `waymark-export.schema.json`, beside this. */
export const FORMAT = 'waymark-export';

/** The whole of it, before anything is asked of a single record. */
export const OWN_FILE = v.object({
  format: v.literal(FORMAT),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.pipe(v.custom<object>(isObject), v.record(v.string(), v.array(v.unknown()))),
  posts: v.optional(v.array(v.unknown()), []),
});

export const POST_STUB = v.object({
  url: v.string(),
  archive: v.string(),
  title: v.pipe(v.string(), v.maxLength(500)),
  date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  topics: v.array(v.object({ slug: v.string(), name: v.string() })),
});
