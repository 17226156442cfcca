import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keepReport } from '../../lib/companion/keepReading';
import type { Address } from '../../lib/model/address';
import { openStore } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from '../store/aStore';

it('a place in the future is one of now, so that later places count', async () => {
  const store = await openStore(freshName('places'));
  await store.archives.add(anArchive());
  const url = `${ARCHIVE}/a` as Address;
  const at = (block: number, time: number): Parameters<typeof keepReport>[2] => ({ progress: 0.1, activeMs: 5, finished: false, place: { block, quote: 'x', at: time } });
  await keepReport(store, url, at(9, Number.POSITIVE_INFINITY), 1_000);
  await keepReport(store, url, at(2, 2_000), 2_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ block: 2, at: 2_000 });
  await store.close();
});
