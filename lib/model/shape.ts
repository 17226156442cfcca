/** Tells whether a value that was stored, by whatever version of this code, is what it is taken for. */
export type Is<T> = (value: unknown) => value is T;

/** One question a field; a field that may be missing is asked, too: see {@link orMissing}. */
export type Fields<T> = { readonly [K in keyof Required<T>]: (value: unknown) => boolean };

export const isText: Is<string> = (value) => typeof value === 'string';
export const isFlag: Is<boolean> = (value) => typeof value === 'boolean';
/** A number that can be reckoned with: not NaN, not infinite. */
export const isNumber: Is<number> = (value): value is number => Number.isFinite(value);

export const isObject: Is<object> = (value): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function orNull<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

export function orMissing<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

export function oneOf<const T>(values: readonly T[]): Is<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function listOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

/** An object whose values, whatever their names, are of one kind. */
export function namedOf<T>(is: Is<T>): Is<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(is);
}

export function shape<T>(fields: Fields<T>): Is<T> {
  return (value): value is T => isObject(value) && oddFields(value, fields).length === 0;
}

/** Of mended records their odd fields as they lay there. */
const ODD = new WeakMap<object, object>();

/**
 * A record with what was odd of it put back. A later version of Waymark may know what this one mends, as a colour more:
 * what is not changed is to be handed on as it came.
 */
export function asItLay<T extends object>(record: T): T {
  const odd = ODD.get(record);
  return odd === undefined ? record : { ...record, ...odd };
}

/** What says when and whether something was changed is mended for good: all else is decided by it. */
const MENDED_FOR_GOOD: ReadonlySet<string> = new Set(['stamps', 'updatedAt', 'deleted']);

/**
 * A record whose odd and missing fields are as they are at first. The same object when there are none: then `first` is
 * not asked, for most records are whole, and there may be many.
 */
export function mended<T extends object>(record: object, fields: Fields<T>, first: () => T): T {
  const odd = oddFields(record, fields);
  if (odd.length === 0) return record as T;
  const known = first();
  const whole = { ...record, ...Object.fromEntries(odd.map((name) => [name, known[name]])) } as T;
  const lay = odd
    .filter((name) => !MENDED_FOR_GOOD.has(name))
    .map((name) => [name, Reflect.get(record, name) as unknown] as const)
    .filter(([, value]) => value !== undefined);
  if (lay.length > 0) ODD.set(whole, Object.fromEntries(lay));
  return whole;
}

function oddFields<T>(record: object, fields: Fields<T>): (keyof T & string)[] {
  return (Object.keys(fields) as (keyof T & string)[]).filter((name) => !fields[name](Reflect.get(record, name)));
}
