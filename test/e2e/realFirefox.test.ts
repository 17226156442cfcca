import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { FIREFOX, WaymarkFirefox } from './firefox';
import { eventually, NEWEST, ORIGIN } from './fixture';

describe.skipIf(!existsSync(FIREFOX))(
  'the real popup and sidebar of Firefox; skipped where it is not installed',
  () => {
    let server: SampleServer;
    let waymark: WaymarkFirefox;
    let page: Page;
    beforeAll(async () => {
      server = await serveArchive({ origin: ORIGIN, tls: true });
      waymark = await WaymarkFirefox.launch({ port: server.port });
      await (await waymark.welcomed()).close();
      page = await waymark.open(NEWEST);
      await eventually(
        () => waymark.badge(page),
        (badge) => badge === '0/3',
      );
    });
    afterAll(async () => {
      await waymark?.close();
      await server?.close();
    });

    const shows = (surface: 'popup' | 'sidebar', words: string): Promise<unknown> =>
      eventually(
        () => waymark.inReal(surface, (shown) => shown.body.innerText),
        (text) => text?.includes(words) === true,
      );
    const isPopupOpen = (): Promise<boolean> =>
      waymark.chrome(`document.querySelector('.webextension-popup-browser') !== null`);
    const isSidebarOpen = (): Promise<boolean> => waymark.chrome('SidebarController.isOpen');

    it('opens the popup of the page by its keys, and from there the sidebar, which shows the page’s topic', async () => {
      // The same keys would close it again.
      if (!(await isPopupOpen())) await waymark.keys(page, '_execute_action');
      await shows('popup', 'Finish with');
      await waymark.inReal('popup', (shown) => {
        const buttons = [...shown.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === 'Open side panel')?.click();
        return true;
      });
      await shows('sidebar', 'References');
      await waymark.chrome('SidebarController.hide()');
      await eventually(isSidebarOpen, (isOpen) => !isOpen);
    });

    it('opens the sidebar by the keys for search, also when the event page is asleep', async () => {
      await waymark.killWorker();
      await waymark.keys(page, 'open-search');
      await eventually(isSidebarOpen, Boolean);
      await shows('sidebar', 'References');
    });
  },
);
