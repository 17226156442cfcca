import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BUILDS } from './browser';
import { pressable, type OnPage } from './closedRoot';
import { pause } from './fixture';
import { inDatabase } from './inDatabase';
import type { StoryBrowser } from './storyBrowser';
import { openTunnel, type Tunnel } from './tunnel';

export const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
/** The extension's own origin is a random one, unless a profile says which. */
const OWN = '6f8f6a4e-1d0b-4c3e-9f37-2a6a3f1d5b70';
/** The letters of the manifest's commands, by which the browser's window knows them. */
const KEYS = { _execute_action: 'M', _execute_sidebar_action: 'S', highlight: 'H', 'open-search': 'F' } as const;

/** How long a document of the browser's window has to answer before it is asked anew: milliseconds. */
const ANSWER_MS = 2_000;

/** The add-on's id, as the build has it. */
function addonId(): string {
  const manifest = readFileSync(join(BUILDS, 'firefox-mv3', 'manifest.json'), 'utf8');
  const { browser_specific_settings: firefox } = JSON.parse(manifest) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  return firefox.gecko.id;
}

/** The add-on as the browser itself has it, as an expression. */
function inBrowser(): string {
  return `WebExtensionPolicy.getByID('${addonId()}').extension`;
}

/** What the browser's window calls the add-on by: its id in letters, digits, `_` and `-` (`makeWidgetId` there). */
function widgetId(): string {
  return addonId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '_');
}

interface LaunchOptions {
  /** Every host name leads to this port of the loopback interface. */
  readonly port: number;
  /** A profile to go on with; a new one otherwise. */
  readonly profile?: string;
  /** What the browser's own interface is in, as a BCP 47 tag; American English otherwise. */
  readonly language?: string;
}

function prefs(proxyPort: number, language: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId()]: OWN }),
    // The driver installs for one run only; what the reader made stays in the profile all the same.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A popup in a tab closes itself as a popup does.
    'dom.allow_scripts_to_close_windows': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
  };
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** What `script.evaluate` gives. */
interface Evaluated<T> {
  readonly result?: { readonly value?: T };
  readonly exceptionDetails?: { readonly text: string };
}

/** A node, as far as we ask for it. */
interface Serialized {
  readonly shadowRoot?: { readonly sharedId: string } | null;
}

interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly active: boolean;
}

/**
 * Real Firefox with Waymark in it. The driver cannot look into a popup or a sidebar: both stand in tabs here, and speak of
 * the tab that they were opened for, as the panel does in Firefox for Android. The real ones are opened by {@link keys} and looked into by {@link inReal}.
 */
export class WaymarkFirefox implements StoryBrowser {
  private constructor(
    readonly browser: Browser,
    private readonly profile: string,
    private readonly tunnel: Tunnel,
    private readonly port: number,
    /** One of our own pages, in the background: what the database and the browser's interfaces are asked from. */
    private readonly desk: Page,
  ) {}

  static async launch({
    port,
    profile = mkdtempSync(join(tmpdir(), 'waymark-')),
    language = 'en-US',
  }: LaunchOptions): Promise<WaymarkFirefox> {
    const tunnel = await openTunnel(port);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: profile,
      defaultViewport: { width: 1_100, height: 800 },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: prefs(tunnel.port, language),
    });
    await browser.installExtension(join(BUILDS, 'firefox-mv3'));
    const desk = await ownPage(browser, 'guide-form.html');
    return new WaymarkFirefox(browser, profile, tunnel, port, desk);
  }

  async welcomed(): Promise<Page> {
    for (;;) {
      for (const page of await this.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.endsWith('/welcome.html')) return page;
      }
      await pause(100);
    }
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  async tabs(): Promise<string[]> {
    const tabs = (await this.desk.evaluate('browser.tabs.query({})')) as Tab[];
    return tabs.map(({ url = '' }) => url);
  }

  async openOwn(file: string): Promise<Page> {
    return ownPage(this.browser, file);
  }

  async openPopup(page: Page): Promise<Page> {
    return this.openOwn(`popup.html?tab=${await this.#inFront(page)}`);
  }

  async openPanel(page: Page): Promise<Page> {
    return this.openOwn(`sidepanel.html?tab=${await this.#inFront(page)}`);
  }

  async badge(page: Page): Promise<string> {
    const tab = await this.#inFront(page);
    return (await this.desk.evaluate(`browser.action.getBadgeText({ tabId: ${tab} })`)) as string;
  }

  async inClosedRoot(page: Page, host: string): Promise<readonly OnPage[]> {
    const target = { context: Reflect.get(page.mainFrame(), '_id') as string };
    const found = await this.#bidi<Evaluated<Serialized>>('script.evaluate', {
      expression: `document.querySelector('${host}')`,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const sharedId = found.result?.value?.shadowRoot?.sharedId;
    if (sharedId === undefined) return [];
    const { result } = await this.#bidi<Evaluated<string>>('script.callFunction', {
      functionDeclaration: `(root) => JSON.stringify((${pressable.toString()})(root))`,
      arguments: [{ sharedId }],
      target,
      awaitPromise: false,
    });
    return JSON.parse(result?.value ?? '[]') as OnPage[];
  }

  async inDatabase<T>(use: string): Promise<T> {
    return inDatabase(this.desk, `(database, done) => { ${use} }`);
  }

  async allow(site: string): Promise<void> {
    await this.#permissions('add', site);
  }

  async withdraw(site: string): Promise<void> {
    await this.#permissions('remove', site);
  }

  async killWorker(): Promise<void> {
    await this.chrome(
      `${inBrowser()}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    );
  }

  async restart(): Promise<WaymarkFirefox> {
    await this.browser.close();
    await this.tunnel.close();
    return WaymarkFirefox.launch({ port: this.port, profile: this.profile });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.tunnel.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Presses the keys of a command, with a tab in front. */
  async keys(page: Page, command: keyof typeof KEYS): Promise<void> {
    await page.bringToFront();
    await this.chrome(
      `void [...document.getElementById('ext-keyset-id-${widgetId()}').children]
        .find((key) => key.getAttribute('key') === '${KEYS[command]}').doCommand()`,
    );
  }

  /** Runs a function of the document, with the rights of a reader's press, in the real popup or sidebar; null where it is not open, or on its way. */
  async inReal<T>(surface: 'popup' | 'sidebar', run: (page: Document) => T): Promise<T | null> {
    const holder =
      surface === 'popup'
        ? `document.querySelector('.webextension-popup-browser')`
        : `(SidebarController.isOpen ? SidebarController.browser.contentDocument.querySelector('browser') : null)`;
    const script = `const pressed = content.windowUtils.setHandlingUserInput(true);
      let value = null;
      try { value = (${run.toString()})(content.document); } catch {} finally { pressed.destruct(); }
      sendAsyncMessage('waymark-test', value);`;
    return this.chrome(`new Promise((resolve) => {
      const shown = ${holder};
      if (shown === null) return resolve(null);
      const { messageManager } = shown;
      const hear = ({ data }) => { messageManager.removeMessageListener('waymark-test', hear); resolve(data); };
      messageManager.addMessageListener('waymark-test', hear);
      // What is on its way to another document, or to another process, never answers.
      setTimeout(hear, ${ANSWER_MS}, { data: null });
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })`);
  }

  /** Runs an expression where the browser's own window runs, with the rights of that; gives its value as JSON has it. */
  async chrome<T>(expression: string): Promise<T> {
    const tree = { 'moz:scope': 'chrome', maxDepth: 0 };
    const { contexts } = await this.#bidi<{ contexts: { context: string }[] }>('browsingContext.getTree', tree);
    const { result, exceptionDetails } = await this.#bidi<Evaluated<string>>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      target: { context: contexts[0]?.context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result?.value === undefined) throw new Error(exceptionDetails?.text ?? 'no answer');
    return JSON.parse(result.value) as T;
  }

  /** A command of WebDriver BiDi that puppeteer has no name for. */
  async #bidi<T>(method: string, params: object): Promise<T> {
    const { connection } = this.browser as unknown as { readonly connection: Connection };
    return (await connection.send(method, params)).result as T;
  }

  /** The number that the extension knows a tab by, which comes to the front. */
  async #inFront(page: Page): Promise<number> {
    await page.bringToFront();
    for (;;) {
      const tabs = (await this.desk.evaluate('browser.tabs.query({ active: true })')) as Tab[];
      const [tab] = tabs;
      if (tab?.url === undefined || tab.url === (await page.evaluate(() => location.href))) {
        if (tab !== undefined) return tab.id;
      }
      await pause(50);
    }
  }

  async #permissions(change: 'add' | 'remove', site: string): Promise<void> {
    await this.chrome(
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
        .${change}('${addonId()}', { permissions: [], origins: ['${site}/*'] }, ${inBrowser()})`,
    );
  }
}

/** The driver never hears that a page of an extension was loaded: what it shows is waited for. */
async function ownPage(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage();
  const address = `moz-extension://${OWN}/${file}`;
  page.goto(address).catch(() => undefined);
  for (;;) {
    const isThere = await page
      .evaluate((url) => location.href === url && document.readyState === 'complete', address)
      .catch(() => false);
    if (isThere) return page;
    await pause(20);
  }
}
