/** `npm run release`: the packages for the stores, built twice from the present commit and compared. */
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT } from './ensure.mjs';

ensurePackages();
const { status } = spawnSync(`${ROOT}node_modules/.bin/tsx`, ['test/release/release.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
