/**
 * Measures search in Chromium, beside minisearch, flexsearch and a plain scan in the same run.
 * `npx tsx test/bench/search.ts [posts …]`
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { build, preview } from 'vite';
import type { SizeFigures } from './searchPage/main';

/** One figure beside what it is compared with. `ratio` is value / reference; `budget` the most it may be. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly reference: number;
  readonly ratio: number;
  readonly budget: number;
}

interface Size {
  readonly posts: number;
  readonly bodyWords: number;
}

export const SIZES: readonly Size[] = [
  { posts: 500, bodyWords: 0 },
  { posts: 5_000, bodyWords: 0 },
  { posts: 50_000, bodyWords: 0 },
  { posts: 2_000, bodyWords: 1_200 },
];
/** Of each of six kinds. */
const QUERIES = 20;

/** Runs the sizes in one browser, each in a page of its own. */
export async function measureSizes(sizes: readonly Size[]): Promise<(Size & { readonly figures: SizeFigures })[]> {
  const configFile = join(import.meta.dirname, 'searchPage', 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    protocolTimeout: 900_000,
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const measured: (Size & { readonly figures: SizeFigures })[] = [];
    for (const size of sizes) {
      const page = await browser.newPage();
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => 'measureSearch' in globalThis);
      const figures = await page.evaluate((posts, words, queries) => globalThis.measureSearch(posts, words, queries), size.posts, size.bodyWords, QUERIES);
      measured.push({ ...size, figures });
      await page.close();
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The goals as ratios of one run: what a slow machine does to one side it does to the other. */
export function measuresOf({ posts, bodyWords, figures: { waymark, minisearch, scan } }: Size & { readonly figures: SizeFigures }): Measure[] {
  const at = `at ${posts} posts${bodyWords > 0 ? ' with bodies' : ''}`;
  const measure = (name: string, value: number, reference: number, budget: number): Measure => ({
    name: `${name} ${at}`,
    value,
    reference,
    ratio: value / reference,
    budget,
  });
  return [
    measure('search p95 (ms) beside minisearch', waymark.p95, minisearch.p95, posts < 5_000 ? 2 : 0.5),
    measure('search p95 (ms) beside a scan', waymark.p95, scan.p95, posts < 50_000 ? 20 : 1),
    measure('whole answer p95 (ms) beside minisearch', waymark.answerP95, minisearch.p95, posts < 5_000 ? 10 : 1),
    measure('first answer (ms) beside building', waymark.firstAnswer ?? 0, waymark.build, posts < 5_000 ? 2 : 0.2),
    measure('adding one post (ms) beside building', waymark.addOne, waymark.build, posts === 50_000 ? 0.001 : 1),
    measure('index on disk (bytes) beside minisearch', waymark.size, minisearch.size, 0.6),
    measure('index in memory (bytes) beside minisearch', waymark.memory, minisearch.memory, 0.6),
  ];
}

/** All goals, for the bench's table. */
export async function measureSearch(): Promise<Measure[]> {
  return (await measureSizes(SIZES)).flatMap(measuresOf);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wanted = process.argv.slice(2).map(Number);
  const measured = await measureSizes(SIZES.filter(({ posts }) => wanted.length === 0 || wanted.includes(posts)));
  for (const { posts, bodyWords, figures } of measured) {
    console.log(`${posts} posts${bodyWords > 0 ? `, bodies of about ${bodyWords} words` : ''}`);
    console.table(Object.fromEntries(Object.entries(figures).map(([engine, all]) => [engine, rounded(all)])));
  }
  console.table(measured.flatMap(measuresOf).map(({ name, value, reference, ratio, budget }) => ({ name, ...rounded({ value, reference, ratio }), budget })));
}

function rounded(figures: object): Record<string, number | null> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toPrecision(3)) : null]));
}
