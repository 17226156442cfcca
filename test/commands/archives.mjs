/**
 * `npm run test:archives`: sites that real generators made of our posts, discovered by Waymark and compared with what
 * we wrote. Generators are installed outside of Waymark's own packages. `npm run test:archives -- hugo jekyll`: only
 * these.
 */
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
const run = spawnSync(`${ROOT}node_modules/.bin/tsx`, ['test/research/generators/run.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(run.status ?? 1);
