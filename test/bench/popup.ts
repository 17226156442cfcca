import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILDS, WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, waitForText } from '../e2e/fixture';
import { serveArchive } from '../sample/server';
import { median, type Measurement } from './measurement';

const ROUNDS = 20;
const LAST_WORDS = 'Finish with';

/**
 * The real popup on a known post, from its navigation until its largest text is painted, against a popup of the same
 * markup and styles without any script. The popups are opened in turn.
 */
export async function popup(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  const live = await WaymarkBrowser.launch({ port: server.port });
  const build = mkdtempSync(join(tmpdir(), 'waymark-static-'));
  let still: WaymarkBrowser | null = null;
  try {
    const page = await live.open(NEWEST);
    await eventually(
      () => live.badge(page),
      (badge) => badge === '0/3',
    );
    makeStatic(build, await shownMarkup(live, page));
    still = await WaymarkBrowser.launch({ port: server.port, build });
    const stillPage = await still.open(NEWEST);
    const times: { readonly [K in 'live' | 'still']: number[] } = { live: [], still: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.live.push(await timeToPaint(live, page));
      times.still.push(await timeToPaint(still, stillPage));
    }
    const [value, reference] = [median(times.live), median(times.still)];
    return [{ name: 'popup, data on screen', unit: 'ms', value, reference, against: 'static markup', budget: 1.5 }];
  } finally {
    await live.close();
    await still?.close();
    await server.close();
    rmSync(build, { recursive: true, force: true });
  }
}

async function shownMarkup(waymark: WaymarkBrowser, page: Page): Promise<string> {
  const shown = await waymark.openPopup(page);
  await waitForText(shown, LAST_WORDS);
  const markup = await shown.evaluate(() => document.body.innerHTML);
  await shown.close();
  return markup;
}

/** The shipped build with a popup that is nothing but markup. */
function makeStatic(build: string, markup: string): void {
  cpSync(join(BUILDS, 'chrome-mv3'), build, { recursive: true });
  const file = join(build, 'popup.html');
  const html = readFileSync(file, 'utf8').replace(/<script[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g, '');
  writeFileSync(
    file,
    html.replace(/<body[^>]*>[\s\S]*<\/body>/, () => `<body>${markup.replace(/<script[^>]*><\/script>/g, '')}</body>`),
  );
}

/** Milliseconds from the popup's navigation to the paint of its largest text. */
async function timeToPaint(waymark: WaymarkBrowser, page: Page): Promise<number> {
  const shown = await waymark.openPopup(page);
  await waitForText(shown, LAST_WORDS);
  const time = await shown.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          if (last !== undefined) resolve(last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await shown.close();
  return time;
}
