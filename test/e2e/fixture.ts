import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { serveArchive, type SampleServer } from '../sample/server';
import { WaymarkBrowser } from './browser';

/** The built-in archive's real name; in tests it leads to the sample archive on this machine. */
export const ORIGIN = 'https://lawzava.com';
/** The newest post of the topic `scale`. */
export const NEWEST = `${ORIGIN}/blog/2025-11-24-ai-enterprise-scale`;

/** How long what must come may take on a machine that is busy with something else: milliseconds. */
export const PATIENCE_MS = 60_000;

export interface Fixture {
  waymark: WaymarkBrowser;
  readonly server: SampleServer;
}

/**
 * The sample archive under the built-in archive's name, and a browser with the shipped build, for one file of tests.
 */
export function useArchive(): Fixture {
  const fixture: { waymark?: WaymarkBrowser; server?: SampleServer } = {};
  beforeAll(async () => {
    fixture.server = await serveArchive({ origin: ORIGIN, tls: true });
    fixture.waymark = await WaymarkBrowser.launch({ port: fixture.server.port });
    await fixture.waymark.welcomed();
  });
  afterAll(async () => {
    await fixture.waymark?.close();
    await fixture.server?.close();
  });
  // Both are there once a test runs; a failing start fails the file before that.
  return fixture as Fixture;
}

/** What a page shows as text. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until a page shows a text; fails with what it shows instead. */
export async function waitForText(page: Page, text: string | RegExp, timeout = PATIENCE_MS): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const shown = await textOf(page);
    if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return;
    if (Date.now() > end) throw new Error(`${String(text)} is not on the page:\n${shown}`);
    await pause(100);
  }
}

/** Waits until a value is as expected; fails with the last value. */
export async function eventually<T>(
  get: () => Promise<T>,
  isRight: (value: T) => boolean,
  timeout = PATIENCE_MS,
  every = 100,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await get();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`);
    await pause(every);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
