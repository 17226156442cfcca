import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leanFeedParser } from '../wxt.config';

const plugins = [preact(), leanFeedParser()];
/** Packages that the plugin above changes: vitest leaves others to Node as they are. */
const server = { deps: { inline: ['feedsmith', 'fast-xml-parser', 'is-unsafe'] } };
/** Components are looked at by role and name; class names stay readable in a failure. */
const css = { modules: { classNameStrategy: 'non-scoped' } } as const;

export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/components/**'],
          // One set of modules for all files of a worker: loading jsdom anew for each takes as long as all the tests.
          isolate: false,
          server,
          testTimeout: 20_000,
        },
      },
      {
        plugins,
        // These change the globals of a page, and need one each.
        test: { name: 'components', include: ['test/components/**/*.test.{ts,tsx}'], css, testTimeout: 20_000 },
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
