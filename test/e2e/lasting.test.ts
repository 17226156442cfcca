import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { postsOf } from '../sample/facts';
import { seen } from './atRest';
import { eventually, NEWEST, ORIGIN, pause, useArchive, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';

const fixture = useArchive();
const [, middle, oldest] = postsOf('scale');
const ITEM = 'Give every caller of a shared resource an owner, a budget and a fallback.';

async function openPanelOn(url: string): Promise<{ page: Page; panel: Page }> {
  const page = await fixture.waymark.open(url);
  await eventually(
    () => fixture.waymark.badge(page),
    (badge) => /\d\/3/.test(badge),
  );
  const panel = await fixture.waymark.openPanel(page);
  await waitForText(panel, 'References');
  return { page, panel };
}

function isTicked(panel: Page): Promise<boolean> {
  return panel.$eval(`aria/${ITEM}[role="checkbox"]`, (box) => (box as HTMLInputElement).checked);
}

/** What the store has of the checklist. */
function kept(): Promise<{ readonly note: string; readonly text: string }[]> {
  return inWorkersDatabase(
    fixture.waymark,
    `
    database.transaction('ticks').objectStore('ticks').getAll().onsuccess = ({ target }) => done(target.result);`,
  );
}

/** Progress of the open post as the panel says it: "12% read" → 12; 0 before the first. */
async function percentRead(panel: Page): Promise<number> {
  const text = await panel.$eval('[aria-current="step"]', (step) => step.textContent ?? '');
  return Number(/(\d+)% read/.exec(text)?.[1] ?? 0);
}

async function readFor(page: Page, seconds: number): Promise<void> {
  await page.bringToFront();
  for (let second = 0; second < seconds; second += 1) {
    await page.mouse.wheel({ deltaY: 120 });
    await pause(1_000);
  }
}

describe('what a reader makes', () => {
  it('survives the closing of the browser: a tick, its note, an own item', async () => {
    let { panel } = await openPanelOn(NEWEST);
    await (await panel.$(`aria/${ITEM}[role="checkbox"]`))?.click();
    await eventually(() => isTicked(panel), Boolean);
    await (await panel.$('aria/Add note[role="button"]'))?.click();
    const note = await panel.waitForSelector('textarea');
    await note?.type('Ask Ines who owns the import.');
    await note?.evaluate((field) => (field as HTMLElement).blur());
    await (await panel.$('aria/Add an item[role="textbox"]'))?.type('Draw our queues\n');
    await waitForText(panel, 'Draw our queues');
    await eventually(
      kept,
      (ticks) => ticks.some((tick) => tick.note !== '') && ticks.some((tick) => tick.text === 'Draw our queues'),
    );
    fixture.waymark = await fixture.waymark.restart();
    ({ panel } = await openPanelOn(NEWEST));
    await eventually(() => isTicked(panel), Boolean);
    await eventually(
      () => panel.$eval('textarea', (field) => field.value),
      (written) => written === 'Ask Ines who owns the import.',
    );
    await waitForText(panel, 'Draw our queues');
    expect((await fixture.waymark.browser.pages()).filter((page) => page.url().endsWith('/welcome.html'))).toEqual([]);
  });

  it('survives the death of the service worker in the middle of reading', async () => {
    const { page, panel } = await openPanelOn(`${ORIGIN}/blog/${oldest?.slug}`);
    await readFor(page, 7);
    const before = await eventually(
      () => percentRead(panel),
      (percent) => percent > 0,
    );
    await fixture.waymark.killWorker();
    await readFor(page, 12);
    await eventually(
      () => percentRead(panel),
      (percent) => percent > before,
    );
    await eventually(
      () => fixture.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await panel.close();
    await page.close();
  });

  it('is kept apart for two tabs on two posts', async () => {
    const first = await fixture.waymark.open(`${ORIGIN}/blog/${middle?.slug}`);
    const second = await fixture.waymark.open(`${ORIGIN}/blog/${oldest?.slug}`);
    await eventually(
      () => fixture.waymark.badge(first),
      (badge) => badge === '0/3',
    );
    await eventually(
      () => fixture.waymark.badge(second),
      (badge) => badge === '0/3',
    );
    const panel = await fixture.waymark.openPanel(first);
    await panel.waitForSelector('[aria-current="step"] a');
    await eventually(
      () => panel.$eval('[aria-current="step"] a', (link) => link.textContent),
      (title) => title === middle?.title,
    );
    await second.bringToFront();
    await eventually(
      () => panel.$eval('[aria-current="step"] a', (link) => link.textContent),
      (title) => title === oldest?.title,
    );
    await panel.close();
    await first.close();
    await second.close();
  });

  it('stays pinned while the reader goes elsewhere', async () => {
    const { page, panel } = await openPanelOn(NEWEST);
    await (await panel.$('aria/Pin this topic[role="switch"]'))?.click();
    await page.goto(`${ORIGIN}/about`);
    await seen(fixture.waymark, page);
    await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe('Scale');
    await (await panel.$('aria/Pin this topic[role="switch"]'))?.click();
    await eventually(
      () => panel.$eval('h1', (heading) => heading.textContent),
      (heading) => heading !== 'Scale',
    );
    await panel.close();
    await page.close();
  });
});
