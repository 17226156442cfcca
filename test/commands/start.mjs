/**
 * `npm start`: Waymark in a browser, on the sample archive. Without a display it walks through the main job by itself.
 * `npm start -- --url URL` opens another page.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
process.env.CHROMIUM_PATH = ensureChromium();
const bin = (/** @type {string} */ name) => `${ROOT}node_modules/.bin/${name}`;
const options = { cwd: ROOT, shell: process.platform === 'win32' };

console.log('Building Waymark …');
const build = spawnSync(bin('wxt'), ['build', '--mode', 'sample'], { ...options, encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}
const started = spawnSync(bin('tsx'), ['test/start/start.ts', ...process.argv.slice(2)], {
  ...options,
  stdio: 'inherit',
});
process.exit(started.status ?? 1);
