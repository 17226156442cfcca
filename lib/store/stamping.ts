import type { Database, Upgrading } from './schema';

/**
 * Before version 4, a record had the time of its last change alone; an archive held the reader's choice and what this
 * machine knows of it in one record; a tick was found by archive, topic and item, without a guide or a run.
 *
 * Written out here and not made with the code of today, which moves on. A field of an odd record is taken along as it
 * is: who reads it mends it.
 */
export async function stampRecords(database: Database, upgrading: Upgrading): Promise<void> {
  database.createObjectStore('archiveStates', { keyPath: 'archive' });
  const ticks = await allOf(upgrading, 'ticks');
  database.deleteObjectStore('ticks');
  const runs = database.createObjectStore('ticks', { keyPath: 'id' });
  runs.createIndex('run', ['guide', 'run']);
  runs.createIndex('archive', 'archive');
  const [archives, readings, highlights] = await Promise.all([
    allOf(upgrading, 'archives'),
    allOf(upgrading, 'readings'),
    allOf(upgrading, 'highlights'),
  ]);
  if (archives.length + readings.length + highlights.length + ticks.length === 0) return;
  const instance = crypto.randomUUID().slice(0, 18).replaceAll('-', '');
  await put(upgrading, 'settings', { key: 'instance', value: instance, updatedAt: 0, deleted: false });
  for (const record of archives) {
    await put(upgrading, 'archives', choiceIn(record, instance));
    if (record['deleted'] !== true) await put(upgrading, 'archiveStates', stateIn(record));
  }
  await Promise.all([
    ...ticks.map((record) => put(upgrading, 'ticks', tickFrom(record, instance))),
    ...readings.map((record) => put(upgrading, 'readings', readingFrom(record, instance))),
    ...highlights.map((record) => put(upgrading, 'highlights', highlightFrom(record, instance))),
  ]);
}

type Old = Readonly<Record<string, unknown>>;
type Changed = 'archives' | 'archiveStates' | 'ticks' | 'readings' | 'highlights' | 'settings';

/** Records of whatever version, to and from stores whose types are those of today. */
async function allOf(upgrading: Upgrading, name: Changed): Promise<readonly Old[]> {
  return (await upgrading.objectStore(name).getAll()) as readonly unknown[] as readonly Old[];
}

async function put(upgrading: Upgrading, name: Changed, record: Old): Promise<void> {
  await upgrading.objectStore(name).put(record as never);
}

function stampsOf({ updatedAt, deleted }: Old, instance: string, groups: Readonly<Record<string, boolean>>): object {
  const stamp = [Number.isFinite(updatedAt) ? updatedAt : 0, 0, instance];
  const changed = Object.entries(groups).filter(([, isChanged]) => isChanged);
  return Object.fromEntries([...changed, ...(deleted === true ? [['deleted']] : [])].map(([group]) => [group, stamp]));
}

const STATE = new Set(['feeds', 'lostFeeds', 'announced', 'refreshedAt', 'problem', 'retry']);

/** No reader could name an archive: a name is that of a built-in one, or what the archive calls itself. */
function isGiven({ id, name, builtIn }: Old): boolean {
  return builtIn === true && name !== hostOf(id);
}

function hostOf(id: unknown): string {
  return String(id).replace(/^https?:\/\//, '');
}

function choiceIn({ deleted, ...record }: Old, instance: string): Old {
  const choice = Object.entries(record).filter(([field]) => !STATE.has(field));
  const groups = { followed: true, name: isGiven(record), postPattern: typeof record['postPattern'] === 'string' };
  return {
    ...Object.fromEntries(choice),
    name: isGiven(record) ? record['name'] : null,
    followed: deleted !== true,
    stamps: stampsOf(record, instance, groups),
  };
}

function stateIn(record: Old): Old {
  const known = Object.entries(record).filter(([field]) => STATE.has(field));
  const isOwn = !isGiven(record) && record['name'] !== hostOf(record['id']);
  return { ...Object.fromEntries(known), archive: record['id'], ...(isOwn && { ownName: record['name'] }) };
}

function tickFrom(record: Old, instance: string): Old {
  const { topic, ...others } = record;
  const guide = `${String(record['archive'])} ${String(topic)}`;
  return {
    ...others,
    id: `${guide} first ${String(record['item'])}`,
    guide,
    run: 'first',
    stamps: stampsOf(record, instance, { done: true, item: true, note: record['note'] !== '' }),
  };
}

function readingFrom(record: Old, instance: string): Old {
  return { ...record, stamps: stampsOf(record, instance, { read: true, place: record['place'] != null }) };
}

function highlightFrom(record: Old, instance: string): Old {
  const evidence = record['evidence'];
  return {
    ...record,
    ...(isOfTopic(evidence) && {
      evidence: { guide: `${String(record['archive'])} ${evidence.topic}`, run: 'first', item: evidence.item },
    }),
    stamps: stampsOf(record, instance, {
      target: true,
      colour: true,
      evidence: evidence != null,
      note: record['note'] !== '',
    }),
  };
}

function isOfTopic(evidence: unknown): evidence is { readonly topic: string; readonly item: unknown } {
  return typeof evidence === 'object' && evidence !== null && 'topic' in evidence && typeof evidence.topic === 'string';
}
