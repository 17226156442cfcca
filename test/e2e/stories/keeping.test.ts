import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { postsOf } from '../../sample/facts';
import { eventually, NEWEST, ORIGIN, pause, waitForText } from '../fixture';
import { inEachBrowser } from '../storyBrowser';

const [, , oldest] = postsOf('scale');
const ITEM = 'Give every caller of a shared resource an owner, a budget and a fallback.';

function isTicked(panel: Page): Promise<boolean> {
  return panel.$eval(`aria/${ITEM}[role="checkbox"]`, (box) => (box as HTMLInputElement).checked);
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

inEachBrowser('what a reader makes', (story) => {
  const openPanelOn = async (url: string): Promise<{ page: Page; panel: Page }> => {
    const page = await story.waymark.open(url);
    await eventually(
      () => story.waymark.badge(page),
      (badge) => /\d\/3/.test(badge),
    );
    const panel = await story.waymark.openPanel(page);
    await waitForText(panel, 'References');
    return { page, panel };
  };
  const kept = (): Promise<{ readonly note: string; readonly text: string }[]> =>
    story.waymark.inDatabase(
      `database.transaction('ticks').objectStore('ticks').getAll().onsuccess = ({ target }) => done(target.result);`,
    );

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
    story.waymark = await story.waymark.restart();
    ({ panel } = await openPanelOn(NEWEST));
    await eventually(() => isTicked(panel), Boolean);
    await eventually(
      () => panel.$eval('textarea', (field) => field.value),
      (written) => written === 'Ask Ines who owns the import.',
    );
    await waitForText(panel, 'Draw our queues');
    expect((await story.waymark.tabs()).filter((address) => address.endsWith('/welcome.html'))).toEqual([]);
  });

  it('survives the death of the background in the middle of reading', async () => {
    const { page, panel } = await openPanelOn(`${ORIGIN}/blog/${oldest?.slug}`);
    await readFor(page, 7);
    await panel.bringToFront();
    const before = await eventually(
      () => percentRead(panel),
      (percent) => percent > 0,
    );
    await story.waymark.killWorker();
    await readFor(page, 12);
    await panel.bringToFront();
    await eventually(
      () => percentRead(panel),
      (percent) => percent > before,
    );
    await eventually(
      () => story.waymark.badge(page),
      (badge) => badge === '0/3',
    );
    await panel.close();
    await page.close();
  });
});
