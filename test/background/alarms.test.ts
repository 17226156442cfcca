import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newDiscovery } from '../../lib/archive/plan';
import { listenForAlarms, resumeWork } from '../../lib/background/alarms';
import { isUnderWay } from '../../lib/model/discovery';
import { aSite, list, page, partsOn, postPage, rss, type APost, type ASite } from '../aSite';
import { browser, grantOnly } from '../fakeBrowser';
import { anArchive, ARCHIVE } from '../store/aStore';

const POST: APost = { path: '/2024/queues', title: 'On queues', date: '2024-03-01', topics: ['scale'] };

let site: ASite;
let parts: Awaited<ReturnType<typeof partsOn>>;
beforeEach(async () => {
  site = aSite({
    '/': page(list([POST]), '<link rel="alternate" type="application/rss+xml" href="/feed">'),
    '/feed': rss([POST], ARCHIVE),
    [POST.path]: postPage(POST),
  });
  parts = await partsOn(site, ARCHIVE);
  await parts.store.archives.add(anArchive());
});
afterEach(() => parts.store.close());

const names = async (): Promise<string[]> => (await browser.alarms.getAll()).map(({ name }) => name).toSorted();
const ring = (name: string): Promise<unknown> =>
  browser.alarms.onAlarm.trigger({ name, scheduledTime: 0, periodInMinutes: 1 });
const isDiscovering = async (): Promise<boolean> => {
  const discovery = await parts.store.discoveries.get(ARCHIVE);
  return discovery !== undefined && isUnderWay(discovery);
};

it('a start without anything under way sees to it that archives are refreshed, and to nothing else', async () => {
  await resumeWork(parts);
  expect(await names()).toEqual(['refresh']);
});

it('a start keeps the alarm that rings already: a browser that is started often would never come to refresh', async () => {
  await browser.alarms.create('refresh', { delayInMinutes: 3 });
  const before = await browser.alarms.get('refresh');
  await resumeWork(parts);
  expect(await browser.alarms.get('refresh')).toEqual(before);
});

it('a start goes on with the discovery of a worker that died, and is woken until its posts are looked through', async () => {
  await parts.store.discoveries.put(newDiscovery(ARCHIVE, parts.now()));
  await resumeWork(parts);
  expect(await names()).toEqual(['discovery', 'refresh']);
  await expect.poll(isDiscovering, { timeout: 60_000 }).toBe(false);
  expect(await parts.store.posts.countOf(ARCHIVE)).toBe(1);
  await resumeWork(parts);
  await expect.poll(() => parts.store.texts.soFar(ARCHIVE)).toEqual({ looked: 1, unreadable: 0 });
  await resumeWork(parts);
  expect(await names()).toEqual(['refresh']);
});

it('a discovery whose site was taken back asks nothing, and goes on at the alarm after it was allowed again', async () => {
  await parts.store.discoveries.put(newDiscovery(ARCHIVE, parts.now()));
  grantOnly();
  await resumeWork(parts);
  expect(site.requests).toEqual([]);
  expect(await isDiscovering()).toBe(true);
  grantOnly('https://a.example/*');
  listenForAlarms(() => Promise.resolve(parts));
  await ring('discovery');
  await expect.poll(isDiscovering, { timeout: 60_000 }).toBe(false);
});

it('an alarm asks an archive for news when its time has come, not before, and not where it may not', async () => {
  listenForAlarms(() => Promise.resolve(parts));
  await parts.store.settings.setRefreshInterval(ARCHIVE, 'daily');
  await parts.store.archives.changeState(ARCHIVE, (archive) => ({
    ...archive,
    feeds: [`${ARCHIVE}/feed` as never],
    refreshedAt: parts.now() - 60_000,
  }));
  await ring('refresh');
  await ring('refresh');
  expect(site.requests).toEqual([]);
  await parts.store.archives.changeState(ARCHIVE, (archive) => ({
    ...archive,
    refreshedAt: parts.now() - 2 * 86_400_000,
  }));
  grantOnly();
  await ring('refresh');
  grantOnly('https://a.example/*');
  await ring('refresh');
  await expect.poll(() => parts.store.posts.countOf(ARCHIVE), { timeout: 60_000 }).toBe(1);
});
