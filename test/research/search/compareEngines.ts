import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build, preview } from 'vite';
import type { Measurement } from '../../bench/measurement';
import type { SizeFigures } from './page/main';
import type { RankFigures } from './page/ranks';

interface Size {
  readonly posts: number;
  /** Words of each body, about; 0 for none. */
  readonly bodyWords: number;
}

type Measured = Size & { readonly figures: SizeFigures };

const SIZES: readonly Size[] = [
  { posts: 500, bodyWords: 0 },
  { posts: 5_000, bodyWords: 0 },
  { posts: 50_000, bodyWords: 0 },
  { posts: 2_000, bodyWords: 1_200 },
];
/** Of each of six kinds: those that are timed, and those whose ranks are looked at. */
const TIMED = 20;
const RANKED = 500;
const RANKED_POSTS = 5_000;
const OUT = fileURLToPath(new URL('../../../.bench/', import.meta.url));

/**
 * Search beside minisearch, flexsearch and a plain scan, on the same posts in one run in Chromium; all figures go to
 * `.bench/search.json`.
 */
export async function compareEngines(): Promise<Measurement[]> {
  const configFile = join(import.meta.dirname, 'page', 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    protocolTimeout: 900_000,
    args: [
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  /** Each in a page of its own: what one leaves in memory must not slow the next. */
  const inPage = async <T>(work: string): Promise<T> => {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'measureSearch' in globalThis);
    const value = (await page.evaluate(work)) as T;
    await page.close();
    return value;
  };
  try {
    const sizes: Measured[] = [];
    for (const { posts, bodyWords } of SIZES) {
      const figures = await inPage<SizeFigures>(`measureSearch(${posts}, ${bodyWords}, ${TIMED})`);
      console.log(`${nameOf({ posts, bodyWords })}: ms and bytes`);
      console.table(tableOf(figures));
      sizes.push({ posts, bodyWords, figures });
    }
    const ranks = await inPage<RankFigures>(`measureRanks(${RANKED_POSTS}, ${RANKED})`);
    console.log(`Mean reciprocal rank, ${RANKED_POSTS} posts, ${RANKED} queries of each kind`);
    console.table(tableOf(ranks));
    const scripts = await inPage<RankFigures>('measureScripts()');
    console.log('Mean reciprocal rank in small corpora, by script');
    console.table(tableOf(scripts));
    mkdirSync(OUT, { recursive: true });
    writeFileSync(`${OUT}search.json`, `${JSON.stringify({ sizes, ranks, scripts }, null, 2)}\n`);
    return [...sizes.flatMap(timesOf), ...ranksOf({ ...ranks, ...scripts })];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The goals; what has none is in the file of all figures. */
function timesOf(measured: Measured): Measurement[] {
  const {
    posts,
    bodyWords,
    figures: { waymark, minisearch },
  } = measured;
  const at = nameOf(measured);
  const goals: Measurement[] = [
    {
      name: `search p95, ${at}`,
      unit: 'ms',
      value: waymark.p95,
      reference: minisearch.p95,
      against: 'minisearch',
      budget: posts === RANKED_POSTS ? 0.1 : null,
    },
    {
      name: `index on disk, ${at}`,
      unit: 'bytes',
      value: waymark.size,
      reference: minisearch.size,
      against: 'minisearch',
      budget: null,
    },
    {
      name: `index in memory, ${at}`,
      unit: 'bytes',
      value: waymark.memory,
      reference: minisearch.memory,
      against: 'minisearch',
      budget: null,
    },
  ];
  if (posts < 50_000 && bodyWords === 0) return goals;
  return [
    ...goals,
    { name: `search p95, ${at}`, unit: 'ms', value: waymark.p95, reference: 8, against: 'goal', budget: 1 },
    {
      name: `first answer, ${at}`,
      unit: 'ms',
      value: waymark.firstAnswer ?? 0,
      reference: 150,
      against: 'goal',
      budget: 1,
    },
    {
      name: `writing one more post, ${at}`,
      unit: 'ms',
      value: waymark.writeOne,
      reference: waymark.addOne,
      against: 'the index of it',
      budget: null,
    },
    {
      name: `the index of one more post, ${at}`,
      unit: 'ms',
      value: waymark.addOne,
      reference: waymark.build,
      against: 'a rebuild',
      budget: posts === 50_000 ? 0.001 : null,
    },
  ];
}

function ranksOf(ranks: RankFigures): Measurement[] {
  return Object.entries(ranks).map(([kind, { minisearch, waymark }]) => {
    return {
      name: `minisearch’s rank, ${kind}`,
      unit: 'MRR',
      value: minisearch,
      reference: waymark,
      against: 'ours',
      budget: 1,
    };
  });
}

function nameOf({ posts, bodyWords }: Size): string {
  return `${posts.toLocaleString('en')} posts${bodyWords > 0 ? ' with bodies' : ''}`;
}

function tableOf(rows: object): Record<string, Record<string, number | null>> {
  return Object.fromEntries(Object.entries(rows).map(([name, figures]) => [name, rounded(figures)]));
}

function rounded(figures: object): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(3)) : null,
    ]),
  );
}
