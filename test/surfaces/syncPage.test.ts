import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSites } from '../../lib/companion/sites';
import { CHECK_STEPS } from '../../lib/model/syncCheck';
import type { WebdavStorage } from '../../lib/model/syncStorage';
import type { SyncForm } from '../../lib/model/syncView';
import { openStore, type Store } from '../../lib/store/open';
import { SyncPage } from '../../lib/surfaces/syncPage';
import type { Troubles } from '../../lib/surfaces/troubles';
import { checkStorage } from '../../lib/sync/check';
import { keyOfPassphrase, lockedBy, newSalt } from '../../lib/sync/sealing';
import { webdav } from '../../lib/sync/webdav';
import { browser } from '../fakeBrowser';
import { anArchive, freshName } from '../store/aStore';
import { aReader } from '../sync/aReader';
import { fakeDav, PASSWORD, USER, type FakeDav } from '../sync/fakeDav';

let dav: FakeDav;
let store: Store;
let page: SyncPage;
/** Names of the messages to the background. */
let told: string[];
let grants: boolean;
/** Whether the background can sync. */
let works: boolean;
/** No sync is under way, and none can begin. */
let isAlone: boolean;
beforeEach(async () => {
  // Node has no locks; here nobody else syncs.
  isAlone = false;
  const request = async (_name: string, work: (lock: object) => unknown): Promise<unknown> => {
    isAlone = true;
    return Promise.resolve(work({})).finally(() => (isAlone = false));
  };
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0', locks: { request } });
  dav = await fakeDav();
  store = await openStore(freshName('sync-page'));
  told = [];
  grants = true;
  works = true;
  Object.assign(browser.permissions, { request: () => Promise.resolve(grants) });
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { waymark } = message as { waymark: string };
    told.push(waymark);
    const answer = { ok: true, answer: null };
    if (waymark !== 'sync:now' || !works) return Promise.resolve(answer);
    const lastAt = told.length;
    return store.syncing.changeStanding((before) => ({ ...before, lastAt })).then(() => answer);
  });
  page = new SyncPage(() => Promise.resolve(store), attempt);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await store.close();
  await dav.close();
});

/** What the settings do with what fails; here nothing should. */
const attempt: Troubles['attempt'] = async (_about, work) => ({ kept: true, value: await work() });
type Change = Partial<Pick<WebdavStorage, 'address' | 'password'> & Pick<SyncForm, 'passphrase'>>;
const form = ({ address = dav.address, password = PASSWORD, ...change }: Change = {}): SyncForm => ({
  storage: { kind: 'webdav', address, user: USER, password },
  passphrase: 'four words are good',
  name: 'Laptop',
  ...change,
});
const state = () => page.state.value;
/** Another machine of the reader's has been there before. */
async function anotherMachine(passphrase: string): Promise<void> {
  const key = await keyOfPassphrase(passphrase);
  const carrier = webdav({ address: dav.address, user: USER, password: PASSWORD });
  await aReader(carrier, lockedBy(key, { salt: newSalt() })).sync();
}

describe('setting up sync', () => {
  it('tries the storage, keeps what was typed, and has the background sync', async () => {
    await page.connect(form());
    expect(state()?.start).toEqual({ kind: 'checked', checked: { done: CHECK_STEPS, failed: null } });
    expect(state()?.view).toMatchObject({ kind: 'on', name: 'Laptop', isLocked: true, storage: { user: USER } });
    expect(told).toEqual(['sync:now']);
    expect(JSON.stringify(state())).not.toContain(PASSWORD);
    // The probe is gone again.
    expect([...dav.files.keys()]).toEqual([]);
  });

  it('keeps nothing where the browser is not to reach the server', async () => {
    grants = false;
    await page.connect(form());
    expect(state()?.start).toEqual({ kind: 'refused' });
    expect(await store.syncing.setUp()).toBeNull();
    expect(dav.requests).toEqual([]);
  });

  it('keeps the site that was just granted, though the background starts while the storage is checked', async () => {
    const site = `${new URL(dav.address).protocol}//${new URL(dav.address).hostname}/*`;
    const removed: unknown[] = [];
    Object.assign(browser.permissions, {
      getAll: () => Promise.resolve({ origins: [site] }),
      remove: (what: unknown) => Promise.resolve(removed.push(what)),
    });
    await store.archives.add(anArchive());
    let starts = 0;
    dav.switches.beforeAnswer = async () => {
      if ((await store.syncing.setUp()) !== null) return;
      starts += 1;
      await keepSites(store, Date.now());
    };
    await page.connect(form());
    expect(starts).toBeGreaterThan(0);
    await keepSites(store, Date.now());
    expect(removed).toEqual([]);
    await page.stop({ deleteFiles: false });
    await keepSites(store, Date.now());
    expect(removed).toEqual([{ origins: [site] }]);
  });

  it.each<[string, Change, object]>([
    ['a wrong password', { password: 'wrong' }, { step: 'reach', why: 'password' }],
    [
      'another passphrase than the other machines have',
      { passphrase: 'other words' },
      { step: 'lock', why: 'passphrase' },
    ],
    ['no passphrase where the others have one', { passphrase: null }, { step: 'lock', why: 'locked' }],
  ])('keeps nothing with %s, and says what failed', async (_name, change, failed) => {
    await anotherMachine('four words are good');
    await page.connect(form(change));
    expect(state()?.start).toMatchObject({ kind: 'checked', checked: { failed } });
    expect(await store.syncing.setUp()).toBeNull();
    expect(told).toEqual([]);
  });

  it('says that a server does not give back what is stored', async () => {
    dav.switches.torn = 9;
    await page.connect(form());
    expect(state()?.start).toMatchObject({ checked: { failed: { step: 'read', why: 'changed' } } });
  });

  it('takes a name and a password out of the address', async () => {
    await page.connect(form({ address: dav.address.replace('http://', 'http://ann:secret@') }));
    expect((await store.syncing.setUp())?.account.address).toBe(dav.address);
  });
});

describe('sync that is set up', () => {
  it('takes another password once it works', async () => {
    await page.connect(form());
    await page.changePassword('wrong');
    expect((await store.syncing.setUp())?.account).toMatchObject({ password: PASSWORD });
    await page.changePassword(PASSWORD);
    expect(told).toEqual(['sync:now', 'sync:now']);
  });

  it('ends: all is forgotten here, and what lies on the server stays unless told', async () => {
    await anotherMachine('four words are good');
    await page.connect(form());
    const before = dav.files.size;
    await page.stop({ deleteFiles: false });
    expect(state()?.view.kind).toBe('off');
    expect(dav.files.size).toBe(before);
    expect(told).toContain('sync:ended');
  });

  it('takes another passphrase for all machines, and keeps the one before until they have it, too', async () => {
    await page.connect(form());
    const before = await store.syncing.replica.memory();
    await page.changePassphrase('five words are even better', 'all');
    expect((await store.syncing.setUp())?.lock?.before).toBeDefined();
    const after = await store.syncing.replica.memory();
    expect(after).toMatchObject({ name: 'Laptop', seq: 0 });
    expect(after?.machine).not.toBe(before?.machine);
    expect(told).toEqual(['sync:now', 'sync:now']);
  });

  it('takes the passphrase that the other machines have by now, and no other', async () => {
    await page.connect(form());
    const before = await store.syncing.replica.memory();
    await anotherMachine('five words are even better');
    await page.changePassphrase('five words are worse', 'others');
    expect(state()?.start).toMatchObject({ checked: { failed: { step: 'lock', why: 'passphrase' } } });
    expect(await store.syncing.replica.memory()).toEqual(before);
    await page.changePassphrase('five words are even better', 'others');
    expect(state()?.start).toMatchObject({ checked: { failed: null } });
    expect((await store.syncing.replica.memory())?.machine).not.toBe(before?.machine);
  });

  it('takes a machine out of the list: its files go, and nobody else’s', async () => {
    await anotherMachine('four words are good');
    const others = [...dav.files.keys()];
    await anotherMachine('four words are good');
    await page.connect(form());
    const retired = [...dav.files.keys()].find((path) => !others.includes(path))?.split('/')[2] ?? '';
    await page.retire(retired);
    expect([...dav.files.keys()]).toEqual(others);
    // Before, so that nothing of it is missed, and after, so that what it wrote is written here.
    expect(told).toEqual(['sync:now', 'sync:now', 'sync:now']);
  });

  it('leaves the files of a machine where it could not read them first, and says so', async () => {
    await anotherMachine('four words are good');
    const others = [...dav.files.keys()];
    await page.connect(form());
    works = false;
    await expect(page.retire(others[0]?.split('/')[2] ?? '')).rejects.toMatchObject({ code: 'server-error' });
    expect([...dav.files.keys()]).toEqual(others);
    expect(told).toEqual(['sync:now', 'sync:now']);
  });

  it('ends while no sync is under way: that would write its files once more', async () => {
    await page.connect(form());
    const own = (await store.syncing.replica.memory())?.machine ?? '';
    dav.folders.add(`waymark/v1/${own}`);
    dav.files.set(`waymark/v1/${own}/head.wm`, Buffer.from('x'));
    const { end } = store.syncing;
    store.syncing.end = () => {
      expect([isAlone, dav.files.size]).toEqual([true, 0]);
      return end.call(store.syncing);
    };
    await page.stop({ deleteFiles: true });
    expect(await store.syncing.setUp()).toBeNull();
  });

  it('takes its own files from the server when it is told to, and nobody else’s', async () => {
    await anotherMachine('four words are good');
    const others = [...dav.files.keys()];
    await page.connect(form());
    const own = (await store.syncing.replica.memory())?.machine ?? '';
    dav.folders.add(`waymark/v1/${own}`);
    dav.files.set(`waymark/v1/${own}/head.wm`, Buffer.from('x'));
    await page.stop({ deleteFiles: true });
    expect([...dav.files.keys()]).toEqual(others);
  });
});

it('a check leaves nothing behind on the storage', async () => {
  const carrier = webdav({ address: dav.address, user: USER, password: PASSWORD });
  const lock = lockedBy(await keyOfPassphrase('four words are good'), { salt: newSalt() });
  expect((await checkStorage(carrier, lock)).failed).toBeNull();
  expect(dav.files.size).toBe(0);
});
