import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { pressToLeave, type WaymarkBrowser } from './browser';
import type { Display } from './display';
import { eventually, pause } from './fixture';
import { whenThere } from './whenThere';

/** Chromium's question takes no key for half a second, so that nobody answers it by accident. Milliseconds. */
const QUESTION_MS = 1_500;

export function isPopup(target: Target): boolean {
  return target.url().endsWith('/popup.html');
}

/** A reader before a browser's window, who can press the toolbar's shortcut and answer what the browser asks. */
export class AtWindow {
  constructor(
    readonly waymark: WaymarkBrowser,
    private readonly display: Display,
  ) {}

  async popupsOpen(): Promise<number> {
    return this.waymark.browser.targets().filter(isPopup).length;
  }

  /** The popup by its shortcut, which lets it look at the page as a click on the toolbar does. */
  async openPopup(page: Page): Promise<Page> {
    const worker = await this.waymark.worker();
    const shortcut = await worker.evaluate(
      "chrome.commands.getAll().then((all) => all.find(({ name }) => name === '_execute_action').shortcut)",
    );
    await page.bringToFront();
    await eventually(async () => this.display.focusBrowser(), Boolean);
    const appears = this.waymark.browser.waitForTarget(isPopup);
    // What is in front, such as the browser's question going away, keeps the key to itself.
    await eventually(
      async () => {
        if ((await this.popupsOpen()) === 0) this.display.press(String(shortcut).toLowerCase());
        return this.popupsOpen();
      },
      (open) => open > 0,
      60_000,
      3_000,
    );
    return (await appears).asPage();
  }

  /** Presses a button of the popup that brings up the browser's question about the page's site in its place. */
  async ask(page: Page, name: string): Promise<void> {
    const popup = await this.openPopup(page);
    const button = await whenThere(popup, `aria/${name}[role="button"]`);
    if (button !== null) void pressToLeave(button).catch(() => undefined);
    await eventually(
      () => this.popupsOpen(),
      (open) => open === 0,
    );
  }

  /** The question's first button denies: Return presses it, once the question takes keys. */
  async deny(page: Page, name: string): Promise<void> {
    await this.ask(page, name);
    await eventually(
      async () => {
        this.display.press('Return');
        // The window is the page's again: a question that is open keeps the keyboard.
        return page.evaluate(() => document.hasFocus());
      },
      Boolean,
      60_000,
      1_000,
    );
  }

  /**
   * The second allows. A busy browser can miss the key that leads there: then it was denied, and the reader asks again.
   * `asked`: what is done while the question is open.
   */
  async allow(page: Page, name: string, asked: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await eventually(
      async () => {
        await this.ask(page, name);
        // Until it takes keys.
        await pause(QUESTION_MS);
        await asked();
        this.display.press('Tab');
        this.display.press('Return');
        return eventually(
          () => this.waymark.sites(),
          (sites) => sites.includes(`${new URL(page.url()).origin}/*`),
          8_000,
        ).then(
          () => true,
          () => false,
        );
      },
      Boolean,
      100_000,
    );
  }
}

/** Where pictures of what a reader sees are kept; none are taken where this is not set. */
const FOLDER = process.env['WAYMARK_PICTURES'];

/** Takes a picture of the whole display by ImageMagick's `import`, for somebody to look at. */
export async function picture(display: Display, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  // What is drawn in a window is not on the display yet.
  await pause(700);
  spawnSync('import', ['-display', display.name, '-window', 'root', join(FOLDER, `${name}.png`)], { timeout: 20_000 });
}
