import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { keepReport, trackingOf, type PageReport } from '../../lib/companion/keepReading';
import { moveBlog } from '../../lib/companion/moveBlog';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { changedSince } from '../../lib/model/body';
import { NOTHING_EDITED } from '../../lib/model/edition';
import type { Incoming } from '../../lib/model/exchange';
import type { HighlightId } from '../../lib/model/highlight';
import { otherVersionOf } from '../../lib/model/note';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { answerHeld, dismissTold, undoTold } from '../../lib/sync/answer';
import { firstMemory } from '../../lib/sync/memory';
import { deleteMachine } from '../../lib/sync/retire';
import { PLAIN_SEALING } from '../../lib/sync/sealing';
import { syncOnce, type Synced } from '../../lib/sync/syncOnce';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';
import { everyRecord } from '../store/everything';
import { MemoryFolder } from './memoryCarrier';

const ACCOUNT = { kind: 'webdav', address: 'https://dav.example/', user: 'ann', password: 'secret' } as const;
const POST = `${ARCHIVE}/p` as Address;
/** Where a blog has gone to. */
const MOVED = 'https://moved.example' as ArchiveId;

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

interface Machine {
  readonly store: Store;
  readonly name: string;
  readonly sync: () => Promise<Synced>;
}

let clock = 1_000;

/** A machine with an empty database that syncs with a folder. */
async function aMachine(folder: MemoryFolder): Promise<Machine> {
  const name = freshName('synced');
  const now = (): number => (clock += 1);
  const store = await openStore(name, now);
  opened.push(store);
  const memory = firstMemory(name, store.syncing.replica.schema);
  await store.syncing.begin({ account: ACCOUNT, lock: null }, memory);
  const parts = {
    carrier: folder.carrier(),
    sealing: PLAIN_SEALING,
    replica: store.syncing.replica,
    app: 'test',
    now,
    readme: 'of Waymark',
  };
  return { store, name, sync: () => syncOnce(parts, memory) };
}

async function twoMachines(): Promise<readonly [Machine, Machine, MemoryFolder]> {
  const folder = new MemoryFolder();
  const one = await aMachine(folder);
  const other = await aMachine(folder);
  return [one, other, folder];
}

/** Reads so much on a machine that its removal would be asked about. */
async function readMuch(machine: Machine): Promise<void> {
  await read(machine);
  for (let at = 0; at < 30; at += 1) {
    const url = `${ARCHIVE}/much-${at}` as Address;
    await machine.store.readings.change(url, (before) => markedRead(before, { url, archive: ARCHIVE }, (clock += 1)));
  }
}

const memoryOf = async ({ store }: Machine) => (await store.syncing.replica.memory())!;

/** All that a machine would export. */
async function fileOf({ store }: Machine): Promise<Incoming> {
  const records: Record<string, unknown[]> = {};
  await store.exchange.read((name, some) => (records[name] ??= []).push(...structuredClone(some)));
  return { schema: store.exchange.schema, records, posts: [], left: [] };
}

async function read({ store }: Machine): Promise<void> {
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [aListed('p', { title: 'A post' })]);
  await store.readings.change(POST, (before) => markedRead(before, { url: POST, archive: ARCHIVE }, (clock += 1)));
}

describe('two databases that share a folder', () => {
  it('have the same readings, highlights and settings, and know the titles of the posts', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.store.highlights.add({ ...aHighlight({ note: 'Mine.' }), post: POST, archive: ARCHIVE });
    await one.store.settings.setPromptsOn(false);
    await one.sync();
    await other.sync();
    expect(await other.store.archives.all()).toHaveLength(1);
    expect((await other.store.readings.get(POST))?.finishedAt).not.toBeNull();
    expect((await other.store.posts.byUrl(POST))?.title).toBe('A post');
    expect(await other.store.highlights.of([POST])).toMatchObject([{ note: 'Mine.' }]);
    expect(await other.store.settings.promptsOn()).toBe(false);
  });

  it('know the titles of posts that a path leads along, and of none that nothing names', async () => {
    const [one, other] = await twoMachines();
    await one.store.archives.add(anArchive());
    const [step, later] = [`${ARCHIVE}/step`, `${ARCHIVE}/later`] as Address[];
    await one.store.posts.add(ARCHIVE, [
      aListed('step', { title: 'A step' }),
      aListed('later', { title: 'To be read' }),
      aListed('unnamed', { title: 'Unnamed' }),
    ]);
    const kept = { order: 'ground-up', steps: [step!], declined: [] } as const;
    await one.store.settings.changeKeptPaths(ARCHIVE, 'scale', () => [kept]);
    const steps = { was: [], now: [{ url: later!, title: 'To be read', role: 'start' as const }] };
    await one.store.ownPaths.add('Mine', { ...NOTHING_EDITED, steps }, (clock += 1));
    await one.sync();
    await other.sync();
    expect((await other.store.posts.byUrl(step!))?.title).toBe('A step');
    expect((await other.store.posts.byUrl(later!))?.title).toBe('To be read');
    expect(await other.store.posts.byUrl(`${ARCHIVE}/unnamed` as Address)).toBeUndefined();
  });

  it('keep what tells of one machine alone there', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.store.settings.setFirstRunShownAt(5);
    await one.sync();
    await other.sync();
    const there = await everyRecord(other.name);
    expect(there['bodies']).toEqual([]);
    expect(await other.store.settings.firstRunShownAt()).toBeNull();
    expect(JSON.stringify(there['settings'])).not.toContain('removal-key');
  });

  it('keep the later text of a note that both have changed, and the other one beside it', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    const mark = await one.store.highlights.add({ ...aHighlight({ note: '' }), post: POST, archive: ARCHIVE });
    await one.sync();
    await other.sync();
    await one.store.highlights.change(mark!.id, { note: { from: '', to: 'Ask Ana.' } }, (clock += 1));
    await other.store.highlights.change(mark!.id, { note: { from: '', to: 'Ask Ben.' } }, (clock += 1));
    for (const machine of [one, other, one]) await machine.sync();
    const notes = await Promise.all([one, other].map(({ store }) => store.highlights.get(mark!.id)));
    expect(notes[0]).toMatchObject({ note: 'Ask Ben.', was: [{ text: 'Ask Ana.' }] });
    expect(notes[1]).toEqual(notes[0]);
    const { text, stamp } = otherVersionOf(notes[0]!)!;
    const taken = { from: 'Ask Ben.', to: text, other: stamp };
    await one.store.highlights.change(mark!.id, { note: taken }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    const after = await other.store.highlights.get(mark!.id);
    expect(after).toMatchObject({ note: 'Ask Ana.', was: [{ text: 'Ask Ben.' }] });
    const discarded = { from: 'Ask Ana.', to: 'Ask Ana.', other: otherVersionOf(after!)!.stamp };
    await other.store.highlights.change(mark!.id, { note: discarded }, (clock += 1));
    for (const machine of [other, one]) await machine.sync();
    expect(await one.store.highlights.get(mark!.id)).toMatchObject({ note: 'Ask Ana.' });
    expect(await one.store.highlights.get(mark!.id)).not.toHaveProperty('was');
  });

  it('keep the note that one wrote after the other had taken it away, also once the bin is emptied there', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    const mark = await one.store.highlights.add({ ...aHighlight({ note: 'First.' }), post: POST, archive: ARCHIVE });
    for (const machine of [one, other]) await machine.sync();
    await one.store.highlights.change(mark!.id, { note: { from: 'First.', to: '' } }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    await other.store.highlights.change(mark!.id, { note: { from: '', to: 'Second.' } }, (clock += 1));
    clock += 31 * 86_400_000;
    expect(await one.store.bin.emptyOld()).toBe(1);
    for (const machine of [one, other, one]) await machine.sync();
    for (const { store } of [one, other]) {
      expect(await store.highlights.get(mark!.id)).toMatchObject({ note: 'Second.' });
      expect(await store.highlights.get(mark!.id)).not.toHaveProperty('was');
    }
  });

  it('finish on one a post that was begun there and read on with on the other', async () => {
    const [one, other] = await twoMachines();
    await read(other);
    const url = `${ARCHIVE}/long` as Address;
    const texts = Array.from({ length: 10 }, (_, at) => `These are the six words of ${at}.`);
    // The first so many of ten blocks, as a page tells of them.
    const told = (count: number, finished = false): PageReport => ({
      report: {
        pageView: `to ${count}`,
        progress: count / 10,
        length: 70,
        activeMs: 5,
        finished,
        place: null,
        paced: { words: 0, ms: 0 },
      },
      blocks: texts.map((text, at) => ({ text, share: at < count ? 1 : 0 })),
    });
    await keepReport(other.store, url, told(2), (clock += 1));
    expect(await trackingOf(other.store, url)).toMatchObject({ known: expect.any(Array) });
    for (const machine of [other, one]) await machine.sync();
    await keepReport(one.store, url, told(8), (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    // Its blocks tell of a fifth alone: the page goes on from how far the post was read in all.
    expect(await trackingOf(other.store, url)).toMatchObject({ progress: 0.8, known: null });
    await keepReport(one.store, url, told(10, true), (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    const [body, reading] = await Promise.all([other.store.bodies.get(url), other.store.readings.get(url)]);
    expect(reading?.finishedAt).not.toBeNull();
    expect(changedSince(body, reading)).toEqual([]);
  });

  it('empty their bins each for itself and agree, with no other version of a note that is gone', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    const mark = await one.store.highlights.add({ ...aHighlight({ note: 'First.' }), post: POST, archive: ARCHIVE });
    await one.store.highlights.change(mark!.id, { note: { from: 'First.', to: '' } }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    clock += 31 * 86_400_000;
    for (const { store } of [one, other]) expect(await store.bin.emptyOld()).toBe(1);
    expect(await one.store.highlights.get(mark!.id)).toEqual(await other.store.highlights.get(mark!.id));
    for (const machine of [one, other, one]) await machine.sync();
    for (const { store } of [one, other]) expect(await store.highlights.get(mark!.id)).not.toHaveProperty('was');
  });

  it('write nothing and read one head each when nothing has changed', async () => {
    const [one, other, folder] = await twoMachines();
    await read(one);
    for (const machine of [one, other, one, other]) await machine.sync();
    folder.calls = 0;
    expect(await one.sync()).toMatchObject({ published: 0, taken: [] });
    // The folder, its own head, and one for each other machine.
    expect(folder.calls).toBe(3);
  });

  it('lose an archive that was removed with its data on one of them, and all that was read of it', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.sync();
    await other.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    await one.sync();
    await other.sync();
    const there = await everyRecord(other.name);
    for (const store of ['archives', 'readings', 'posts', 'topicSummaries']) expect(there[store]).toEqual([]);
    expect((await one.sync()).published).toBe(0);
  });

  it('lose it as well where the clock of one that read in it is ahead of that of the one that removed it', async () => {
    const [one, other] = await twoMachines();
    clock += 86_400_000;
    await read(one);
    await one.sync();
    clock -= 86_400_000;
    await other.sync();
    await other.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [other, one, other]) await machine.sync();
    for (const { name } of [one, other]) {
      const { archives, readings } = await everyRecord(name);
      expect({ archives, readings }).toEqual({ archives: [], readings: [] });
    }
  });

  it('have a blog at its old address again once its move is taken back, though the move was synced, and once more moved', async () => {
    const [one, other, folder] = await twoMachines();
    await read(one);
    await one.store.archives.add(anArchive(MOVED));
    await one.store.posts.add(MOVED, [aListed('p', { title: 'A post' }, MOVED)]);
    for (const machine of [one, other]) await machine.sync();
    const readThere = async ({ store }: Machine): Promise<readonly boolean[]> =>
      Promise.all([POST, `${MOVED}/p` as Address].map(async (post) => (await store.readings.get(post)) !== undefined));
    const allSync = async (): Promise<void> => {
      for (const machine of [one, other, one, other]) await machine.sync();
    };
    const takeBack = await moveBlog(one.store, ARCHIVE, MOVED, (clock += 1));
    await allSync();
    expect(await readThere(other)).toEqual([false, true]);
    await takeBack();
    await allSync();
    folder.files.clear();
    await allSync();
    for (const machine of [one, other]) expect(await readThere(machine)).toEqual([true, false]);
    await moveBlog(one.store, ARCHIVE, MOVED, (clock += 1));
    folder.files.clear();
    await allSync();
    for (const machine of [one, other]) expect(await readThere(machine)).toEqual([false, true]);
  });

  it('say nothing of a blog that has moved, and nothing where its move is taken back, however much was read', async () => {
    const [one, other] = await twoMachines();
    await readMuch(one);
    await one.store.archives.add(anArchive(MOVED));
    for (const archive of [ARCHIVE, MOVED]) {
      const slugs = ['p', ...Array.from({ length: 30 }, (_, at) => `much-${at}`)];
      await one.store.posts.add(
        archive,
        slugs.map((slug) => aListed(slug, { title: `Post ${slug}` }, archive)),
      );
    }
    for (const machine of [one, other]) await machine.sync();
    const takeBack = await moveBlog(one.store, ARCHIVE, MOVED, (clock += 1));
    for (const machine of [one, other, one]) await machine.sync();
    expect(await memoryOf(other)).toMatchObject({ held: [], told: [] });
    expect(await other.store.archives.get(ARCHIVE)).toBeUndefined();
    await takeBack();
    for (const machine of [one, other, one]) await machine.sync();
    expect(await memoryOf(other)).toMatchObject({ held: [], told: [] });
    expect((await other.store.readings.get(POST))?.finishedAt).not.toBeNull();
  });

  it('have nothing left anywhere of what was removed, but on the storage for a week', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.sync();
    await other.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    expect(JSON.stringify(await everyRecord(one.name))).not.toContain(ARCHIVE);
    for (const machine of [one, other, one]) await machine.sync();
    for (const { name } of [one, other]) expect(JSON.stringify(await everyRecord(name))).not.toContain(ARCHIVE);
  });

  it('keep what was made of an archive that one of them follows no more', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.sync();
    await other.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: true }, (clock += 1));
    await one.sync();
    await other.sync();
    expect(await other.store.archives.all()).toEqual([]);
    expect((await everyRecord(other.name))['posts']).toEqual([]);
    expect(await other.store.readings.get(POST)).toBeDefined();
  });

  it('do not bring back an archive of Waymark’s own that was removed with its data', async () => {
    const [one, other] = await twoMachines();
    const builtIn = { ...anArchive(), builtIn: true };
    for (const { store } of [one, other]) await store.archives.addIfNew(builtIn);
    await one.sync();
    await other.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    await one.sync();
    await other.sync();
    await other.store.archives.addIfNew(builtIn);
    expect(await other.store.archives.all()).toEqual([]);
  });

  it('are not emptied by one on which all was deleted', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.sync();
    await other.sync();
    await one.store.deleteEverything();
    expect(await one.store.syncing.setUp()).toBeNull();
    await other.sync();
    expect(await other.store.readings.get(POST)).toBeDefined();
  });

  it('have what a file brings back after it was removed with its data, and keep it', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    for (const machine of [one, other]) await machine.sync();
    const file = await fileOf(one);
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    // On the machine that only heard of the removal.
    await other.store.exchange.bringIn(file, 'merge');
    for (const machine of [other, one, other, one]) await machine.sync();
    for (const { store } of [one, other]) {
      expect((await store.readings.get(POST))?.finishedAt).not.toBeNull();
      expect(await store.archives.get(ARCHIVE)).toBeDefined();
    }
  });

  it('have it as well where the machine itself removed it, also once the others write all of theirs anew', async () => {
    const [one, other, folder] = await twoMachines();
    await read(one);
    for (const machine of [one, other]) await machine.sync();
    const file = await fileOf(one);
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    await one.store.exchange.bringIn(file, 'merge');
    folder.files.clear();
    for (const machine of [other, one, other, one]) await machine.sync();
    for (const { store } of [one, other]) expect(await store.readings.get(POST)).toBeDefined();
  });

  it('do not bring back by a file what was deleted or removed elsewhere unknown to its reader', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    const mark = await one.store.highlights.add({ ...aHighlight(), post: POST, archive: ARCHIVE });
    for (const machine of [one, other]) await machine.sync();
    const file = await fileOf(one);
    await other.store.highlights.change(mark!.id, { deleted: true }, (clock += 1));
    await one.store.exchange.bringIn(file, 'merge');
    for (const machine of [one, other, one]) await machine.sync();
    for (const { store } of [one, other]) expect(await store.highlights.get(mark!.id)).toBeUndefined();
    await other.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    await one.store.exchange.bringIn(file, 'merge');
    for (const machine of [other, one, other]) await machine.sync();
    for (const { store } of [one, other]) expect(await store.readings.get(POST)).toBeUndefined();
  });

  it('all go back to the backup that one of them restores', async () => {
    const [one, other, folder] = await twoMachines();
    await read(one);
    const mark = await one.store.highlights.add({ ...aHighlight({ note: 'Then.' }), post: POST, archive: ARCHIVE });
    for (const machine of [one, other]) await machine.sync();
    const file = await fileOf(one);
    await other.store.highlights.change(mark!.id, { note: { from: 'Then.', to: 'Later.' } }, (clock += 1));
    const words = { exact: 'and goes', prefix: 'It stays ', suffix: '.' };
    const elsewhere = { quote: words, position: { start: 40, end: 48 }, unique: true };
    const late = await other.store.highlights.add({
      ...aHighlight({ id: 'late' as HighlightId, passage: elsewhere }),
      post: POST,
      archive: ARCHIVE,
    });
    for (const machine of [other, one]) await machine.sync();
    await one.store.exchange.bringIn(file, 'replace');
    for (const machine of [one, other]) await machine.sync();
    folder.files.clear();
    for (const machine of [other, one, other]) await machine.sync();
    for (const { store } of [one, other]) {
      expect(await store.highlights.get(mark!.id)).toMatchObject({ note: 'Then.' });
      expect(await store.highlights.get(mark!.id)).not.toHaveProperty('was');
      expect(await store.highlights.get(late!.id)).toBeUndefined();
    }
  });

  it('have no backup of what was removed with its data on another', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    for (const machine of [one, other]) await machine.sync();
    await other.store.backups.make('daily');
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    expect(JSON.stringify(await everyRecord(other.name))).not.toContain(ARCHIVE);
  });

  it('keep all of an archive while some of it waits for the reader, also what is removed of it later', async () => {
    const [one, other] = await twoMachines();
    const file = await fileOf(one);
    await readMuch(one);
    for (const machine of [one, other]) await machine.sync();
    await other.store.posts.add(ARCHIVE, [aListed('p', { title: 'A post' })]);
    await other.store.backups.make('daily');
    await one.store.exchange.bringIn(file, 'replace');
    for (const machine of [one, other]) await machine.sync();
    expect(await other.store.archives.get(ARCHIVE)).toBeDefined();
    expect((await other.store.posts.byUrl(POST))?.title).toBe('A post');
    const backup = await other.store.backups.read((await other.store.backups.lastAt())!);
    expect(backup.records['readings']).toHaveLength(31);
    expect((await memoryOf(other)).held.map(({ store }) => store)).toContain('archives');
    await answerHeld(other.store.syncing.replica, 'remove');
    await other.sync();
    expect(JSON.stringify(await everyRecord(other.name))).not.toContain(ARCHIVE);
  });

  it('bring back nothing that the reader had deleted themselves, where they keep what waited', async () => {
    const [one, , folder] = await twoMachines();
    const entry = { post: POST, archive: ARCHIVE, title: 'A post', date: null };
    await read(one);
    await one.store.toRead.add([entry], 1);
    await one.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    await one.sync();
    const late = await aMachine(folder);
    await late.store.archives.add(anArchive());
    clock -= 5;
    await late.store.readings.change(POST, (before) => markedRead(before, { url: POST, archive: ARCHIVE }, 2));
    await late.store.toRead.add([entry], 2);
    await late.store.toRead.setRemoved(POST, true, 2);
    clock += 5;
    await late.sync();
    expect((await memoryOf(late)).held).toMatchObject([{ store: 'readings' }, { isBeside: true }]);
    await answerHeld(late.store.syncing.replica, 'keep');
    for (const machine of [late, one]) await machine.sync();
    for (const machine of [late, one]) {
      expect(await machine.store.readings.get(POST)).toBeDefined();
      expect(await machine.store.toRead.all()).toEqual([]);
    }
  });

  it('ask about all that would go by removals from before one of them joined', async () => {
    const [one, , folder] = await twoMachines();
    await read(one);
    await one.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    await one.sync();
    const late = await aMachine(folder);
    await late.store.archives.add(anArchive());
    clock -= 5;
    await late.store.readings.change(POST, (before) => markedRead(before, { url: POST, archive: ARCHIVE }, 2));
    clock += 5;
    await late.sync();
    expect(await late.store.readings.get(POST)).toBeDefined();
    expect((await late.store.syncing.replica.memory())?.held).toMatchObject([{ store: 'readings', key: POST }]);
    await answerHeld(late.store.syncing.replica, 'keep');
    for (const machine of [late, one]) await machine.sync();
    expect(await one.store.readings.get(POST)).toBeDefined();
  });

  it('lose at once what the reader removed on the other, however much, are told, and have it back by one press', async () => {
    const [one, other] = await twoMachines();
    await readMuch(one);
    for (const machine of [one, other]) await machine.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other]) await machine.sync();
    expect(await other.store.readings.get(POST)).toBeUndefined();
    const { held, told = [] } = await memoryOf(other);
    expect(held).toEqual([]);
    // The archive, and all that was read of it.
    expect(told).toMatchObject([{ from: (await memoryOf(one)).machine, records: expect.any(Array) }]);
    expect(told[0]?.records).toHaveLength(32);
    expect((await memoryOf(one)).told).toEqual([]);
    await undoTold(other.store.syncing.replica, told[0]!.by);
    expect((await other.store.posts.byUrl(POST))?.title).toBe('A post');
    for (const machine of [other, one, other]) await machine.sync();
    for (const machine of [one, other]) {
      expect((await machine.store.readings.get(POST))?.finishedAt).not.toBeNull();
      expect(await machine.store.archives.get(ARCHIVE)).toMatchObject({ id: ARCHIVE });
      expect(await memoryOf(machine)).toMatchObject({ held: [], told: [] });
    }
  });

  it('keep nothing of what was removed on the other once that was seen, or a week has gone', async () => {
    const [one, other, folder] = await twoMachines();
    const third = await aMachine(folder);
    await readMuch(one);
    for (const machine of [one, other, third]) await machine.sync();
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other, third]) await machine.sync();
    await dismissTold(other.store.syncing.replica, (await memoryOf(other)).told![0]!.by);
    expect(JSON.stringify(await everyRecord(other.name))).not.toContain(ARCHIVE);
    clock += 8 * 86_400_000;
    await third.sync();
    expect(JSON.stringify(await everyRecord(third.name))).not.toContain(ARCHIVE);
  });

  it('go on without a machine that is taken out of the list, and with it once it is used again', async () => {
    const [one, other, folder] = await twoMachines();
    const third = await aMachine(folder);
    await read(one);
    await other.store.settings.setPromptsOn(false);
    for (const machine of [one, other, third, one]) await machine.sync();
    const retired = (await memoryOf(other)).machine;
    await deleteMachine(folder.carrier(), retired);
    expect([...folder.files.keys()].filter((path) => path.includes(retired))).toEqual([]);
    await one.sync();
    expect((await memoryOf(one)).peers).not.toHaveProperty(retired);
    // Who joins only now has what it held from those that read it.
    const late = await aMachine(folder);
    await late.sync();
    expect(await late.store.settings.promptsOn()).toBe(false);
    await one.store.archives.remove(ARCHIVE, { keepReaderData: false }, (clock += 1));
    for (const machine of [one, other, one, late, third]) await machine.sync();
    for (const machine of [one, other, late, third]) {
      expect(await machine.store.readings.get(POST)).toBeUndefined();
      expect(await machine.store.settings.promptsOn()).toBe(false);
    }
    expect((await memoryOf(one)).peers).toHaveProperty(retired);
  });

  it('bring back nothing that was deleted while one of them slept for half a year, and keep what it changed', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    const of = { post: POST, archive: ARCHIVE };
    const gone = await one.store.highlights.add({ ...aHighlight({ note: 'Gone.' }), ...of });
    const words = { exact: 'and goes', prefix: 'It stays ', suffix: '.' };
    const elsewhere = { quote: words, position: { start: 40, end: 48 }, unique: true };
    const kept = await one.store.highlights.add({
      ...aHighlight({ id: 'k' as HighlightId, passage: elsewhere }),
      ...of,
    });
    for (const machine of [one, other]) await machine.sync();
    for (const { id } of [gone!, kept!]) await one.store.highlights.change(id, { deleted: true }, (clock += 1));
    // The other one does not know, and goes to sleep.
    await other.store.highlights.change(kept!.id, { note: { from: '', to: 'Later.' } }, (clock += 1));
    clock += 181 * 86_400_000;
    await one.store.bin.emptyOld();
    await one.sync();
    for (const machine of [other, one, other]) await machine.sync();
    for (const { store, name } of [one, other]) {
      expect(await store.highlights.get(gone!.id)).toBeUndefined();
      expect(JSON.stringify(await everyRecord(name))).not.toContain('Gone.');
      expect(await store.highlights.get(kept!.id)).toMatchObject({ note: 'Later.', deleted: false });
    }
  });

  it('take nothing more in once syncing was ended in the midst of it', async () => {
    const [one, other] = await twoMachines();
    await read(one);
    await one.sync();
    const syncing = other.sync();
    await other.store.syncing.end();
    await syncing;
    expect(await other.store.readings.get(POST)).toBeUndefined();
    expect((await everyRecord(other.name))['sync']).toEqual([]);
  });
});
