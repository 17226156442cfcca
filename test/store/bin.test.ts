import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import { BIN_MS } from '../../lib/model/bin';
import { ownItemId } from '../../lib/model/checklist';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { anArchive, ARCHIVE, freshName } from './aStore';
import { everyRecord } from './everything';

const POST = `${ARCHIVE}/p` as Address;
const TICK = { archive: ARCHIVE, topic: 'scale', item: ownItemId('Ask'), text: 'Ask', own: true };

let now: number;
let name: string;
let store: Store;
beforeEach(async () => {
  now = 1_000;
  name = freshName('bin');
  store = await openStore(name, () => now);
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

async function mark(): Promise<NonNullable<Awaited<ReturnType<Store['highlights']['add']>>>> {
  return (await store.highlights.add({ ...aHighlight({ note: 'Mine.' }), post: POST, archive: ARCHIVE }))!;
}

describe('the bin', () => {
  it('has a highlight that was deleted, with its note, and puts it back', async () => {
    const { id } = await mark();
    await store.highlights.change(id, { deleted: true }, (now += 1));
    const [entry, ...others] = await store.bin.list();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ of: 'highlight', id, note: 'Mine.', deletedAt: now });
    await store.bin.putBack(entry!);
    expect(await store.highlights.get(id)).toMatchObject({ note: 'Mine.' });
    expect(await store.bin.list()).toEqual([]);
    await store.bin.deleteAgain(entry!);
    expect(await store.highlights.get(id)).toBeUndefined();
  });

  it('has the note that was taken from a highlight or an item, until there is another one', async () => {
    const { id } = await mark();
    await store.ticks.change(TICK, { note: { from: '', to: 'Ana' } }, (now += 1));
    await store.highlights.change(id, { note: { from: 'Mine.', to: '' } }, (now += 1));
    await store.ticks.change(TICK, { note: { from: 'Ana', to: '' } }, (now += 1));
    const entries = await store.bin.list();
    expect(entries).toMatchObject([
      { of: 'item-note', note: 'Ana', text: 'Ask' },
      { of: 'note', note: 'Mine.', post: POST },
    ]);
    for (const entry of entries) await store.bin.putBack(entry);
    expect(await store.highlights.get(id)).toMatchObject({ note: 'Mine.' });
    expect((await store.ticks.get(TICK))?.note).toBe('Ana');
    await store.highlights.change(id, { note: { from: 'Mine.', to: '' } }, (now += 1));
    await store.highlights.change(id, { note: { from: '', to: 'Other.' } }, (now += 1));
    expect(await store.bin.list()).toEqual([]);
    // A note that came in between is not written over.
    await store.bin.putBack(entries[1]!);
    expect(await store.highlights.get(id)).toMatchObject({ note: 'Other.' });
  });

  it('has an item of the reader’s own that was deleted, with its note, puts it back, and lets it go for good', async () => {
    await store.ticks.change(TICK, { note: { from: '', to: 'Ana' } }, (now += 1));
    await store.ticks.change(TICK, { deleted: true }, (now += 1));
    const [entry, ...others] = await store.bin.list();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ of: 'own-item', text: 'Ask', note: 'Ana', deletedAt: now });
    await store.bin.putBack(entry!);
    expect(await store.ticks.get(TICK)).toMatchObject({ deleted: false, note: 'Ana' });
    await store.bin.deleteAgain(entry!);
    expect(await store.ticks.get(TICK)).toMatchObject({ deleted: true });
    now += BIN_MS + 1;
    expect(await store.bin.emptyOld()).toBe(1);
    const left = await everyRecord(name);
    expect([left['ticks'], left['removals']?.length]).toEqual([[], 1]);
  });

  it('has an item that its guide dropped only with a note, and none that has not been used', async () => {
    await store.ticks.change({ ...TICK, own: false }, { done: true, deleted: true }, (now += 1));
    expect(await store.bin.list()).toEqual([]);
    await store.ticks.change({ ...TICK, own: false }, { note: { from: '', to: 'Ana' }, deleted: true }, (now += 1));
    expect(await store.bin.list()).toMatchObject([{ of: 'orphan', note: 'Ana' }]);
  });

  it('keeps it for thirty days, and no word of it longer', async () => {
    const { id } = await mark();
    await store.ticks.change(TICK, { note: { from: '', to: 'Ana' } }, (now += 1));
    await store.highlights.change(id, { deleted: true }, (now += 1));
    await store.ticks.change(TICK, { note: { from: 'Ana', to: '' } }, now);
    now += BIN_MS;
    expect(await store.bin.emptyOld()).toBe(0);
    now += 1;
    expect(await store.bin.emptyOld()).toBe(2);
    const left = JSON.stringify(await everyRecord(name));
    for (const words of ['Mine.', 'a place to wait', 'Ana']) expect(left).not.toContain(words);
    expect((await everyRecord(name))['removals']).toHaveLength(1);
  });

  it('is emptied when the reader says so, and by the removal of the archive with its data', async () => {
    const { id } = await mark();
    await store.highlights.change(id, { deleted: true }, (now += 1));
    expect(await store.bin.empty()).toBe(1);
    expect(await store.bin.list()).toEqual([]);
    const again = await mark();
    await store.highlights.change(again.id, { deleted: true }, (now += 1));
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, (now += 1));
    expect(await store.bin.list()).toEqual([]);
    expect(JSON.stringify(await everyRecord(name))).not.toContain('a place to wait');
  });
});
