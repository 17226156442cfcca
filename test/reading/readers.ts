import type { Page } from 'puppeteer-core';
import { pause } from '../e2e/fixture';
import { hurry, readInPage, type Account, type Plan } from './inPage';

/** Simulated time passes so many times faster than real time; a busy machine must still keep up with its steps. */
const SPEED = 10;

const plan = (change: Partial<Plan> = {}): Plan => ({ kind: 'steady', pace: 240, from: 0, to: 1, speed: SPEED, ...change });

export interface Reader {
  /** Each visit: its plan, and whether it takes place in the tab of the one before, or in a second tab that was open all along. */
  readonly visits: readonly Plan[];
  readonly tabs: 'one' | 'two';
  /** Whether the reader reads the post to its end. */
  readonly finishes: boolean;
}

export const READERS = {
  steady: { visits: [plan()], tabs: 'one', finishes: true },
  skimming: { visits: [plan({ pace: 520 })], tabs: 'one', finishes: true },
  flinging: { visits: [plan({ kind: 'fling' })], tabs: 'one', finishes: false },
  jumping: { visits: [plan({ kind: 'jump' })], tabs: 'one', finishes: false },
  'half-way': { visits: [plan({ to: 0.5 })], tabs: 'one', finishes: false },
  'two visits': { visits: [plan({ to: 0.5 }), plan({ from: 0.48 })], tabs: 'one', finishes: true },
  'two tabs': { visits: [plan({ to: 0.5 }), plan({ from: 0.48 })], tabs: 'two', finishes: true },
} as const satisfies Record<string, Reader>;
export type ReaderName = keyof typeof READERS;

/** The share of the post that was read: 0–1. */
export function truthOf(accounts: readonly Account[]): number {
  const words = Math.max(...accounts.map((account) => account.words));
  const isRead = new Uint8Array(words);
  for (const { spans } of accounts) for (const [from, to] of spans) isRead.fill(1, Math.floor(from), Math.round(to));
  return isRead.reduce((sum, one) => sum + one, 0) / words;
}

/** Lets a reader read the post at an address; `arrive` brings a page there. */
export async function read(arrive: () => Promise<Page>, { visits, tabs }: Reader): Promise<Account[]> {
  const pages = [await arrive()];
  if (tabs === 'two') pages.push(await arrive());
  const accounts: Account[] = [];
  for (const [at, visit] of visits.entries()) {
    const page = tabs === 'two' ? pages[at]! : at === 0 ? pages[0]! : await arrive();
    await page.bringToFront();
    await speedUp(page);
    accounts.push(await page.evaluate(readInPage, visit));
    if (tabs === 'one') await page.close();
    await pause(300);
  }
  if (tabs === 'two') for (const page of pages) await page.close();
  await pause(300);
  return accounts;
}

/** Makes our script's clock in a page run faster, and lets it look at the page anew. */
async function speedUp(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const worlds: number[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Waymark') worlds.push(context.id);
  });
  await client.send('Runtime.enable');
  for (let tries = 0; worlds.length === 0 && tries < 50; tries += 1) await pause(50);
  for (const contextId of worlds) await client.send('Runtime.evaluate', { contextId, expression: hurry(SPEED) });
  await client.detach();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await pause(100);
}
