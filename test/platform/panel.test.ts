import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activeTab, type TabHere } from '../../lib/platform/activeTab';
import { openPanel } from '../../lib/platform/panel';
import { browser } from '../fakeBrowser';

const beside = browser.sidebarAction;
/** As in Firefox for Android: neither a sidebar nor a side panel. */
beforeEach(() => void Reflect.deleteProperty(browser, 'sidebarAction'));
afterEach(() => {
  Object.assign(browser, { sidebarAction: beside });
  Reflect.deleteProperty(browser, 'sidePanel');
  vi.unstubAllGlobals();
});

async function openTab(url: string): Promise<TabHere> {
  const { id = 0, windowId = 0 } = await browser.tabs.create({ url });
  return { id, window: windowId, url };
}

async function panels(): Promise<string[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ url = '' }) => (url.includes('sidepanel.html') ? [url] : []));
}

it('where the browser has no place beside the page, the panel stands in a tab of its own, one for each', async () => {
  const page = await openTab('https://a.example/post');
  const other = await openTab('https://a.example/other');
  await openPanel(page);
  await openPanel(page);
  expect(await panels()).toHaveLength(1);
  await openPanel(other);
  expect(await panels()).toHaveLength(2);
});

/** Chromium's side panel, in a browser that calls itself so; which windows it was opened in. */
function withSidePanel(userAgent: string): number[] {
  const windows: number[] = [];
  const open = ({ windowId }: { windowId: number }): Promise<void> => Promise.resolve(void windows.push(windowId));
  Object.assign(browser, { sidePanel: { open } });
  vi.stubGlobal('navigator', { userAgent });
  return windows;
}

it('stands beside the page in Chrome and Edge, for all tabs of the window', async () => {
  const windows = withSidePanel(
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
  );
  const page = await openTab('https://a.example/post');
  await openPanel(page);
  expect(windows).toEqual([page.window]);
  expect(await panels()).toEqual([]);
});

it('stands in a tab in Edge for Android, whose side panel says that it has opened and has not', async () => {
  const windows = withSidePanel(
    'Mozilla/5.0 (Linux; Android 10; K) Chrome/150.0.0.0 Mobile Safari/537.36 EdgA/150.0.0.0',
  );
  await openPanel(await openTab('https://a.example/post'));
  expect(windows).toEqual([]);
  expect(await panels()).toHaveLength(1);
});

it('a panel in a tab speaks of the tab that it was opened for, and of none once that is closed', async () => {
  const page = await openTab('https://a.example/post');
  await openPanel(page);
  const [address = ''] = await panels();
  vi.stubGlobal('location', new URL(address));
  expect(await activeTab()).toMatchObject({ id: page.id, url: page.url });
  vi.stubGlobal('location', new URL(address.replace(String(page.id), '4711')));
  expect(await activeTab()).toBeNull();
});
