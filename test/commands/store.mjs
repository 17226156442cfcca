/** `npm run store`: the pictures for the stores, of the sample archive in real Chromium, in `.output/store`. */
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() };
const run = (/** @type {string} */ program, /** @type {string[]} */ args) => {
  const { status } = spawnSync(`${ROOT}node_modules/.bin/${program}`, args, {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};
run('wxt', ['build']);
run('tsx', ['test/release/storePictures.ts', ...process.argv.slice(2)]);
