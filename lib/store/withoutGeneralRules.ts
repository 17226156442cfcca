import type { Upgrading } from './schema';

/**
 * Before version 5 the checklist of every compiled guide had three rules that are true of any topic. A tick on one of
 * them is dropped; one with a note becomes an item of the reader's own. Views that were kept for a first paint show the
 * rules, and are dropped, too.
 *
 * Written out here and not made with the code of today, which moves on.
 */
export async function withoutGeneralRules(upgrading: Upgrading): Promise<void> {
  await upgrading.objectStore('snapshots').clear();
  const ticks = upgrading.objectStore('ticks');
  for (const record of (await ticks.getAll()) as readonly unknown[] as readonly Old[]) {
    const { id, guide, run, item, note, deleted } = record;
    if (typeof item !== 'string' || !item.startsWith('general:')) continue;
    await ticks.delete(String(id));
    if (typeof note !== 'string' || note === '' || deleted === true) continue;
    const own = `own:${item.replace(':', '-')}`;
    const text = typeof record['text'] === 'string' && record['text'] !== '' ? record['text'] : note;
    await ticks.put({ ...record, id: `${String(guide)} ${String(run)} ${own}`, item: own, own: true, text } as never);
  }
}

type Old = Readonly<Record<string, unknown>>;
