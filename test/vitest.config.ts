import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leanFeedParser } from '../wxt.config';

const plugins = [preact(), leanFeedParser()];
/** Packages that the plugin above changes: vitest leaves others to Node as they are. */
const server = { deps: { inline: ['feedsmith', 'fast-xml-parser', 'is-unsafe'] } };
/** Megabytes. Pages are much short-lived garbage: with room for it, little of it is copied. */
const execArgv = ['--max-semi-space-size=64'];
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

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...ON_A_PAGE],
          // One set of modules for all files of a worker: loading jsdom anew for each takes as long as all the tests.
          isolate: false,
          server,
          execArgv,
          // Milliseconds: as much as a machine may need that does much else besides.
          testTimeout: 120_000,
        },
      },
      {
        plugins,
        test: {
          name: 'components',
          include: ON_A_PAGE,
          environment: 'jsdom',
          // As above: each leaves the page as it found it, and mocks no module that another one loads.
          isolate: false,
          execArgv,
          css,
          // Milliseconds: as much as a machine may need that does much else besides.
          testTimeout: 120_000,
        },
      },
      {
        plugins,
        test: { name: 'reading', include: ['test/reading/*.run.ts'], testTimeout: 300_000, hookTimeout: 60_000, fileParallelism: false },
      },
      {
        plugins,
        // One browser at a time: two cores have enough to do with one.
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
