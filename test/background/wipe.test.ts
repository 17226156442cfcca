import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onlyOwnPages } from '../../lib/background/ownPages';
import { takeReport } from '../../lib/background/takeReport';
import { forgetWholeSession } from '../../lib/companion/forgetSession';
import { checkPayload } from '../../lib/messages/payloads';
import type { Sender } from '../../lib/messages/router';
import type { Address } from '../../lib/model/address';
import type { ToldReading } from '../../lib/model/readingReport';
import { lastVisitOf, rememberVisit } from '../../lib/session/visits';
import { isOfBeforeWipe } from '../../lib/session/wiped';
import { openStore, type Store } from '../../lib/store/open';
import { openPage, type FakePage } from '../fakeBrowser';
import { anArchive, ARCHIVE, freshName } from '../store/aStore';
import { aVisit } from './aVisit';

const POST = `${ARCHIVE}/a` as Address;

let store: Store;
let page: FakePage;
beforeEach(async () => {
  store = await openStore(freshName('wipe'), () => 9);
  await store.archives.add(anArchive());
  page = await openPage(POST);
  await see();
});
afterEach(() => store.close());

/** The page is seen by the background. */
async function see(): Promise<void> {
  await rememberVisit(page.tab, aVisit(ARCHIVE, POST));
}

async function report(pageView: string, blocks: ToldReading['blocks'] = []): Promise<void> {
  const told: ToldReading = {
    address: POST,
    report: {
      pageView,
      progress: 0.5,
      length: 100,
      activeMs: 60_000,
      finished: false,
      place: null,
      paced: { words: 0, ms: 0 },
    },
    blocks,
  };
  const sender: Sender = { kind: 'page', tab: page.tab, window: 1, url: POST, document: 'one' };
  const check = onlyOwnPages(checkPayload, { store: async () => store, lastVisit: lastVisitOf, isOfBeforeWipe });
  await check('reading:report', told, sender);
  await takeReport({ store: async () => store, now: () => 9 }, told);
}

it('what a page has counted before everything was deleted does not come back by its next report', async () => {
  await report('first', [{ text: 'Words of the post.', share: 0.5 }]);
  await store.deleteEverything();
  await forgetWholeSession();
  // The built-in archive is there again at once.
  await store.archives.add(anArchive());
  await expect(report('first', [{ text: 'Words of the post.', share: 0.5 }])).rejects.toMatchObject({
    code: 'not-allowed',
  });
  // The page sends what was refused once more, without its text, just as it is seen anew.
  await see();
  await expect(report('first', null)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await store.readings.get(POST)).toBeUndefined();
  expect(await store.bodies.get(POST)).toBeUndefined();
  // Its script has looked again, and counts from zero.
  await report('second');
  expect(await store.readings.get(POST)).toMatchObject({ activeMs: 60_000 });
});

it('a page that nobody has a visit of is heard while nothing was deleted', async () => {
  page = await openPage(POST);
  await report('other');
  expect(await store.readings.get(POST)).toMatchObject({ activeMs: 60_000 });
});
