import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSynced, type Syncs } from '../../lib/background/syncing';
import type { Address } from '../../lib/model/address';
import { markedRead } from '../../lib/model/reading';
import { problemToTell } from '../../lib/model/syncView';
import { firstMemory } from '../../lib/sync/memory';
import { aSite, partsOn } from '../aSite';
import { browser, grantOnly } from '../fakeBrowser';
import { anArchive, ARCHIVE } from '../store/aStore';
import { fakeDav, PASSWORD, USER, type FakeDav } from '../sync/fakeDav';

const POST = `${ARCHIVE}/p` as Address;

let dav: FakeDav;
let parts: Awaited<ReturnType<typeof partsOn>>;
let syncs: Syncs;
let now: number;
beforeEach(async () => {
  // Node has no locks; here nobody else syncs.
  const locks = { request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}) };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks });
  dav = await fakeDav();
  now = Date.now();
  parts = { ...(await partsOn(aSite({}), ARCHIVE)), now: () => now };
  await parts.store.archives.add(anArchive());
  syncs = keepSynced(() => Promise.resolve(parts));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await parts.store.close();
  await dav.close();
});

async function switchOn(password = PASSWORD): Promise<void> {
  const { syncing } = parts.store;
  const account = { kind: 'webdav', address: dav.address, user: USER, password } as const;
  await syncing.begin({ account, lock: null }, firstMemory('Laptop', syncing.replica.schema));
}

async function read(): Promise<void> {
  await parts.store.readings.change(POST, (before) => markedRead(before, { url: POST, archive: ARCHIVE }, (now += 1)));
}

const alarms = async (): Promise<string[]> => (await browser.alarms.getAll()).map(({ name }) => name).toSorted();
const ring = (name: string): Promise<unknown> => browser.alarms.onAlarm.trigger({ name, scheduledTime: 0 });
const segments = (): string[] => [...dav.files.keys()].filter((name) => /\/s-/.test(name));
const standing = () => parts.store.syncing.standing();

describe('while sync is off', () => {
  it('no alarm is set, and nothing is asked, whatever is read or left', async () => {
    await syncs.begin();
    await read();
    await ring('sync');
    await browser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    expect(await alarms()).toEqual([]);
    expect(dav.requests).toEqual([]);
  });
});

describe('while sync is on', () => {
  it('a start syncs, and sees to it that the alarm rings', async () => {
    await switchOn();
    await syncs.begin();
    expect(await alarms()).toContain('sync');
    expect((await standing()).lastAt).toBe(now);
    expect([...dav.files.keys()].some((name) => name.endsWith('head.wm'))).toBe(true);
  });

  it('a change is written at the alarm that it sets', async () => {
    await switchOn();
    await syncs.begin();
    await read();
    await expect.poll(alarms).toContain('sync-soon');
    await ring('sync-soon');
    await expect.poll(segments).toHaveLength(1);
  });

  it('a change is written when a page is left', async () => {
    await switchOn();
    await syncs.begin();
    await read();
    await expect.poll(alarms).toContain('sync-soon');
    await browser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await expect.poll(segments).toHaveLength(1);
  });

  it('is switched off by the reader: the alarms go, and a change sets none', async () => {
    await switchOn();
    await syncs.begin();
    await parts.store.syncing.end();
    await expect.poll(alarms).toEqual([]);
    const asked = dav.requests.length;
    await read();
    await ring('sync');
    expect(await alarms()).toEqual([]);
    expect(dav.requests).toHaveLength(asked);
  });

  it('a wrong password is tried once, and again only when the reader asks', async () => {
    await switchOn('wrong');
    await syncs.begin();
    expect((await standing()).problem?.code).toBe('password');
    const asked = dav.requests.length;
    now += 86_400_000;
    await ring('sync');
    expect(dav.requests).toHaveLength(asked);
    await syncs.now();
    expect(dav.requests.length).toBeGreaterThan(asked);
  });

  it('what may pass by itself is tried again after an hour, and told until then', async () => {
    await switchOn();
    // As where a network asks to log in first.
    dav.switches.status = { code: 302, times: 1, headers: { Location: 'https://login.example/' } };
    await syncs.begin();
    expect(await standing()).toMatchObject({ problem: { code: 'redirected' }, notBefore: now + 3_600_000 });
    expect(problemToTell(await standing(), now)).not.toBeNull();
    const asked = dav.requests.length;
    now += 3_599_999;
    await ring('sync');
    expect(dav.requests).toHaveLength(asked);
    now += 1;
    await ring('sync');
    await expect.poll(standing).toMatchObject({ problem: null, lastAt: now });
  });

  it('failures of other kinds in a row are of one time, and told after an hour', async () => {
    await switchOn();
    const began = now;
    dav.switches.status = { code: 503, times: 1, headers: {} };
    await syncs.begin();
    expect(await standing()).toMatchObject({ problem: { code: 'busy', since: began } });
    now += 3_600_001;
    dav.switches.status = { code: 500, times: 9, headers: {} };
    await ring('sync');
    await expect.poll(standing).toMatchObject({ problem: { code: 'server', since: began } });
    expect(problemToTell(await standing(), now)).not.toBeNull();
  });

  it('a worker that starts again asks for nothing, until a quarter of an hour is over or the browser starts', async () => {
    await switchOn();
    await syncs.begin();
    const asked = dav.requests.length;
    const again = keepSynced(() => Promise.resolve(parts));
    now += 14 * 60_000;
    await again.begin();
    await browser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    expect(dav.requests).toHaveLength(asked);
    now += 60_000;
    await again.begin();
    expect(dav.requests.length).toBeGreaterThan(asked);
    const then = dav.requests.length;
    now += 60_000;
    await browser.runtime.onStartup.trigger();
    await expect.poll(() => dav.requests.length).toBeGreaterThan(then);
  });

  it('a server that wants to be left alone is, for as long as it says', async () => {
    dav.switches.status = { code: 503, times: 1, headers: { 'Retry-After': '600' } };
    await switchOn();
    await syncs.begin();
    expect(await standing()).toMatchObject({ problem: { code: 'busy' }, failures: 1, notBefore: now + 600_000 });
    const asked = dav.requests.length;
    await ring('sync');
    expect(dav.requests).toHaveLength(asked);
    now += 600_001;
    await ring('sync');
    await expect.poll(standing).toMatchObject({ problem: null, failures: 0 });
  });

  it('a wait that was set while the clock was a year ahead ends when the clock is right again', async () => {
    await switchOn();
    now += 365 * 86_400_000;
    dav.switches.status = { code: 503, times: 1 };
    await syncs.begin();
    expect((await standing()).problem?.code).toBe('busy');
    now -= 365 * 86_400_000;
    // Whatever became of it, it is told.
    expect(problemToTell(await standing(), now)).not.toBeNull();
    await ring('sync');
    await expect.poll(async () => (await standing()).problem).toBeNull();
    expect((await standing()).lastAt).toBe(now);
  });

  it('a site that the browser has taken back is not asked, and the reader is told', async () => {
    await switchOn();
    grantOnly();
    await syncs.begin();
    expect((await standing()).problem?.code).toBe('not_allowed');
    expect(dav.requests).toEqual([]);
  });

  it('a site that the browser takes back meanwhile is not asked any further', async () => {
    await switchOn();
    dav.switches.beforeAnswer = async () => grantOnly();
    await syncs.begin();
    expect(dav.requests).toHaveLength(1);
    expect((await standing()).problem?.code).toBe('not_allowed');
  });

  it('a clock that is off is known from the server’s', async () => {
    dav.switches.clock = -3_600_000;
    await switchOn();
    await syncs.begin();
    expect(Math.round((await standing()).clockAhead / 60_000)).toBe(60);
  });
});
