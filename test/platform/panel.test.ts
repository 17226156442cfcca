import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { activeTab, type TabHere } from '../../lib/platform/activeTab';
import { openPanel } from '../../lib/platform/panel';
import { browser } from '../fakeBrowser';

const beside = browser.sidebarAction;
/** As in Firefox for Android: neither a sidebar nor a side panel. */
beforeEach(() => void Reflect.deleteProperty(browser, 'sidebarAction'));
afterEach(() => {
  Object.assign(browser, { sidebarAction: beside });
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

it('a panel in a tab speaks of the tab that it was opened for, and of none once that is closed', async () => {
  const page = await openTab('https://a.example/post');
  await openPanel(page);
  const [address = ''] = await panels();
  vi.stubGlobal('location', new URL(address));
  expect(await activeTab()).toMatchObject({ id: page.id, url: page.url });
  vi.stubGlobal('location', new URL(address.replace(String(page.id), '4711')));
  expect(await activeTab()).toBeNull();
});
