import 'fake-indexeddb/auto';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../lib/exchange/fault';
import exportSchema from '../../lib/exchange/own/waymark-export.schema.json';
import type { Address } from '../../lib/model/address';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { COLOURS, type HighlightId } from '../../lib/model/highlight';
import { OWN_PATHS, topicOfPath } from '../../lib/model/ownPath';
import { Problem } from '../../lib/model/problem';
import { afterReport, markedRead, markedUnread } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';
import { filledAs, fillStores } from '../store/everything';
import { VERSION_3 } from '../store/version3';
import { VERSION_4 } from '../store/version4';
import { fillVersion5, VERSION_5 } from '../store/version5';
import { bytesOf, exported, faultIn, imported, ownIn, travellingIn, wholeIn } from './aFile';

let name: string;
let now: number;
let store: Store;
beforeEach(async () => {
  now = 50;
  name = freshName('own');
  store = await openStore(name, () => now);
});
afterEach(() => store.close());

async function fillAll(word = 'zebra'): Promise<void> {
  for (const fill of Object.values(fillStores(filledAs(word), word, store))) await fill();
}

/** One thing that a reader does on one of a few posts of two blogs. */
const act = fc.record({
  kind: fc.constantFrom('read', 'finish', 'unread', 'mark', 'note', 'tick', 'hide', 'follow', 'remove', 'delete'),
  at: fc.integer({ min: 0, max: 5 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  words: fc.string({ unit: 'grapheme', maxLength: 20 }),
});
const ARCHIVES = [ARCHIVE, 'https://b.example/blog' as typeof ARCHIVE];

async function live({ kind, at, share, words }: { kind: string; at: number; share: number; words: string }) {
  now += 1;
  const archive = ARCHIVES[at % 2]!;
  const { url } = aListed(`p${at}`, {}, archive);
  const post = { url, archive };
  const tick = { archive, topic: 'scale', item: `item${at}` as never, text: words, own: share > 0.5 };
  const id = `mark-${at}` as HighlightId;
  const report = { progress: share, place: null, activeMs: at, finished: share > 0.9 };
  if (kind === 'read') await store.readings.change(url, (before) => afterReport(before, report, post, now));
  if (kind === 'finish') await store.readings.change(url, (before) => markedRead(before, post, now));
  if (kind === 'unread') await store.readings.change(url, (before) => before && markedUnread(before, now));
  if (kind === 'mark')
    await store.highlights.add({ ...aHighlight({ id, colour: COLOURS[at % 4]! }), post: url, archive });
  if (kind === 'note') await store.highlights.change(id, { note: { from: '', to: words } }, now);
  if (kind === 'tick') await store.ticks.change(tick, { done: true, note: { from: '', to: words } }, now);
  if (kind === 'hide') await store.hiddenLines.change({ archive, topic: 'scale', texts: [words] }, share > 0.3, now);
  if (kind === 'follow') await store.settings.follow(archive, `topic${at}`);
  if (kind === 'remove') await store.archives.remove(archive, { keepReaderData: share > 0.5 }, now);
  if (kind === 'delete') await store.highlights.change(id, { deleted: true }, now);
}

describe('the file of everything', () => {
  it('brings back all that the reader made, whatever it was, after all was deleted', async () => {
    const law = fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      await store.deleteEverything();
      for (const archive of ARCHIVES) {
        await store.archives.add(anArchive(archive));
        await store.posts.add(
          archive,
          [0, 1, 2, 3, 4, 5].map((at) => aListed(`p${at}`, {}, archive)),
        );
      }
      for (const one of acts) await live(one);
      const before = await travellingIn(name);
      const file = await exported(store);
      await store.deleteEverything();
      await imported(store, file);
      expect(await travellingIn(name)).toEqual(before);
    });
    await fc.assert(law, { numRuns: 40 });
  }, 60_000);

  it('has something of every store that travels, and brings it back', async () => {
    await fillAll();
    const before = await travellingIn(name);
    const empty = Object.entries(before).filter(([, records]) => records.length === 0);
    expect(empty).toEqual([]);
    const file = await exported(store);
    await store.deleteEverything();
    await imported(store, file);
    expect(await travellingIn(name)).toEqual(before);
  });

  it('has the reader’s own paths, with their checklists, as a backup has', async () => {
    const steps = { was: [], now: [{ title: 'p', url: aListed('p').url, role: 'start' }] };
    const path = await store.ownPaths.add('Mine', { ...NOTHING_EDITED, steps } as never, 5);
    const { slug } = topicOfPath(path);
    const tick = { archive: OWN_PATHS, topic: slug, item: 'item' as never, text: 'Mine to do', own: true };
    await store.ticks.change(tick, { done: true }, 6);
    const before = await travellingIn(name);
    const file = await exported(store);
    const at = (await store.backups.make('daily'))!;
    expect((await store.backups.read(at)).records['editions']).toEqual(before['editions']);
    await store.deleteEverything();
    await imported(store, file);
    expect(await travellingIn(name)).toEqual(before);
    const hostile = file.replace(aListed('p').url, 'javascript:alert(1)');
    const { rows } = await store.exchange.preview(await ownIn(bytesOf(hostile)), 'merge');
    expect(rows).toMatchObject([{ store: 'editions', fate: { kind: 'left', why: 'address' } }]);
  });

  it('keeps to its published schema', async () => {
    await fillAll();
    await store.readings.change(aListed('q').url, () => undefined);
    const isExport = new Ajv2020({ strict: false, validateFormats: false }).compile(exportSchema);
    expect(isExport(JSON.parse(await exported(store))) || isExport.errors).toBe(true);
    await store.deleteEverything();
    expect(isExport(JSON.parse(await exported(store))) || isExport.errors).toBe(true);
    expect(
      isExport({ format: 'waymark-export', schema: 6, exportedAt: '', records: { readings: [{}] }, posts: [] }),
    ).toBe(false);
  });

  it('tells nothing of the machine', async () => {
    await fillAll();
    const file = await exported(store);
    for (const own of ['removal-key', '"key":"instance"', 'prompt-log', 'first-run', 'removals', 'fetches'])
      expect(file).not.toContain(own);
  });

  it('gives the posts their titles and topics back before any is found again', async () => {
    await fillAll();
    const { post, archive } = filledAs('zebra');
    const file = await exported(store);
    await store.deleteEverything();
    await imported(store, file);
    expect(await store.posts.ofTopic(archive, 'zebratopic')).toMatchObject([{ url: post, title: 'zebratitle' }]);
  });

  it('changes nothing when it is imported once more', async () => {
    await fillAll();
    const incoming = await ownIn(bytesOf(await exported(store)));
    const { counts, rows, archives } = await store.exchange.preview(incoming, 'merge');
    expect({ ...counts, same: 0 }).toEqual({ new: 0, changed: 0, same: 0, removed: 0, left: 0 });
    expect([rows, archives]).toEqual([[], []]);
    const before = await travellingIn(name);
    await store.exchange.bringIn(incoming, 'merge');
    expect(await travellingIn(name)).toEqual(before);
  });
});

describe('bringing a file in', () => {
  const { url } = aListed('p');
  const post = { url, archive: ARCHIVE };
  const readTo = (progress: number): Promise<void> =>
    store.readings.change(url, (before) =>
      afterReport(before, { progress, place: null, activeMs: 5, finished: false }, post, now),
    );
  beforeEach(() => store.archives.add(anArchive()));

  it('beside what is there never takes progress back', async () => {
    const law = fc.asyncProperty(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (first, later) => {
        await store.deleteEverything();
        await store.archives.add(anArchive());
        await readTo(first);
        const file = await exported(store);
        now += 1;
        await readTo(later);
        await imported(store, file);
        expect((await store.readings.get(url))?.progress).toBe(Math.max(first, later));
      },
    );
    await fc.assert(law, { numRuns: 20 });
  });

  it('tells record by record what is new and what would change, before it does anything', async () => {
    await readTo(0.5);
    const file = await exported(store);
    await store.deleteEverything();
    await store.archives.add(anArchive());
    await readTo(0.2);
    const before = await travellingIn(name);
    const incoming = await ownIn(bytesOf(file));
    const preview = await store.exchange.preview(incoming, 'merge');
    expect(preview.rows).toEqual([{ store: 'readings', label: url, fate: { kind: 'changed' } }]);
    expect(preview.counts).toMatchObject({ new: 0, changed: 1, same: 1 });
    expect(await travellingIn(name)).toEqual(before);
  });

  it('instead of what is there takes away what the file does not have, with what was read of its blogs', async () => {
    await readTo(0.5);
    const file = await exported(store);
    const other = 'https://b.example' as typeof ARCHIVE;
    await store.archives.add(anArchive(other));
    await store.posts.add(other, [aListed('q', {}, other)]);
    await store.settings.setFirstRunShownAt(7);
    const incoming = await ownIn(bytesOf(file));
    expect((await store.exchange.preview(incoming, 'replace')).rows).toContainEqual({
      store: 'archives',
      label: other,
      fate: { kind: 'removed' },
    });
    await imported(store, file, 'replace');
    expect((await store.archives.all()).map(({ id }) => id)).toEqual([ARCHIVE]);
    expect(await store.posts.countOf(other)).toBe(0);
    expect(await store.settings.firstRunShownAt()).toBe(7);
  });

  it('brings back what was removed here, for good', async () => {
    await readTo(0.5);
    const file = await exported(store);
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 90);
    await imported(store, file);
    await store.archives.addIfNew({ ...anArchive(), builtIn: true });
    expect(await store.readings.get(url)).toMatchObject({ progress: 0.5 });
    expect(await store.archives.get(ARCHIVE)).toBeDefined();
  });

  it('keeps all or nothing: stopped half-way, nothing has changed', async () => {
    for (let at = 0; at < 600; at += 1)
      await store.highlights.add({
        ...aHighlight({ id: `m${at}` as HighlightId }),
        post: `${url}${at}` as Address,
        archive: ARCHIVE,
      });
    const file = await exported(store);
    await store.deleteEverything();
    const incoming = await ownIn(bytesOf(file));
    const stopping = new AbortController();
    const told: number[] = [];
    const bringing = store.exchange.bringIn(incoming, 'merge', {
      signal: stopping.signal,
      onProgress: (done) => {
        told.push(done);
        stopping.abort();
      },
    });
    await expect(bringing).rejects.toThrow('AbortError');
    expect(told.length).toBeGreaterThan(0);
    expect(Object.values(await travellingIn(name)).flat()).toEqual([]);
  });

  it('finds the words of a text that came in', async () => {
    await fillAll();
    const file = await exported(store);
    await store.deleteEverything();
    await imported(store, file);
    const { archive, post: read } = filledAs('zebra');
    const { marks } = await store.searchIndexes.state(archive);
    expect(marks.flatMap(({ posts }) => posts)).toContain(read);
  });
});

describe('a file of an older version', () => {
  const asFile = (schema: number, records: object): string =>
    JSON.stringify({ format: 'waymark-export', schema, exportedAt: '', records, posts: [] });

  it.each([
    [3, VERSION_3],
    [4, VERSION_4],
  ] as const)('%i comes in as its database would', async (schema, records) => {
    const { settings: _settings, ...made } = records as Record<string, unknown[]>;
    await imported(store, asFile(schema, made));
    const { ticks, archives } = await travellingIn(name);
    expect(archives).not.toEqual([]);
    expect(ticks).toEqual(
      expect.arrayContaining([expect.objectContaining({ run: 'first', own: true, note: 'Ask Ana first.' })]),
    );
  });

  it('5 comes in as its database would', async () => {
    const old = freshName('own');
    await fillVersion5(old);
    await (await openStore(old)).close();
    await imported(store, asFile(5, VERSION_5));
    // As that version kept it: a highlight had no tags.
    expect(VERSION_5['highlights']?.[0]).not.toHaveProperty('tags');
    expect((await store.highlights.get('h' as HighlightId))?.tags).toEqual([]);
    expect((await travellingIn(name))['highlights']).toHaveLength(1);
    expect(wholeIn(await travellingIn(name))).toEqual(wholeIn(await travellingIn(old)));
  });

  it('of a version that is not there yet is not read', async () => {
    const incoming = await ownIn(bytesOf(asFile(99, {})));
    await expect(store.exchange.upgraded(incoming)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('a file that cannot be trusted', () => {
  it('cut off anywhere, or with any byte another one, is refused with its place or changes nothing by being read', async () => {
    await fillAll();
    const whole = bytesOf(await exported(store));
    const before = await travellingIn(name);
    const spoilt = fc.record({
      cut: fc.integer({ min: 0, max: whole.length - 2 }),
      at: fc.integer({ min: 0, max: whole.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    const law = fc.asyncProperty(spoilt, async ({ cut, at, byte }) => {
      expect(['half', 'syntax', 'empty']).toContain((await faultIn(whole.slice(0, cut))).kind);
      const changed = Uint8Array.from(whole);
      changed[at] = byte;
      const thrown = await ownIn(changed)
        .then((incoming) => store.exchange.upgraded(incoming))
        .then((incoming) => store.exchange.preview(incoming, 'merge'))
        .catch((reason: unknown) => reason);
      const isAnswered = !(thrown instanceof Error) || thrown instanceof Refused || thrown instanceof Problem;
      expect(isAnswered || thrown).toBe(true);
    });
    await fc.assert(law, { numRuns: 150 });
    expect(await travellingIn(name)).toEqual(before);
  }, 60_000);

  it('brings in no address that is none, no record without a blog, nothing of the machine', async () => {
    const reading = { archive: ARCHIVE, round: 0, progress: 1, activeMs: 0, startedAt: 1, finishedAt: 1 };
    const records = {
      archives: [
        { id: 'javascript:alert(1)' },
        { id: 'https://ok.example', followed: true, postPattern: '(a+)+$' },
        { id: 'https://ok.example/ x' },
      ],
      readings: [
        { ...reading, post: 'javascript:alert(1)', archive: 'https://ok.example' },
        { ...reading, post: 'https://evil.example/p', archive: 'https://evil.example' },
        { ...reading, post: 'https://ok.example/p', archive: 'https://ok.example' },
        null,
        7,
        JSON.parse(
          '{"__proto__":{"isAdmin":true},"post":"https://ok.example/q","archive":"https://ok.example"}',
        ) as object,
      ],
      settings: [
        { key: 'removal-key', value: 'x' },
        { key: 'instance', value: 'x' },
        { key: 'no such thing', value: 1 },
      ],
      removals: [{ mark: 'x', at: 1 }],
      fetches: [{ url: 'https://ok.example/p' }],
      backups: [{ at: 1, archive: '' }],
    };
    const posts = [
      { url: 'https://other.example/p', archive: 'https://ok.example', title: 'x', date: null, topics: [] },
    ];
    const incoming = await ownIn(
      bytesOf(JSON.stringify({ format: 'waymark-export', schema: store.exchange.schema, records, posts })),
    );
    const { rows, counts, archives } = await store.exchange.preview(incoming, 'merge');
    const left = rows.flatMap(({ store: of, fate }) => (fate.kind === 'left' ? [[of, fate.why]] : []));
    expect(left).toEqual([
      ['posts', 'unreadable'],
      ['archives', 'unreadable'],
      ['archives', 'address'],
      ['readings', 'address'],
      ['readings', 'no-archive'],
      ['readings', 'unreadable'],
      ['readings', 'unreadable'],
      ['readings', 'unreadable'],
      ['settings', 'unreadable'],
      ['settings', 'unknown-kind'],
      ['settings', 'unknown-kind'],
      ['removals', 'unknown-kind'],
      ['fetches', 'unknown-kind'],
      ['backups', 'unknown-kind'],
    ]);
    expect(counts).toMatchObject({ new: 2, left: left.length });
    expect(archives).toEqual(['https://ok.example']);
    await store.exchange.bringIn(incoming, 'merge');
    expect(await store.archives.get('https://ok.example' as never)).toMatchObject({ postPattern: null });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('keeps the pattern of a built-in blog', async () => {
    const { builtInArchives } = await import('../../lib/archive/builtIn');
    for (const archive of builtInArchives('sample')) await store.archives.add(archive);
    const before = await travellingIn(name);
    const file = await exported(store);
    await store.deleteEverything();
    await imported(store, file);
    expect(await travellingIn(name)).toEqual(before);
  });
});
