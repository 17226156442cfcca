import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { BUILDS, WaymarkBrowser } from './browser';
import { eventually, NEWEST, ORIGIN, waitForText } from './fixture';
import { inWorkersDatabase } from './inDatabase';
import { whenThere } from './whenThere';

const ITEM = 'aria/Give every caller of a shared resource an owner, a budget and a fallback.[role="checkbox"]';

describe('an update of the extension', () => {
  let server: SampleServer;
  let waymark: WaymarkBrowser;
  const build = mkdtempSync(join(tmpdir(), 'waymark-build-'));

  beforeAll(async () => {
    cpSync(join(BUILDS, 'chrome-mv3'), build, { recursive: true });
    server = await serveArchive({ origin: ORIGIN, tls: true });
    waymark = await WaymarkBrowser.launch({ port: server.port, build });
    await waymark.welcomed();
  });
  afterAll(async () => {
    await waymark.close();
    await server.close();
    rmSync(build, { recursive: true, force: true });
  });

  it('keeps what the reader made, and opens no tab', async () => {
    const page = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(page),
      (badge) => badge === '0/3',
    );
    const panel = await waymark.openPanel(page);
    await (await whenThere(panel, ITEM)).click();
    await panel.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=checkbox]:checked:not([role=switch])') !== null,
    );
    const ticks = `database.transaction('ticks').objectStore('ticks').count().onsuccess = ({ target }) => done(target.result);`;
    await eventually(
      () => inWorkersDatabase<number>(waymark, ticks),
      (count) => count === 1,
    );

    const manifest = join(build, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": ?"[^"]+"/, '"version":"99.0.0"'));
    waymark = await waymark.restart();
    const worker = await waymark.worker();
    expect(await worker.evaluate('chrome.runtime.getManifest().version')).toBe('99.0.0');
    const after = await waymark.open(NEWEST);
    await eventually(
      () => waymark.badge(after),
      (badge) => badge === '0/3',
    );
    const again = await waymark.openPanel(after);
    await waitForText(again, 'References');
    await whenThere(again, ITEM);
    await again.waitForFunction(
      () => document.querySelectorAll('input[type=checkbox]:checked:not([role=switch])').length === 1,
    );
    expect((await waymark.browser.pages()).filter((open) => open.url().endsWith('/welcome.html'))).toEqual([]);
    await again.close();
  });
});
