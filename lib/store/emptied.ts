import type { Upgrading } from './schema';
import { SETTINGS, settingValue } from './settingsTable';

/**
 * Before version 3, removing an archive with the reader's data left the records, emptied and marked as deleted, with
 * the addresses in them; so it did the archive, and the log of cards kept what they were about. None of it is kept any
 * more. No other copy exists that a mark would have to speak to.
 */
export function dropEmptied(upgrading: Upgrading): Promise<void> {
  // A request that fails ends the upgrade by itself; an odd record only stays where it is, for it must not lock out the
  // rest.
  return drop(upgrading).catch(() => undefined);
}

async function drop(upgrading: Upgrading): Promise<void> {
  if ((await upgrading.objectStore('archives').count()) === 0) return;
  const readings = upgrading.objectStore('readings');
  const bodies = upgrading.objectStore('bodies');
  for (const { post, deleted } of await readings.getAll()) {
    if (!deleted) continue;
    await readings.delete(post);
    // The texts are large: only those that went with their readings are looked at.
    if ((await bodies.get(post))?.deleted) await bodies.delete(post);
  }
  const ticks = upgrading.objectStore('ticks');
  for (const { archive, topic, item, text, deleted } of asTheyWere<OldTick>(await ticks.getAll())) {
    if (deleted && text === '') await ticks.delete([archive, topic, item] as never);
  }
  const highlights = upgrading.objectStore('highlights');
  for (const { id, passage, deleted } of await highlights.getAll()) {
    if (deleted && passage?.quote?.exact === '') await highlights.delete(id);
  }
  const settings = upgrading.objectStore('settings');
  for (const { key, deleted } of await settings.getAll()) if (deleted) await settings.delete(key);
  const archives = asTheyWere<OldArchive>(await upgrading.objectStore('archives').getAll());
  const removed = archives.filter(({ deleted }) => deleted);
  for (const archive of removed) await dropArchive(upgrading, archive);
}

interface OldTick {
  readonly archive: string;
  readonly topic: string;
  readonly item: string;
  readonly text: string;
  readonly deleted: boolean;
}

interface OldArchive {
  readonly id: string;
  readonly builtIn: boolean;
  readonly deleted: boolean;
}

/** Records of version 2, from stores whose types are those of today. */
function asTheyWere<T>(records: readonly unknown[]): readonly T[] {
  return records as readonly T[];
}

/** A built-in archive stays removed by its record alone. */
async function dropArchive(upgrading: Upgrading, { id, builtIn }: OldArchive): Promise<void> {
  const left = await Promise.all(
    (['readings', 'bodies', 'ticks', 'highlights'] as const).map((name) =>
      upgrading.objectStore(name).index('archive').count(id),
    ),
  );
  if (left.some((count) => count > 0)) return;
  if (!builtIn) await upgrading.objectStore('archives').delete(id);
  const settings = upgrading.objectStore('settings');
  const log = await settings.get(SETTINGS.promptLog.name);
  if (log === undefined) return;
  const notes = settingValue(SETTINGS.promptLog, log).filter((note) => note.archive !== id);
  await settings.put({ ...log, value: notes });
}
