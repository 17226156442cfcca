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
    report: { progress: 0.1, activeMs: 5, finished: false, place: { block, fraction: 0, at: time }, paced: { words: 0, ms: 0 } },
    blocks,
  });
  await keepReport(store, url, at(2, Number.POSITIVE_INFINITY), 1_000);
  await keepReport(store, url, at(1, 2_000), 2_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ block: 1, at: 2_000 });
  await store.close();
});
