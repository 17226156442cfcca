import { webUrl } from '../model/address';
import { archiveId } from '../model/archive';
import type { Incoming, LeftOut, LeftReason } from '../model/exchange';
import { isObject, isText } from '../model/shape';
import { shortened } from '../model/text';
import type { StoreName } from './schema';
import { isTravelling } from './settingsTable';
import { STORES, travellingStores } from './stores';
import { archiveOfRecord } from './travelling';

/** Deeper is nothing that Waymark stores. */
const DEEPEST = 24;
/** Characters of the words by which a record is known. */
const LONGEST_LABEL = 120;

/** A record that may come in, under its key. */
export interface Sifted {
  readonly key: IDBValidKey;
  readonly record: unknown;
}

/** What of a file may come in, by store and key, and what may not. */
export interface Sifting {
  readonly kept: ReadonlyMap<StoreName, ReadonlyMap<string, Sifted>>;
  readonly left: readonly LeftOut[];
}

type KeyPath = string | string[];

/**
 * Looks at each record of a file as at something that anyone may have written: only what could be stored by this
 * version, names addresses of the web, and belongs to an archive of the file or of the reader's comes in. Of one key
 * that comes twice both are merged.
 */
export function sifted(
  { records, left: notRead }: Incoming,
  keyPathOf: (store: StoreName) => KeyPath,
  archivesHere: ReadonlySet<string>,
): Sifting {
  const named = (records['archives'] ?? []).map((one) => archiveOfRecord('archives', one));
  // As many records as there may be, they are of few archives: what these are called is looked at once.
  const archives = new Set([...archivesHere, ...named].filter((id) => archiveId(id) === id));
  const kept = new Map<StoreName, Map<string, Sifted>>();
  const left: LeftOut[] = [...notRead];
  const travelling = new Set<string>(travellingStores());
  for (const [store, all] of Object.entries(records)) {
    if (!travelling.has(store)) {
      for (const record of all) left.push({ store, label: labelOf(record), why: 'unknown-kind' });
      continue;
    }
    const name = store as StoreName;
    const ofStore = new Map<string, Sifted>();
    for (const given of all) {
      const taken = takenIn(name, given, keyPathOf(name), archives);
      if (typeof taken === 'string') left.push({ store, label: labelOf(given), why: taken });
      else put(name, ofStore, taken);
    }
    kept.set(name, ofStore);
  }
  return { kept, left };
}

function put(store: StoreName, ofStore: Map<string, Sifted>, taken: Sifted): void {
  const id = JSON.stringify(taken.key);
  const twin = ofStore.get(id);
  ofStore.set(
    id,
    twin === undefined ? taken : { key: taken.key, record: mergedRecords(store, twin.record, taken.record) },
  );
}

/** Two copies of one record of a store, both whole. */
export function mergedRecords(store: StoreName, a: unknown, b: unknown): unknown {
  const facts = STORES[store];
  return facts.owner === 'reader' ? facts.merge(a as never, b as never) : b;
}

function takenIn(store: StoreName, given: unknown, path: KeyPath, archives: ReadonlySet<string>): Sifted | LeftReason {
  const facts = STORES[store];
  if (facts.owner !== 'reader' || !isObject(given) || !isPlain(given, DEEPEST)) return 'unreadable';
  const record = store === 'archives' ? withSafePattern(facts.whole(given)) : facts.whole(given);
  const key = keyIn(record, path);
  if (record === undefined || key === undefined) return 'unreadable';
  if (store === 'settings' && !isTravelling(String(key))) return 'unknown-kind';
  if (!hasWebAddresses(record)) return 'address';
  const archive = archiveOfRecord(store, record);
  if (archive === '' || archives.has(archive)) return { key, record };
  return archiveId(archive) === archive ? 'no-archive' : 'address';
}

/** A pattern that can take forever on an address: with a repeated group, or with more than two open ends. */
const SLOW_PATTERN = /\)[*+{]|(?:[*+][^*+]*){3}/;

/** Patterns are tried on each page that is opened: one that could keep the browser busy is left away. */
export function withSafePattern(choice: unknown): unknown {
  if (!isObject(choice)) return choice;
  const { postPattern } = choice as Readonly<Record<string, unknown>>;
  return isText(postPattern) && SLOW_PATTERN.test(postPattern) ? { ...choice, postPattern: null } : choice;
}

/** Names under which a record, or a part of it, has an address that may become a link. */
const ADDRESSED = ['post', 'url', 'source'];

function hasWebAddresses(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isWeb = ADDRESSED.every((name) => {
    const address: unknown = Reflect.get(value, name);
    return !isText(address) || webUrl(address) !== null;
  });
  return isWeb && Object.values(value).every(hasWebAddresses);
}

/** Whether a value has no more levels than this, and no name that means something else in JavaScript. */
function isPlain(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((part) => isPlain(part, levels - 1));
}

function keyIn(record: unknown, path: KeyPath): IDBValidKey | undefined {
  if (!Array.isArray(path)) return keyPart(record, path);
  const parts = path.map((one) => keyPart(record, one));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function keyPart(record: unknown, path: string): string | number | undefined {
  const part = path
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? Reflect.get(value, name) : undefined), record);
  return isText(part) || Number.isFinite(part) ? (part as string | number) : undefined;
}

/** Words by which the reader knows a record. `titles`: of posts by address. */
export function labelOf(record: unknown, titles?: ReadonlyMap<string, string>): string {
  if (!isObject(record)) return shortened(String(JSON.stringify(record)), LONGEST_LABEL);
  const { passage, post, url, title, text, name, id, key } = record as Readonly<Record<string, unknown>>;
  const exact = (passage as { readonly quote?: { readonly exact?: unknown } } | undefined)?.quote?.exact;
  const titled = isText(post) ? titles?.get(post) : undefined;
  const words = [exact, titled, title, post, text, name, url, id, key].find((one) => isText(one) && one !== '');
  return shortened(isText(words) ? words : '', LONGEST_LABEL);
}
