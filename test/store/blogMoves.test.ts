import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveBlog, planMove } from '../../lib/companion/moveBlog';
import type { ArchiveId } from '../../lib/model/archive';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { guideOfTopic } from '../../lib/model/guideId';
import type { HighlightId } from '../../lib/model/highlight';
import { OWN_PATHS, topicOfPath } from '../../lib/model/ownPath';
import type { PostUrl } from '../../lib/model/post';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { storeNames, STORES } from '../../lib/store/stores';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, freshName } from './aStore';
import { everyRecord, filledAs, fillStores } from './everything';

const WORD = 'plume';
const OLD = filledAs(WORD);
const NEW = 'https://fresh.example' as ArchiveId;
const HERE = `${NEW}/${WORD}slug` as PostUrl;
const TOPIC = `${WORD}topic`;
const LOST = `${OLD.archive}/gone` as PostUrl;

let name: string;
let store: Store;
beforeEach(async () => {
  name = freshName('blog-moves');
  store = await openStore(name, () => 7);
  for (const fill of Object.values(fillStores(OLD, WORD, store))) await fill();
  await store.archives.add({ ...anArchive(NEW), name: 'fresh.example' });
  await store.posts.add(NEW, [aListed(`${WORD}slug`, { title: 'Another title' }, NEW)]);
});
afterEach(() => store.close());

const move = (): Promise<() => Promise<void>> => moveBlog(store, OLD.archive, NEW, 20);

/** What there is, without what is made again by itself, and what lies aside. */
async function stored(): Promise<Record<string, unknown>> {
  const {
    backups: _b,
    snapshots: _s,
    searchIndexes: _i,
    mined: _m,
    phrases: _p,
    topicSummaries: _t,
    ...rest
  } = await everyRecord(name);
  const { removals: _r, sync: _y, settings = [], ...others } = rest;
  return {
    ...others,
    settings: settings.filter((one) => !/^(?:prompt-log|removal-key)/.test((one as { key: string }).key)),
  };
}

describe('a blog that has moved', () => {
  it('leaves nothing under its old address but in backups, and every kind of record is at the new one', async () => {
    await move();
    const { backups: _, ...left } = await everyRecord(name);
    for (const [of, records] of Object.entries(left))
      expect(`${of}: ${JSON.stringify(records).includes(OLD.archive)}`).toBe(`${of}: false`);
    for (const of of storeNames()) {
      const facts = STORES[of];
      const isOfArchive = facts.owner === 'reader' && !['ownPaths', 'removals'].includes(of);
      expect(`${of}: ${!isOfArchive || JSON.stringify(left[of]).includes(NEW)}`).toBe(`${of}: true`);
    }
    expect((await store.archives.all()).map(({ id }) => id)).not.toContain(OLD.archive);
  });

  it('has its readings, ticks, runs, notes, edition, settings and days there', async () => {
    await move();
    expect(await store.readings.get(HERE)).toMatchObject({ archive: NEW, finishedAt: 7 });
    expect(await store.bodies.get(HERE)).toMatchObject({ archive: NEW, text: `${WORD}text` });
    expect(await store.ticks.ofTopic(NEW, TOPIC)).toMatchObject([
      { note: `${WORD}typed`, guide: guideOfTopic(NEW, TOPIC), archive: NEW },
    ]);
    expect(await store.runs.ofTopic(NEW, TOPIC)).toMatchObject([{ name: `${WORD}typed` }]);
    expect(await store.highlights.get(WORD as HighlightId)).toMatchObject({ post: HERE, archive: NEW });
    expect(await store.hiddenLines.ofTopic(NEW, TOPIC)).toEqual([`${WORD}text`]);
    expect(await store.editions.get(NEW, TOPIC)).toMatchObject({ definition: { now: `${WORD}typed` } });
    expect(await store.toRead.all()).toMatchObject([{ post: HERE, archive: NEW }]);
    expect(await store.settings.following(NEW)).toBe(TOPIC);
    expect(await store.settings.topicPrompting(NEW, TOPIC)).toMatchObject({ stopped: true });
    expect(await store.settings.keptPaths(NEW, TOPIC)).toMatchObject([{ steps: [HERE] }]);
    expect(await store.settings.pinned()).toMatchObject({ archive: NEW });
    // As the reader called it.
    expect((await store.archives.get(NEW))?.name).toBe(`${WORD}title`);
  });

  it('is joined with what the reader has there already: the most that was read, both times of a day', async () => {
    await store.readings.change(HERE, (before) => markedRead(before, { url: HERE, archive: NEW }, 3));
    await store.readings.changeTraces(NEW, HERE, () => ({ day: { activeMs: 30_000, post: HERE, at: 7 } }));
    await store.settings.setRefreshInterval(NEW, 'hourly');
    await move();
    expect(await store.readings.get(HERE)).toMatchObject({ finishedAt: 3 });
    const days = (await everyRecord(name))['days'] as { activeMs: number; posts: string[] }[];
    expect(days).toMatchObject([{ activeMs: 90_000, posts: [HERE] }]);
    expect(await store.settings.refreshInterval(NEW)).toBe('hourly');
  });

  it('is followed by what names it elsewhere: steps of own paths, evidence, kept paths', async () => {
    const path = await store.ownPaths.add(
      'Both',
      {
        ...NOTHING_EDITED,
        steps: { was: [], now: [{ title: 'One', url: OLD.post, role: 'start' }] },
        references: { was: [], now: [{ title: 'One', url: OLD.post, summary: null }] },
      },
      8,
    );
    const { slug } = topicOfPath(path);
    await store.highlights.add({
      ...aHighlight({ id: 'elsewhere' as HighlightId }),
      post: HERE,
      archive: NEW,
      evidence: { guide: guideOfTopic(OLD.archive, TOPIC), run: 'first' as never, item: 'x' as never },
    });
    await move();
    const edition = await store.editions.get(OWN_PATHS, slug);
    expect(edition?.steps?.now).toMatchObject([{ url: HERE }]);
    expect(edition?.references?.now).toMatchObject([{ url: HERE }]);
    expect((await store.highlights.get('elsewhere' as HighlightId))?.evidence?.guide).toBe(guideOfTopic(NEW, TOPIC));
  });

  it('takes along what is of posts that are not found there, under their old addresses', async () => {
    await store.readings.change(LOST, (before) => markedRead(before, { url: LOST, archive: OLD.archive }, 4));
    const { posts } = await planMove(store, OLD.archive, NEW);
    expect(posts.map(({ url, match }) => [url, match?.by])).toEqual([
      [LOST, undefined],
      [OLD.post, 'path'],
    ]);
    await move();
    expect(await store.readings.get(LOST)).toMatchObject({ archive: NEW, finishedAt: 4 });
    expect((await store.readings.ofArchive(NEW)).map(({ post }) => post).toSorted()).toEqual([HERE, LOST].toSorted());
  });

  it('comes back as it was when the move is taken back', async () => {
    await store.syncing.end();
    await store.readings.change(LOST, (before) => markedRead(before, { url: LOST, archive: OLD.archive }, 4));
    const before = await stored();
    await (
      await move()
    )();
    expect(await stored()).toEqual(before);
  });

  it('keeps what the reader did since, when the move is taken back', async () => {
    const takeBack = await move();
    await store.highlights.change(WORD as HighlightId, { colour: 'pink' }, 30);
    await takeBack();
    expect(await store.highlights.get(WORD as HighlightId)).toMatchObject({ colour: 'pink' });
    expect(await store.readings.get(OLD.post)).toMatchObject({ archive: OLD.archive, finishedAt: 7 });
    expect((await store.archives.all()).map(({ id }) => id).toSorted()).toEqual([NEW, OLD.archive].toSorted());
  });

  it('has a backup from before', async () => {
    await move();
    const [backup] = await store.backups.list();
    expect(backup?.why).toBe('move');
    expect(JSON.stringify(await store.backups.read(backup!.at))).toContain(OLD.post);
  });

  it('moves nowhere that is not followed, and nothing is changed by that', async () => {
    await store.archives.remove(NEW, { keepReaderData: true }, 9);
    const before = await stored();
    await expect(move()).rejects.toMatchObject({ code: 'not-found' });
    expect(await stored()).toEqual(before);
  });
});
