import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetSession, forgetWholeSession } from '../../lib/companion/forgetSession';
import type { ArchiveId } from '../../lib/model/archive';
import { openStore, type Store } from '../../lib/store/open';
import { browser } from '../fakeBrowser';
import { aHighlight } from '../model/aHighlight';
import { anArchive, freshName } from '../store/aStore';

const { session } = browser.storage;

const HERE = 'https://zebra.example/blog' as ArchiveId;
/** Lies within the other, at the same host. */
const INNER = 'https://zebra.example/blog/inner' as ArchiveId;

/**
 * One record of each kind that `storage.session` knows, of an archive; a new kind without a line here fails a test
 * below.
 */
function records(archive: ArchiveId, highlight: string): Record<string, unknown> {
  const post = `${archive}/post`;
  return {
    'visit:1': { url: `${post}#x`, archive, address: post, recognition: { facts: { title: 'A title' } }, errands: [] },
    'mark-places:1': { post, places: { [highlight]: 7 } },
    'mark-going:1': { post, id: highlight },
    [`allowing:${archive}`]: { archive, tab: 1, kind: 'asking', at: 1 },
    'mark-noting': highlight,
    'mark-typed': { id: highlight, post, since: 1, base: '', words: 'Typed' },
    'resumable:1': { post, document: '1', resume: { percent: 40, place: { quote: 'Words' } } },
    'resuming:1': post,
    [`adding:${archive}`]: { tab: 1, adding: { kind: 'added', archive }, asked: archive, at: 1 },
    'asked-sites:one': { sites: [archive], at: 1 },
    [`draft:highlight ${post} ${highlight}`]: { from: '', text: 'Typed' },
    [`draft:${archive} scale new`]: { from: '', text: 'Typed' },
    [`open-topics:${archive}`]: ['scale'],
    [`spent:${archive}`]: { posts: 1, since: 1 },
    'sent:1 1': { at: 1, url: `${archive}/feed.xml`, why: 'feed', bytes: 10, outcome: 'read' },
    'parked:view': { told: { address: post, blocks: [{ text: 'Words', share: 1 }] }, at: 1 },
  };
}
/** Their words may be a page's: they go with any archive. */
const PROBLEMS = { 'problem:1': { code: 'unreadable', detail: 'A title' } };
/** Kinds that say nothing of any archive. */
const OF_NO_ARCHIVE = {
  health: 'storage-broken',
  'search-wish': 1,
  unsaved: { code: 'storage-full', since: 1 },
  wiped: ['view'],
};

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('session'));
  await store.archives.add(anArchive(INNER));
  await store.highlights.add(aHighlight({ id: 'of-inner' as never, archive: INNER, post: `${INNER}/post` as never }));
});
afterEach(() => store.close());

describe('what a browser session knows', () => {
  it('is every kind of it here: no other key is written to the session', () => {
    const written = readdirSync('lib/session').flatMap((file) => {
      const source = readFileSync(`lib/session/${file}`, 'utf8');
      return [...source.matchAll(/sessionRecord(?<isOfMany>s?)<.*?>\('(?<kind>[a-z-]+)'\)/g)].map(
        ({ groups }) => `${groups?.['kind']}${groups?.['isOfMany'] === 's' ? ':' : ''}`,
      );
    });
    expect(written.length).toBeGreaterThan(10);
    const filled = Object.keys({ ...records(HERE, 'one'), ...OF_NO_ARCHIVE, ...PROBLEMS });
    expect(
      written.filter((key) => !filled.some((one) => one === key || (key.endsWith(':') && one.startsWith(key)))),
    ).toEqual([]);
  });

  it('of an archive is forgotten with it', async () => {
    await session.set({ ...records(HERE, 'removed'), ...OF_NO_ARCHIVE, ...PROBLEMS });
    await forgetSession(store, HERE);
    expect(await session.get(null)).toEqual(OF_NO_ARCHIVE);
  });

  it('of another archive stays, though its addresses begin alike', async () => {
    const inner = records(INNER, 'of-inner');
    await session.set(inner);
    await forgetSession(store, HERE);
    expect(await session.get(null)).toEqual(inner);
  });

  it('is forgotten altogether when everything is deleted, and the tabs are told', async () => {
    await session.set({ ...records(HERE, 'removed'), ...OF_NO_ARCHIVE });
    expect(await forgetWholeSession()).toEqual([1]);
    expect(await session.get(null)).toEqual({ wiped: [] });
  });
});
