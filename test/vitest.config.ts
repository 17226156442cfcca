import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { leanPackages } from '../wxt.config';

const plugins = [preact(), ...leanPackages()];
/** The browser of unit tests; see `test/fakeBrowser.ts`. */
const alias = { 'wxt/browser': fileURLToPath(new URL('fakeBrowser.ts', import.meta.url)) };
const setupFiles = ['test/emptyBrowser.ts'];
/** Packages that the plugins above change: vitest leaves others to Node as they are. */
const server = { deps: { inline: ['feedsmith', 'fast-xml-parser', 'is-unsafe', 'strnum', 'stopword'] } };
/** Megabytes. Pages are much short-lived garbage: with room for it, little of it is copied. */
const execArgv = ['--max-semi-space-size=64'];
/** As much as a machine may need that does much else besides: milliseconds. */
const PATIENT = { testTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };
/** Components are looked at by role and name; class names stay readable in a failure. */
const css = { modules: { classNameStrategy: 'non-scoped' } } as const;

/** What is tested on a page of its own: the globals of a browser cost a second, and are there for these alone. */
const ON_A_PAGE = [
  'test/components/**/*.test.{ts,tsx}',
  'test/mark/**/*.test.ts',
  'test/track/tracker.test.ts',
  'test/anchor/pageText.test.ts',
  'test/recognise/elementPath.test.ts',
];

/** The files that take longest, first of all: what is begun last is waited for alone. */
const LONGEST = [
  'e2e/firstHour',
  'anchor/edits',
  'search/knownItems',
  'discovery/merging',
  'awkward/awkward',
  'discovery/discoveryJob',
];

class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.includes(`test/${name}.`));
    return Promise.resolve(files.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a))));
  }
}

/**
 * All cores, by default one less: types and lint beside them are done long before. One project after the other, because
 * a worker serves one project; in turn, they would be started anew for every few files.
 */
const workers = (groupOrder: number) => ({ maxWorkers: availableParallelism(), sequence: { groupOrder } });

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins,
        resolve: { alias },
        test: {
          name: 'unit',
          setupFiles,
          ...workers(1),
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...ON_A_PAGE],
          // One set of modules for all files of a worker: loading jsdom anew for each takes as long as all the tests.
          isolate: false,
          server,
          execArgv,
          ...PATIENT,
        },
      },
      {
        plugins,
        resolve: { alias },
        test: {
          name: 'components',
          setupFiles,
          ...workers(2),
          include: ON_A_PAGE,
          environment: 'jsdom',
          // As above: each leaves the page as it found it, and mocks no module that another one loads.
          isolate: false,
          execArgv,
          css,
          ...PATIENT,
        },
      },
      {
        plugins,
        test: {
          name: 'reading',
          include: ['test/research/reading/*.run.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        plugins,
        resolve: { alias },
        test: {
          name: 'storages',
          include: ['test/research/sync/*.run.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        plugins,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Browsers at a time. Each test waits for what is to come, so that a busy machine only makes it longer.
          maxWorkers: 2,
          // Of the last whole runs beside other work two failed, each at one test that passed alone.
          retry: 2,
        },
      },
    ],
  },
});
