import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { atRest } from './atRest';
import { pressable, type OnPage } from './closedRoot';
import { eventually } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import type { StoryBrowser } from './storyBrowser';
import { watchWork } from './underWay';
import { whenThere } from './whenThere';

/** Where the builds lie. */
export const BUILDS = fileURLToPath(new URL('../../.output/', import.meta.url));
/** Chromium looks nowhere but at this machine, and leaves the network alone. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export interface LaunchOptions {
  /** `chrome-mv3` (the shipped build), `chrome-mv3-sample`, or the path of another. */
  readonly build?: string;
  /** Every host name leads to this port of the loopback interface. */
  readonly port?: number;
  /** But `localhost`, which leads to itself. */
  readonly localhost?: boolean;
  /** A profile to go on with; a new one otherwise. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** In a window on this display. */
  readonly display?: string;
  readonly scheme?: 'light' | 'dark';
  /** What the browser's own interface is in, as a BCP 47 tag; American English otherwise. */
  readonly language?: string;
}

/** What stands where it stood a moment before: a popup grows while it is drawn, and a press would go beside it. */
async function standing(page: Page, selector: string): Promise<ElementHandle> {
  let before = '';
  return eventually(
    async () => {
      const found = await whenThere(page, selector);
      const box = JSON.stringify(await found.boundingBox());
      const stands = box === before ? found : null;
      before = box;
      return stands;
    },
    (found) => found !== null,
  ) as Promise<ElementHandle>;
}

/** Presses what closes the page that it is on: that may be gone before the press has been answered. */
export async function pressToLeave(button: ElementHandle): Promise<void> {
  try {
    await button.click();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TargetCloseError') throw error;
  }
}

/** Real Chromium with Waymark in it, and the real popup and side panel. */
export class WaymarkBrowser implements StoryBrowser {
  private constructor(
    readonly browser: Browser,
    readonly profile: string,
    private readonly options: LaunchOptions,
  ) {}

  static async launch(options: LaunchOptions = {}): Promise<WaymarkBrowser> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'waymark-'));
    const headless = options.headless ?? options.display === undefined;
    const language = options.language ?? 'en-US';
    const browser = await puppeteer.launch({
      // Where there is no command line for it, as on Linux, the interface follows the environment.
      env: { ...process.env, LANGUAGE: language, ...(options.display !== undefined && { DISPLAY: options.display }) },
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      headless,
      pipe: true,
      acceptInsecureCerts: true,
      enableExtensions: [resolve(BUILDS, options.build ?? 'chrome-mv3')],
      userDataDir: profile,
      defaultViewport: !headless ? null : { width: 1_100, height: 800 },
      args: [
        ...QUIET,
        `--lang=${language}`,
        ...(options.scheme === 'dark' ? ['--force-dark-mode'] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.port === undefined
          ? []
          : [
              `--host-resolver-rules=MAP * 127.0.0.1:${options.port}${options.localhost === true ? ', EXCLUDE localhost' : ''}`,
              '--ignore-certificate-errors',
            ]),
      ],
    });
    const waymark = new WaymarkBrowser(browser, profile, options);
    await waymark.worker();
    return waymark;
  }

  /**
   * The page of the first start. It comes in front of whatever is opened at the same time: what a test opens waits for
   * it.
   */
  async welcomed(): Promise<Page> {
    return (await this.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'))).asPage();
  }

  /** The running service worker; wakes it when it sleeps. */
  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(isWorker);
    const worker = await target.worker();
    if (worker === null) throw new Error('the service worker has no context');
    await watchWork(worker);
    return worker;
  }

  async extensionId(): Promise<string> {
    const target = await this.browser.waitForTarget(isWorker);
    return new URL(target.url()).host;
  }

  /** Ends the service worker as the browser does at any time. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    await worker.close();
  }

  /**
   * From now on the browser has no need to ask the reader for a site: it was allowed on the browser's own page of
   * extensions. Only so can a headless browser grant one, for nobody answers its dialog.
   */
  async allow(site: string): Promise<void> {
    // At its start the background gives back what nothing needs yet.
    await atRest(this);
    await this.#inBrowsersSettings(`addHostPermission('${await this.extensionId()}', '${site}/*')`);
  }

  /** Takes a site back, as a reader does on the browser's own page of extensions. */
  async withdraw(site: string): Promise<void> {
    await this.#inBrowsersSettings(`removeHostPermission('${await this.extensionId()}', '${site}/*')`);
  }

  /** Puts the icon into the toolbar, as a reader does by the puzzle piece. */
  async pin(): Promise<void> {
    const id = await this.extensionId();
    await this.#inBrowsersSettings(`updateExtensionConfiguration({ extensionId: '${id}', pinnedToToolbar: true })`);
  }

  async #inBrowsersSettings(call: string): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate(`chrome.developerPrivate.${call}`);
    await page.close();
  }

  /** The sites that Waymark may read now, as match patterns. */
  async sites(): Promise<string[]> {
    const worker = await this.worker();
    return (await worker.evaluate('chrome.permissions.getAll().then(({ origins }) => origins.toSorted())')) as string[];
  }

  /** Opens an address in a new tab in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async tabs(): Promise<string[]> {
    return (await this.browser.pages()).map((page) => page.url());
  }

  /** One of our own pages, in a tab of its own. */
  async openOwn(file: string): Promise<Page> {
    return this.open(`chrome-extension://${await this.extensionId()}/${file}`);
  }

  /** The real action popup, on the tab in front. */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const appears = this.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const worker = await this.worker();
    await worker.evaluate('chrome.action.openPopup()');
    return (await appears).asPage();
  }

  /** The real side panel, opened by the popup's own button. */
  async openPanel(page: Page): Promise<Page> {
    const popup = await this.openPopup(page);
    const appears = this.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await pressToLeave(await standing(popup, 'aria/Open side panel[role="button"]'));
    return (await appears).asPage();
  }

  async badge(page: Page): Promise<string> {
    await page.bringToFront();
    const worker = await this.worker();
    return (await worker.evaluate(
      'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))',
    )) as string;
  }

  async inClosedRoot(page: Page, host: string): Promise<readonly OnPage[]> {
    const element = await page.$(host);
    if (element === null) return [];
    const session = await page.createCDPSession();
    try {
      const { node } = await session.send('DOM.describeNode', {
        backendNodeId: await element.backendNodeId(),
        pierce: true,
      });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return [];
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function () { return (${pressable.toString()})(this); }`,
        objectId: object.objectId ?? '',
        returnByValue: true,
      });
      return result.value as OnPage[];
    } finally {
      await session.detach();
    }
  }

  async inDatabase<T>(use: string): Promise<T> {
    return inWorkersDatabase(this, use);
  }

  async keys(page: Page, command: 'highlight' | 'open-search'): Promise<void> {
    await page.bringToFront();
    const worker = await this.worker();
    await worker.evaluate(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch('${command}', tab))`,
    );
  }

  /** Closes the browser and starts it again on the same profile. */
  async restart(): Promise<WaymarkBrowser> {
    await this.browser.close();
    return WaymarkBrowser.launch({ ...this.options, profile: this.profile });
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().endsWith('/background.js');
}
