import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepReport } from '../../lib/companion/keepReading';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { openStore, type Store } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from './aStore';
import { everyRecord } from './everything';

const MINUTE = 60_000;
/** Noon where the test runs. */
const NOON = new Date(2026, 10, 27, 12).getTime();
const POST = `${ARCHIVE}/p` as Address;

let store: Store;
let name: string;
beforeEach(async () => {
  name = freshName('days');
  store = await openStore(name);
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

/** The page tells what its view comes to: minutes, since it began. */
async function tell(minutes: number, now: number, post = POST): Promise<void> {
  const totals = { pageView: `1 ${post}`, activeMs: minutes * MINUTE, paced: { words: 0, ms: 0 } };
  const report = { ...totals, progress: 0.1, length: 900, place: null, finished: false };
  await keepReport(store, post, { report, blocks: null }, now);
}

describe('the log of days', () => {
  it('has the minutes and the posts of a day, and counts what a page tells again once', async () => {
    await tell(2, NOON);
    await tell(2, NOON);
    await tell(5, NOON + 9 * MINUTE);
    await tell(1, NOON, `${ARCHIVE}/q` as Address);
    expect(await store.days.between('2026-11-27', '2026-11-27')).toMatchObject([
      { archive: ARCHIVE, activeMs: 6 * MINUTE, posts: [POST, `${ARCHIVE}/q`] },
    ]);
  });

  it('gives the days that are asked for, and begins one at midnight where the reader is', async () => {
    await tell(2, new Date(2026, 10, 27, 23, 59).getTime());
    await tell(3, new Date(2026, 10, 28, 0, 1).getTime());
    const days = async (first: string, last: string): Promise<string[]> =>
      (await store.days.between(first, last)).map(({ day }) => day);
    expect(await days('2026-11-01', '2026-11-30')).toEqual(['2026-11-27', '2026-11-28']);
    expect(await days('2026-11-28', '2026-11-28')).toEqual(['2026-11-28']);
    expect(await days('2026-11-29', '2026-12-31')).toEqual([]);
  });

  it('is not written where the reader does not want it', async () => {
    await store.settings.setDaysKept(false);
    await tell(2, NOON);
    expect((await everyRecord(name))['days']).toEqual([]);
    expect(await store.readings.get(POST)).toMatchObject({ activeMs: 2 * MINUTE });
  });

  it('is removed as a whole, with a mark for each day so that no other machine brings it back', async () => {
    await tell(2, NOON);
    await tell(3, NOON + 24 * 60 * MINUTE);
    await store.days.removeAll(NOON);
    const { days, removals } = await everyRecord(name);
    expect(days).toEqual([]);
    expect(removals).toHaveLength(2);
    expect(JSON.stringify(removals)).not.toContain('example');
  });

  it('goes with its archive when the reader’s data goes', async () => {
    const other = 'https://b.example' as ArchiveId;
    await store.archives.add(anArchive(other));
    await tell(2, NOON);
    await tell(2, NOON, `${other}/p` as Address);
    await store.archives.remove(other, { keepReaderData: false }, NOON);
    expect(await store.days.between('2026-01-01', '2026-12-31')).toMatchObject([{ archive: ARCHIVE }]);
  });
});
