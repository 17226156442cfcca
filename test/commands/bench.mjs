/**
 * `npm run bench`: the budgets of the design, each as a ratio measured in one run. `npm run bench -- NAME …` runs some
 * of them. Prints a table and writes `.bench/bench.json`. It never fails for being slow: it informs.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
process.env.CHROMIUM_PATH = ensureChromium();
const run = (/** @type {string} */ program, /** @type {string[]} */ args, /** @type {'pipe' | 'inherit'} */ stdio) =>
  spawnSync(`${ROOT}node_modules/.bin/${program}`, args, {
    cwd: ROOT,
    stdio,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

console.log('Building Waymark …');
for (const build of [['build'], ['build', '--mode', 'sample']]) {
  const { status, stdout, stderr } = run('wxt', build, 'pipe');
  if (status === 0) continue;
  console.error(stdout, stderr);
  process.exit(1);
}
process.exit(run('tsx', ['test/bench/bench.ts', ...process.argv.slice(2)], 'inherit').status ?? 1);
