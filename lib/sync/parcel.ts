import { webUrl } from '../model/address';
import type { PostStub } from '../model/exchange';
import { isNumber, isObject, isText, listOf, orNull, shape } from '../model/shape';
import type { Parcel, Travelling } from '../model/sync';
import type { Bytes } from './carrier';
import { bytesOf, FORM, jsonOf } from './head';

/** Of the JSON of one file, roughly: characters. What is larger goes into several. */
const PARCEL_LIMIT = 4_000_000;

interface Written {
  readonly fmt: number;
  readonly records: readonly (readonly [store: string, key: IDBValidKey, record: object])[];
  readonly posts: readonly PostStub[];
  readonly removalKeys: readonly string[];
}

const isKey = (value: unknown): value is IDBValidKey =>
  isText(value) || isNumber(value) || listOf((part): part is string | number => isText(part) || isNumber(part))(value);

const isRecord = (value: unknown): value is Written['records'][number] =>
  Array.isArray(value) && value.length === 3 && isText(value[0]) && isKey(value[1]) && isObject(value[2]);

const isTopic = shape<PostStub['topics'][number]>({ slug: isText, name: isText });
const isStub = shape<PostStub>({
  url: (url) => isText(url) && webUrl(url) !== null,
  archive: (archive) => isText(archive) && webUrl(archive) !== null,
  title: isText,
  date: orNull(isText),
  topics: listOf(isTopic),
});

const isWritten = shape<Written>({
  fmt: isNumber,
  records: Array.isArray,
  posts: Array.isArray,
  removalKeys: listOf(isText),
});

export function bytesOfParcel({ records, posts, removalKeys }: Parcel): Bytes {
  const written: Written = {
    fmt: FORM,
    records: records.map(({ store, key, record }) => [store, key, record]),
    posts,
    removalKeys,
  };
  return bytesOf(written);
}

/** What cannot be read of it is left out; null where nothing can. */
export function parcelFrom(content: Bytes): Parcel | null {
  const value = jsonOf(content);
  if (!isWritten(value) || value.fmt > FORM) return null;
  return {
    records: (value.records as readonly unknown[])
      .filter(isRecord)
      .map(([store, key, record]) => ({ store, key, record })),
    posts: (value.posts as readonly unknown[]).filter(isStub),
    removalKeys: value.removalKeys,
  };
}

/** Records in parcels of which none is too large for a server that limits what is sent to it. */
export function parcelsOf(
  records: readonly Travelling[],
  postsOf: (records: readonly Travelling[]) => readonly PostStub[],
  removalKeys: readonly string[],
): Parcel[] {
  const groups: Travelling[][] = [[]];
  let length = 0;
  for (const record of records) {
    length += JSON.stringify(record).length;
    if (length > PARCEL_LIMIT && (groups.at(-1)?.length ?? 0) > 0) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(record);
  }
  return groups.map((group) => ({ records: group, posts: postsOf(group), removalKeys }));
}
