import * as v from 'valibot';
import type { LeftOut } from '../../model/exchange';
import { leftOut, momentIn, pagesOf, type Foreign, type ForeignPage } from './foreign';

const TEXT = v.optional(v.nullable(v.string()), '');

/** An item of Omnivore's `metadata_*.json`. */
const OMNIVORE = v.object({
  slug: v.string(),
  url: v.string(),
  title: TEXT,
  state: TEXT,
  readingProgress: v.optional(v.nullable(v.number())),
  labels: v.optional(v.nullable(v.array(v.unknown()))),
  savedAt: TEXT,
});

/** An entry of wallabag's JSON. Flags are numbers there, or booleans. */
const FLAG = v.optional(v.nullable(v.union([v.boolean(), v.number()])));
const WALLABAG = v.object({
  url: v.string(),
  title: TEXT,
  is_archived: v.union([v.boolean(), v.number()]),
  is_starred: FLAG,
  tags: v.optional(v.nullable(v.array(v.unknown()))),
  created_at: TEXT,
});

const SCHEMAS = [OMNIVORE, WALLABAG] as const;

/** Which of these lists some JSON is, by its first item that is of one. */
export function listSchema(json: unknown): (typeof SCHEMAS)[number] | null {
  if (!Array.isArray(json)) return null;
  return SCHEMAS.find((schema) => json.some((item) => v.is(schema, item))) ?? null;
}

export function readOmnivore(json: unknown): Foreign {
  return pagesOf(itemsIn(json).map((item) => row(OMNIVORE, item, omnivorePage)));
}

export function readWallabag(json: unknown): Foreign {
  return pagesOf(itemsIn(json).map((item) => row(WALLABAG, item, wallabagPage)));
}

export function readList(json: unknown): Foreign {
  return listSchema(json) === OMNIVORE ? readOmnivore(json) : readWallabag(json);
}

function itemsIn(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function row<S extends v.GenericSchema>(
  schema: S,
  item: unknown,
  page: (item: v.InferOutput<S>) => ForeignPage,
): ForeignPage | LeftOut {
  const read = v.safeParse(schema, item);
  return read.success ? page(read.output) : leftOut('toRead', JSON.stringify(item) ?? '', 'unreadable');
}

function omnivorePage({
  url,
  title,
  state,
  readingProgress,
  labels,
  savedAt,
}: v.InferOutput<typeof OMNIVORE>): ForeignPage {
  return {
    url,
    title: title ?? '',
    tags: (labels ?? []).flatMap(nameOf),
    addedAt: momentIn(savedAt),
    isRead: state?.toLowerCase() === 'archived',
    share: Math.min(1, Math.max(0, (readingProgress ?? 0) / 100)),
  };
}

function wallabagPage({
  url,
  title,
  is_archived,
  is_starred,
  tags,
  created_at,
}: v.InferOutput<typeof WALLABAG>): ForeignPage {
  return {
    url,
    title: title ?? '',
    tags: [...(tags ?? []).flatMap(nameOf), ...(is_starred ? ['starred'] : [])],
    addedAt: momentIn(created_at),
    isRead: Boolean(is_archived),
    share: 0,
  };
}

/** Tags are words, or have a name. */
function nameOf(tag: unknown): string[] {
  if (typeof tag === 'string') return [tag];
  const named = v.safeParse(v.union([v.object({ name: v.string() }), v.object({ label: v.string() })]), tag);
  return named.success ? Object.values(named.output) : [];
}
