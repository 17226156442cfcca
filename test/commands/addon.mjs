/**
 * `npm run lint:addon`: what Firefox's store says of the build for it, by the linter that it uses; or of the package
 * whose path is given. The linter is fetched for the run: with what it needs it is 190 packages of 61 MB. Fails on each
 * error, and on a warning that is not named here.
 */
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT } from './ensure.mjs';

const LINTER = 'addons-linter@10.13.0';
/** What is left, by the linter's code, and why it is no harm. */
const KNOWN = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact assigns `innerHTML` for `dangerouslySetInnerHTML`, which no component of ours uses.',
};

ensurePackages();
const shell = process.platform === 'win32';
const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
  spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', shell, maxBuffer: 64 * 1024 * 1024 });

const [addon = build()] = process.argv.slice(2);
const { stdout, stderr } = run('npx', ['--yes', LINTER, '--output', 'json', addon]);
const start = stdout.indexOf('{');
if (start < 0) stop(`${LINTER} did not run:\n${stdout}${stderr}`);

/** @type {{ errors: Finding[], warnings: Finding[] }} */
const { errors, warnings } = JSON.parse(stdout.slice(start));
/** @typedef {{ code: string, message: string, file?: string, line?: number }} Finding */
const isNamed = (/** @type {Finding} */ { code }) => Object.hasOwn(KNOWN, code);
for (const { code, message, file = '', line = 0 } of [...errors, ...warnings]) {
  const because = Object.entries(KNOWN).find(([known]) => known === code)?.[1];
  console.log(`${code} in ${file}:${line}: ${message}${because === undefined ? '' : `\n  Known: ${because}`}`);
}
const unnamed = warnings.filter((warning) => !isNamed(warning));
console.log(`\n${errors.length} errors, ${warnings.length} warnings, ${unnamed.length} of them not named`);
process.exit(errors.length + unnamed.length === 0 ? 0 : 1);

/** @returns {string} the folder of the build */
function build() {
  const built = run(`${ROOT}node_modules/.bin/wxt`, ['build', '--browser', 'firefox', '--mv3']);
  if (built.status !== 0) stop(built.stdout + built.stderr);
  return '.output/firefox-mv3';
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
