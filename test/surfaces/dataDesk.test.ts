import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSites } from '../../lib/companion/sites';
import type { ArchiveId } from '../../lib/model/archive';
import { LARGEST_FILE } from '../../lib/model/exchange';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { DataDesk } from '../../lib/surfaces/dataDesk';
import { exported } from '../exchange/aFile';
import { browser } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const OTHER = 'https://b.example' as ArchiveId;
const { url } = aListed('p', {}, OTHER);

let store: Store;
let desk: DataDesk;
let failed: unknown[];
const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
beforeEach(async () => {
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.resolve(true) } });
  Object.assign(browser.permissions, { request });
  request.mockReset().mockResolvedValue(true);
  failed = [];
  store = await openStore(freshName('desk'), () => 50);
  desk = new DataDesk(() => Promise.resolve(store), {
    attempt: async (_about, work) => {
      try {
        return { kept: true, value: await work() };
      } catch (thrown) {
        failed.push(thrown);
        return { kept: false };
      }
    },
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await store.close();
});

/** A file of everything, of someone who has read a post of two blogs. */
async function aFile(): Promise<File> {
  const from = await openStore(freshName('desk'), () => 40);
  for (const archive of [ARCHIVE, OTHER]) await from.archives.add(anArchive(archive));
  await from.readings.change(url, (before) => markedRead(before, { url, archive: OTHER }, 40));
  const text = await exported(from);
  await from.close();
  return new File([text], 'mine.json');
}

const importing = (): DataDesk['state']['value']['importing'] => desk.state.value.importing;

describe('bringing a file in, in the settings', () => {
  it('shows first, then asks for all sites at once, makes a backup, and can be undone', async () => {
    await store.settings.setPromptsOn(false);
    await desk.open(await aFile());
    expect(importing()).toMatchObject({ kind: 'ready', canReplace: true, preview: { archives: [ARCHIVE, OTHER] } });
    expect(await store.archives.all()).toEqual([]);
    const bringing = desk.bringIn();
    // In the very turn of the click, or the browser does not ask.
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [`${ARCHIVE}/*`, `${OTHER}/*`] });
    await bringing;
    expect(importing()).toMatchObject({ kind: 'done', counts: { new: 3 } });
    expect(await store.readings.get(url)).toMatchObject({ finishedAt: 40 });
    const [backup] = desk.state.value.backups;
    expect(backup).toMatchObject({ why: 'import' });
    await desk.undo(backup!.at);
    expect(importing()).toMatchObject({ kind: 'undone' });
    expect(await store.readings.get(url)).toBeUndefined();
    expect((await store.archives.all()).map(({ id }) => id)).not.toContain(OTHER);
    expect(await store.settings.promptsOn()).toBe(false);
    expect(failed).toEqual([]);
  });

  it('keeps the sites that were just granted, though the background starts before the file is in', async () => {
    const removed: unknown[] = [];
    const site = `${OTHER}/*`;
    Object.assign(browser.permissions, {
      getAll: () => Promise.resolve({ origins: [site] }),
      remove: (what: unknown) => Promise.resolve(removed.push(what)),
    });
    const { make } = store.backups;
    vi.spyOn(store.backups, 'make').mockImplementationOnce(async (why) => {
      await keepSites(store, Date.now());
      return make.call(store.backups, why);
    });
    await desk.open(await aFile());
    await desk.bringIn();
    await keepSites(store, Date.now());
    expect(removed).toEqual([]);
    await store.archives.remove(OTHER, { keepReaderData: true }, 60);
    await keepSites(store, Date.now());
    expect(removed).toEqual([{ origins: [site] }]);
    expect(failed).toEqual([]);
  });

  it('is undone with a way back to what was read since', async () => {
    await store.archives.add(anArchive(OTHER));
    await desk.open(await aFile());
    await desk.bringIn();
    const { undo: before } = importing() as { undo: number };
    const since = aListed('since', {}, OTHER).url;
    await store.readings.change(since, (old) => markedRead(old, { url: since, archive: OTHER }, 70));
    await desk.undo(before);
    expect(await store.readings.get(since)).toBeUndefined();
    expect(desk.state.value.backups[0]).toMatchObject({ why: 'restore' });
    const { undo: back } = importing() as { undo: number };
    await desk.undo(back);
    expect(await store.readings.get(since)).toMatchObject({ finishedAt: 70 });
    expect(failed).toEqual([]);
  });

  it('goes on where the browser grants no site: those can be allowed later, one by one', async () => {
    request.mockResolvedValue(false);
    await desk.open(await aFile());
    await desk.bringIn();
    expect(importing()).toMatchObject({ kind: 'done' });
    expect(await store.archives.get(OTHER)).toBeDefined();
  });

  it('opens no file that is too large, and says its size', async () => {
    const large = new File(['x'], 'large.json');
    Object.defineProperty(large, 'size', { value: LARGEST_FILE + 1 });
    const read = vi.spyOn(large, 'arrayBuffer');
    await desk.open(large);
    expect(importing()).toEqual({
      kind: 'refused',
      name: 'large.json',
      fault: { kind: 'too-large', bytes: LARGEST_FILE + 1 },
    });
    expect(read).not.toHaveBeenCalled();
  });

  it('reads no file of a later version', async () => {
    const later = JSON.stringify({ format: 'waymark-export', schema: 99, exportedAt: '', records: {}, posts: [] });
    await desk.open(new File([later], 'later.json'));
    expect(importing()).toMatchObject({ kind: 'refused', fault: { kind: 'newer' } });
  });

  it('stops before anything is kept', async () => {
    await desk.open(await aFile());
    const bringing = desk.bringIn();
    const ended = desk.state.subscribe(({ importing: { kind } }) => {
      if (kind === 'writing') desk.stop();
    });
    await bringing;
    ended();
    expect(importing()).toEqual({ kind: 'stopped' });
    expect(await store.archives.all()).toEqual([]);
  });

  it('of another program cannot stand instead of what is here', async () => {
    await store.archives.add(anArchive(OTHER));
    await store.archives.add(anArchive());
    await desk.open(new File([`title,url,time_added,tags,status\nP,${url},1,,unread\n`], 'part_000000.csv'));
    expect(importing()).toMatchObject({ kind: 'ready', canReplace: false, preview: { counts: { new: 1 } } });
    await desk.bringIn();
    expect(request).not.toHaveBeenCalled();
    expect(await store.toRead.all()).toMatchObject([{ post: url, archive: OTHER, title: 'P', addedAt: 1_000 }]);
  });
});

describe('going back to a backup', () => {
  it('backs up what is there now, so that it can be undone as well', async () => {
    await store.archives.add(anArchive(OTHER));
    const at = (await store.backups.make('daily'))!;
    await store.readings.change(url, (before) => markedRead(before, { url, archive: OTHER }, 60));
    await desk.restore(at);
    expect(importing()).toMatchObject({ kind: 'restored', at });
    expect(await store.readings.get(url)).toBeUndefined();
    const { undo } = importing() as { undo: number };
    await desk.undo(undo);
    expect(await store.readings.get(url)).toMatchObject({ finishedAt: 60 });
  });
});
