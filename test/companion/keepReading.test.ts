import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keepReport, type Told } from '../../lib/companion/keepReading';
import type { Address } from '../../lib/model/address';
import { openStore } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from '../store/aStore';

it('a place in the future is one of now, so that later places count', async () => {
  const store = await openStore(freshName('places'));
  await store.archives.add(anArchive());
  const url = `${ARCHIVE}/a` as Address;
  const blocks = ['One.', 'Two.', 'Three.'].map((text) => ({ text, share: 0 }));
  const at = (block: number, time: number): Told => ({
    report: { progress: 0.1, length: 100, activeMs: 5, finished: false, place: { block, fraction: 0, at: time }, paced: { words: 0, ms: 0 } },
    blocks,
  });
  await keepReport(store, url, at(2, Number.POSITIVE_INFINITY), 1_000);
  await keepReport(store, url, at(1, 2_000), 2_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ block: 1, at: 2_000 });
  await store.close();
});

it('a page that unfolds is read less far than its beginning was, and never further back than that', async () => {
  const store = await openStore(freshName('unfolding'));
  await store.archives.add(anArchive());
  const url = `${ARCHIVE}/a` as Address;
  const tell = (progress: number, shares: readonly number[]): Promise<boolean> =>
    keepReport(
      store,
      url,
      {
        report: { progress, length: 8 * shares.length, activeMs: 5, finished: false, place: null, paced: { words: 0, ms: 0 } },
        blocks: shares.map((share, at) => ({ text: `These are the four words of part ${at}.`, share })),
      },
      1_000,
    );
  const progress = async (): Promise<number | undefined> => (await store.readings.get(url))?.progress;
  await tell(1, [1]);
  expect(await progress()).toBe(1);
  await tell(0.25, [1, 0, 0, 0]);
  expect(await progress()).toBe(0.25);
  await tell(0.75, [1, 1, 1, 0]);
  await tell(1, [1]);
  expect(await progress()).toBe(0.75);
  await store.close();
});
