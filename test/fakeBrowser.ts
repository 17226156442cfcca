import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * What stands for `wxt/browser` in unit tests: WXT's own fake, in memory, and what it leaves out. One for all, since tests
 * of one worker share their modules; emptied before each test by `emptyBrowser`.
 */
export const browser = fakeBrowser;

/** A tab with a page, and what came to it. */
export interface FakePage {
  readonly tab: number;
  /** Scripts that run in it: `/content-scripts/post.js`, `/in-page.js`. */
  readonly scripts: string[];
  /** What its scripts were told, in order. */
  readonly heard: { readonly name: string; readonly payload: unknown }[];
}

interface RegisteredScript {
  readonly id: string;
  readonly matches: readonly string[];
}

interface Envelope {
  readonly waymark: string;
  readonly payload: unknown;
}

const POST_SCRIPT = '/content-scripts/post.js';
let front: number | null = null;
const pages = new Map<number, FakePage>();
const granted = new Set<string>();
const EVERY_SITE = '<all_urls>';
const added = anEvent();
const removed = anEvent();
/** Entries of the context menu, by id. */
export const menus = new Map<string, { readonly documentUrlPatterns?: readonly string[] }>();

/** Content scripts for the sites that the reader added, by id. */
const registered = new Map<string, RegisteredScript>();

Object.assign(fakeBrowser.permissions, {
  contains: ({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(granted.has(EVERY_SITE) || origins.every((origin) => granted.has(origin))),
  getAll: () => Promise.resolve({ origins: [...granted].filter((origin) => origin !== EVERY_SITE) }),
  onAdded: added,
  onRemoved: removed,
});
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
Object.assign(fakeBrowser.action, { setIcon: () => Promise.resolve() });
Object.assign(fakeBrowser.i18n, { getMessage: (name: string) => name });
Object.assign(fakeBrowser.contextMenus, {
  removeAll: () => Promise.resolve(menus.clear()),
  create: ({ id, ...more }: { id: string }) => void menus.set(id, more),
  onClicked: anEvent(),
});
Object.assign(fakeBrowser.scripting, {
  insertCSS: ({ target }: { target: { tabId: number } }) => Promise.resolve(void pageIn(target.tabId)),
  executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) =>
    Promise.resolve().then(() => void pageIn(target.tabId).scripts.push(...files)),
  getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
    Promise.resolve([...registered.values()].filter(({ id }) => ids.includes(id))),
  registerContentScripts: register,
  updateContentScripts: register,
  unregisterContentScripts: ({ ids }: { ids: string[] }) => Promise.resolve(ids.forEach((id) => registered.delete(id))),
});
const { get, query } = fakeBrowser.tabs;
Object.assign(fakeBrowser.tabs, {
  get: async (tab: number) => (await get(tab)) ?? Promise.reject(new Error(`No tab with id: ${tab}.`)),
  // There is one window.
  query: async ({ url, active }: { url?: string | string[]; active?: boolean; currentWindow?: boolean }) => {
    const found = (await query({})).filter(({ id }) => active === undefined || active === (id === front));
    if (url === undefined) return found;
    const starts = [url].flat().map((pattern) => pattern.replace(/\*$/, ''));
    return found.filter((tab) => starts.some((start) => tab.url?.startsWith(start)));
  },
  sendMessage: async (tab: number, { waymark: name, payload }: Envelope) => {
    const page = pageIn(tab);
    // The script that recognises a page answers this alone; the one that shows things on it all else.
    if (!page.scripts.includes(name.startsWith('page:') ? POST_SCRIPT : '/in-page.js')) throw new Error(NOBODY);
    page.heard.push({ name, payload });
    return { ok: true, answer: null };
  },
});
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

function register(scripts: readonly RegisteredScript[]): Promise<void> {
  return Promise.resolve(scripts.forEach((script) => registered.set(script.id, script)));
}

function pageIn(tab: number): FakePage {
  const page = pages.get(tab);
  if (page === undefined) throw new Error(NOBODY);
  return page;
}

/** Takes back what a test stored, opened and was granted. Every site is granted until a test says otherwise. */
export function emptyBrowser(): void {
  fakeBrowser.reset();
  pages.clear();
  menus.clear();
  registered.clear();
  front = null;
  grantOnly(EVERY_SITE);
}

/** Grants these patterns, and no other. */
export function grantOnly(...patterns: string[]): void {
  granted.clear();
  for (const pattern of patterns) granted.add(pattern);
  // What was remembered of the grants before is forgotten, as when a reader takes one back.
  removed.trigger({ origins: [] });
}

/** Opens a page in a tab of its own, in front of all others, with Waymark's script or without it. */
export async function openPage(url: string, scripts: readonly string[] = [POST_SCRIPT]): Promise<FakePage> {
  const { id: tab } = await browser.tabs.create({ url });
  if (tab === undefined) throw new Error('a tab without a number');
  const page = { tab, scripts: [...scripts], heard: [] };
  pages.set(tab, page);
  front = tab;
  return page;
}

/** Closes a tab: nobody is there any more. */
export async function closePage({ tab }: FakePage): Promise<void> {
  pages.delete(tab);
  await browser.tabs.update(tab, { url: 'about:closed' });
}

interface FakeEvent {
  readonly addListener: (listener: (...what: never[]) => unknown) => void;
  readonly removeListener: (listener: (...what: never[]) => unknown) => void;
  readonly hasListener: (listener: (...what: never[]) => unknown) => boolean;
  readonly trigger: (...what: unknown[]) => void;
}

function anEvent(): FakeEvent {
  const listeners = new Set<(...what: never[]) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    trigger: (...what) => listeners.forEach((listener) => listener(...(what as never[]))),
  };
}
