import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { fakeDav, PASSWORD, USER, type FakeDav } from '../sync/fakeDav';
import { WaymarkBrowser } from './browser';
import { eventually, NEWEST, ORIGIN, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const ITEM = 'aria/Give every caller of a shared resource an owner, a budget and a fallback.[role="checkbox"]';
const PASSPHRASE = 'four words are good';

let server: SampleServer;
let dav: FakeDav;
const machines: WaymarkBrowser[] = [];

async function aMachine(): Promise<WaymarkBrowser> {
  const machine = await WaymarkBrowser.launch({ port: server.port, build: 'chrome-mv3-sample', localhost: true });
  machines.push(machine);
  await machine.welcomed();
  return machine;
}

/** Fills in the form of the settings and begins; gives the page of the settings. */
async function setUp(
  machine: WaymarkBrowser,
  { password = PASSWORD, passphrase = PASSPHRASE, name }: { password?: string; passphrase?: string; name: string },
): Promise<Page> {
  const options = await machine.openOwn('options.html');
  await (await whenThere(options, 'aria/Set up sync[role="button"]')).click();
  const fill = async (field: string, words: string): Promise<void> => {
    const input = await whenThere(options, `aria/${field}[role="textbox"]`);
    await input.click({ count: 3 });
    await input.type(words);
  };
  await fill('Address of the folder', dav.address);
  await fill('Name', USER);
  await fill('Password', password);
  await fill('Passphrase', passphrase);
  await fill('Passphrase again', passphrase);
  await fill('Name of this machine', name);
  await (await whenThere(options, 'aria/Check and start[role="button"]')).click();
  return options;
}

/** The name of the button while nothing is under way; else it is another one. */
const SYNC_NOW = 'aria/Sync now[role="button"]';

async function syncNow(options: Page): Promise<void> {
  await options.bringToFront();
  const before = dav.requests.length;
  await (await whenThere(options, SYNC_NOW)).click();
  await eventually(
    () => Promise.resolve(dav.requests.length),
    (count) => count > before,
  );
  await whenThere(options, SYNC_NOW);
}

/** The side panel beside a post; it shows that post only while its tab is the one in front. */
interface PanelOfPost {
  readonly page: Page;
  readonly panel: Page;
}

async function panelOn(machine: WaymarkBrowser): Promise<PanelOfPost> {
  const page = await machine.open(NEWEST);
  await eventually(
    () => machine.badge(page),
    (badge) => badge !== '',
  );
  const panel = await machine.openPanel(page);
  await whenThere(panel, ITEM);
  return { page, panel };
}

async function tick({ page, panel }: PanelOfPost): Promise<void> {
  await page.bringToFront();
  await (await whenThere(panel, ITEM)).click();
}

/** The panel may be drawing itself anew. */
async function isTicked({ page, panel }: PanelOfPost): Promise<boolean> {
  await page.bringToFront();
  const box = await whenThere(panel, ITEM);
  return (await box.evaluate((input) => (input as HTMLInputElement).checked)) === true;
}

/** How many records a store of a machine holds. */
function countIn(machine: WaymarkBrowser, store: string): Promise<number> {
  const count = `database.transaction('${store}').objectStore('${store}').count()`;
  return inWorkersDatabase(machine, `${count}.onsuccess = ({ target }) => done(target.result);`);
}

describe('two browsers and a folder on a server', () => {
  let one: WaymarkBrowser;
  let other: WaymarkBrowser;
  let optionsOfOne: Page;
  let optionsOfOther: Page;

  beforeAll(async () => {
    server = await serveArchive({ origin: ORIGIN, tls: true });
    dav = await fakeDav();
    one = await aMachine();
    other = await aMachine();
  });
  afterAll(async () => {
    for (const machine of machines) await machine.close();
    await dav.close();
    await server.close();
  });

  it('are told what is wrong with the password, and nothing is begun', async () => {
    const options = await setUp(one, { password: 'wrong', name: 'Laptop' });
    await waitForText(options, 'does not accept the name or the password');
    expect(await countIn(one, 'sync')).toBe(0);
    expect(dav.files.size).toBe(0);
    await options.close();
  });

  it('have on the other what was ticked on the one', async () => {
    const panel = await panelOn(one);
    await tick(panel);
    await eventually(
      () => countIn(one, 'ticks'),
      (count) => count === 1,
    );
    optionsOfOne = await setUp(one, { name: 'Laptop' });
    await waitForText(optionsOfOne, 'no other machine so far');
    optionsOfOther = await setUp(other, { name: 'Desktop' });
    await waitForText(optionsOfOther, 'with 1 other machine');
    await waitForText(optionsOfOther, 'Laptop');
    const panelOfOther = await panelOn(other);
    await eventually(() => isTicked(panelOfOther), Boolean);
    // The other way round, and into a panel that is open.
    await tick(panelOfOther);
    await eventually(
      () => isTicked(panelOfOther),
      (ticked) => !ticked,
    );
    await syncNow(optionsOfOther);
    await syncNow(optionsOfOne);
    await eventually(
      () => isTicked(panel),
      (ticked) => !ticked,
    );
  });

  it('tell the server nothing of what is read', () => {
    const all = [...dav.files].filter(([name]) => name.endsWith('.wm')).map(([, bytes]) => bytes.toString('latin1'));
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter((bytes) => bytes.includes('lawzava') || bytes.includes('Laptop'))).toEqual([]);
  });

  it('refuse another passphrase before anything is written with it', async () => {
    const third = await aMachine();
    const before = dav.folders.size;
    const options = await setUp(third, { passphrase: 'another passphrase', name: 'Tablet' });
    await waitForText(options, 'Your other machines use another passphrase');
    expect(dav.folders.size).toBe(before);
    await third.close();
    machines.pop();
  });

  it('say which machine’s files are damaged, and go on with the rest', async () => {
    const memory = `database.transaction('sync').objectStore('sync').get('memory')`;
    const own = await inWorkersDatabase<string>(
      other,
      `${memory}.onsuccess = ({ target }) => done(target.result.value.machine);`,
    );
    const head = [...dav.files.keys()].filter((name) => name.endsWith('head.wm') && !name.includes(own));
    const saved = new Map(head.map((name) => [name, dav.files.get(name)]));
    for (const name of head) {
      const bytes = Buffer.from(dav.files.get(name) ?? '');
      bytes[60] = (bytes[60] ?? 0) ^ 1;
      dav.files.set(name, bytes);
    }
    await syncNow(optionsOfOther);
    await waitForText(optionsOfOther, /locked with another passphrase, or somebody changed them/);
    for (const [name, bytes] of saved) if (bytes !== undefined) dav.files.set(name, bytes);
    await syncNow(optionsOfOther);
  });

  it('are not emptied when all is deleted on one of them', async () => {
    await optionsOfOne.bringToFront();
    await optionsOfOne.reload();
    await (await whenThere(optionsOfOne, 'aria/Delete all data[role="button"]')).click();
    await (await optionsOfOne.waitForSelector('dialog[open] input[type=checkbox]'))?.click();
    // The last of the dialog's answers; its words have a button of their own.
    await (
      await optionsOfOne.waitForSelector('dialog[open] > div:last-child button:last-child:not([disabled])')
    )?.click();
    await eventually(
      () => countIn(one, 'sync'),
      (count) => count === 0,
    );
    await syncNow(optionsOfOther);
    expect(await countIn(other, 'ticks')).toBe(1);
  });
});
