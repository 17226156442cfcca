import { serveArchive } from '../archive/server';
import { WaymarkBrowser } from '../e2e/browser';
import { eventually, NEWEST, ORIGIN, pause } from '../e2e/fixture';
import type { Measurement } from './measurement';

const READING_S = 30;
const SECONDS_A_WRITE = 5;

/** Writes of the reading while a post is scrolled for half a minute, against one each five seconds and one at leaving. */
export async function writes(): Promise<Measurement[]> {
  const server = await serveArchive({ origin: ORIGIN, tls: true });
  const waymark = await WaymarkBrowser.launch({ port: server.port });
  try {
    const page = await waymark.open(NEWEST);
    await eventually(() => waymark.badge(page), (badge) => badge === '1/3');
    const worker = await waymark.worker();
    await worker.evaluate(`
      self.readingWrites = 0;
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === 'readings') self.readingWrites += 1;
        return put.apply(this, given);
      };
    `);
    const start = performance.now();
    for (let second = 0; second < READING_S; second += 1) {
      await page.mouse.wheel({ deltaY: 90 });
      await pause(1_000);
    }
    // A busy machine takes longer for it than it should.
    const allowed = Math.floor((performance.now() - start) / 1000 / SECONDS_A_WRITE) + 1;
    await page.goto('about:blank');
    await pause(1_000);
    const value = Number(await worker.evaluate('self.readingWrites'));
    return [{ name: 'writes while reading', unit: 'writes', value, reference: allowed, against: 'budget', budget: 1 }];
  } finally {
    await waymark.close();
    await server.close();
  }
}
