import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDiscovery } from '../../lib/archive/plan';
import { keepReport } from '../../lib/companion/keepReading';
import type { ArchiveId } from '../../lib/model/archive';
import { bodyAfter } from '../../lib/model/body';
import type { PublishedGuide } from '../../lib/model/guide';
import { NO_TOPIC_PROMPTING } from '../../lib/model/prompt';
import { afterReport, markedRead, type PlacedReport } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aView } from '../model/aView';
import { ARCHIVE, aListed, anArchive, freshName } from './aStore';
import { everyRecord } from './everything';

/** Its id begins like the other's: what is removed must not be found by how it begins. */
const NEIGHBOUR = 'https://a.example/blog' as ArchiveId;
const topic = { slug: 'scale', name: 'Scale' };
const { url } = aListed('p');
const tick = { archive: ARCHIVE, topic: topic.slug, item: 'x' as never, text: 'Draw the boundary', own: false };

let store: Store;
let name: string;
beforeEach(async () => {
  name = freshName('removal');
  store = await openStore(name, () => 7);
  for (const archive of [ARCHIVE, NEIGHBOUR]) await fill(archive);
});
afterEach(() => store.close());

async function fill(archive: ArchiveId): Promise<void> {
  const listed = aListed('p', {}, archive);
  await store.archives.add(anArchive(archive));
  await store.posts.add(archive, [listed]);
  await store.guides.put({ archive, topic, source: listed.url, readAt: 1 } as PublishedGuide);
  await store.fetches.begin(listed.url, archive, 1);
  await store.snapshots.put(listed.url, { ...aView({ states: ['read'], open: 0 }), archive: anArchive(archive) });
  await report(archive, { progress: 1, place: null, activeMs: 9, finished: true }, 1);
  await store.ticks.change({ ...tick, archive }, { done: true, note: { from: '', to: 'Ask Ana first.' } }, 1);
  await store.settings.follow(archive, topic.slug);
  await store.settings.changeTopicPrompting(archive, topic.slug, (before) => ({ ...before, stopped: true }));
  await store.settings.changeSitePrompting(archive, (before) => ({ ...before, ignoredInRow: 1 }));
}

function report(archive: ArchiveId, one: PlacedReport, now: number): Promise<void> {
  const post = { url: aListed('p', {}, archive).url, archive };
  return store.readings.change(post.url, (before) => afterReport(before, one, post, now));
}

describe('removing an archive', () => {
  it('is not undone by what was being read meanwhile', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 2);
    await store.posts.add(ARCHIVE, [aListed('late')]);
    await store.guides.put({ archive: ARCHIVE, topic, source: url, readAt: 3 } as PublishedGuide);
    await store.fetches.begin(url, ARCHIVE, 3);
    await store.snapshots.put(url, { ...aView({ states: ['read'], open: 0 }), archive: anArchive() });
    expect(await store.discoveries.put(newDiscovery(ARCHIVE, 3))).toBe(false);
    expect(await store.discoveries.addIfNew(newDiscovery(ARCHIVE, 3))).toBe(false);
    expect(await store.posts.countOf(ARCHIVE)).toBe(0);
    expect(await store.guides.ofArchive(ARCHIVE)).toEqual([]);
    expect(await store.fetches.get(url)).toBeUndefined();
    expect(await store.snapshots.get(url)).toBeUndefined();
    expect(await store.discoveries.all()).toEqual([]);
  });

  it('is not undone by what the reader was doing meanwhile', async () => {
    await store.highlights.add({ ...aHighlight(), archive: ARCHIVE });
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 2);
    const before = await everyRecord(name);
    const late = aListed('late').url;
    const body = bodyAfter(
      undefined,
      [{ text: 'The whole text.', share: 1 }],
      { post: late, archive: ARCHIVE, round: 0 },
      { language: null, isFinish: false, now: 3 },
    );
    await store.readings.change(late, (reading) => markedRead(reading, { url: late, archive: ARCHIVE }, 3));
    await store.bodies.change(late, () => body);
    await store.ticks.change(tick, { done: true }, 3);
    expect(await store.highlights.add({ ...aHighlight({ id: 'late' as never }), archive: ARCHIVE })).toBeUndefined();
    expect(
      await store.highlights.change(aHighlight().id, { note: { from: '', to: 'Late.' }, deleted: false }, 3),
    ).toBeUndefined();
    await store.settings.follow(ARCHIVE, 'scale');
    await store.settings.setSeenTopic(ARCHIVE, 'scale', { at: 3, newest: null });
    await store.settings.pin({ archive: ARCHIVE, topic });
    await store.settings.changePromptLog(ARCHIVE, (log) => [
      {
        at: 3,
        archive: ARCHIVE,
        topic: 'Scale',
        post: late,
        title: 'Late',
        outcome: { kind: 'refused', because: 'off' },
      },
      ...log,
    ]);
    expect(await everyRecord(name)).toEqual(before);
  });

  it('leaves nothing of a report that came at the same moment', async () => {
    const told = {
      pageView: 'v',
      progress: 1,
      length: 3,
      activeMs: 9,
      finished: true,
      place: null,
      paced: { words: 9, ms: 3_000 },
    };
    for (let run = 0; run < 30; run += 1) {
      await store.archives.add(anArchive());
      const late = aListed(`late-${run}`).url;
      const keeping = keepReport(store, late, { report: told, blocks: [{ text: 'The whole text.', share: 1 }] }, 3);
      for (let turn = 0; turn < run; turn += 1) await Promise.resolve();
      await Promise.all([keeping, store.archives.remove(ARCHIVE, { keepReaderData: false }, 4)]);
      const left = [await store.readings.get(late), await store.bodies.get(late)];
      expect(left.filter((record) => record?.deleted === false)).toEqual([]);
    }
  });

  it('takes all that can be read again, of this archive only', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 2);
    expect(await store.posts.countOf(ARCHIVE)).toBe(0);
    expect(await store.guides.ofArchive(ARCHIVE)).toEqual([]);
    expect(await store.fetches.get(url)).toBeUndefined();
    expect(await store.snapshots.get(url)).toBeUndefined();
    const kept = aListed('p', {}, NEIGHBOUR).url;
    expect(await store.posts.countOf(NEIGHBOUR)).toBe(1);
    expect(await store.guides.publishedTopics(NEIGHBOUR)).toEqual(new Set(['scale']));
    expect(await store.fetches.get(kept)).toBeDefined();
    expect(await store.snapshots.get(kept)).toBeDefined();
  });

  it('keeps the reader’s data when asked to, so that the archive comes back with it', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 2);
    await store.archives.add(anArchive());
    expect(await store.readings.get(url)).toMatchObject({ finishedAt: 1, deleted: false });
    expect(await store.ticks.ofTopic(ARCHIVE, 'scale')).toMatchObject([{ done: true, note: 'Ask Ana first.' }]);
    expect(await store.settings.following(ARCHIVE)).toBe('scale');
  });

  it('with the reader’s data leaves no reading that comes back when the post is read again', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 2);
    await store.archives.add(anArchive());
    await report(ARCHIVE, { progress: 0.1, place: null, activeMs: 1, finished: false }, 3);
    expect(await store.readings.get(url)).toMatchObject({ progress: 0.1, activeMs: 1, finishedAt: null, round: 0 });
  });

  it('with the reader’s data leaves no word that the reader wrote', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 2);
    expect(await store.ticks.ofTopic(ARCHIVE, 'scale')).toEqual([]);
    await store.archives.add(anArchive());
    await store.ticks.change(tick, { done: true }, 3);
    expect(await store.ticks.ofTopic(ARCHIVE, 'scale')).toMatchObject([{ note: '', text: tick.text, done: true }]);
  });

  it('with the reader’s data forgets its settings and pin, and no other archive’s', async () => {
    await store.settings.pin({ archive: ARCHIVE, topic });
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 2);
    expect(await store.settings.following(ARCHIVE)).toBeNull();
    expect(await store.settings.pinned()).toBeNull();
    expect(await store.settings.topicPrompting(ARCHIVE, 'scale')).toEqual(NO_TOPIC_PROMPTING);
    expect(await store.settings.sitePrompting(ARCHIVE)).toMatchObject({ ignoredInRow: 0 });
    expect(await store.settings.following(NEIGHBOUR)).toBe('scale');
    expect(await store.settings.topicPrompting(NEIGHBOUR, 'scale')).toMatchObject({ stopped: true });
    expect(await store.settings.sitePrompting(NEIGHBOUR)).toMatchObject({ ignoredInRow: 1 });
    expect(await store.readings.get(aListed('p', {}, NEIGHBOUR).url)).toMatchObject({ finishedAt: 1 });
  });
});
