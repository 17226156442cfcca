/** Runs the steps of a command, a line each, and sums up what passed. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ROOT } from './ensure.mjs';

/**
 * @typedef {{ name: string, run: string[], report?: string, isTold?: boolean }} Step
 *   `run`: a program of node_modules/.bin and its arguments; `report`: the JSON file in which vitest counts its tests;
 *   `isTold`: what it prints is the point of it.
 */

const VITEST = ['vitest', 'run', '--config', 'test/vitest.config.ts'];
/**
 * @param {string} name
 * @param {string[]} projects of test/vitest.config.ts
 * @returns {Step}
 */
const vitest = (name, projects) => {
  const report = `.output/${name}.json`;
  const chosen = projects.flatMap((project) => ['--project', project]);
  return {
    name: `${name} tests`,
    run: [...VITEST, ...chosen, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    report,
  };
};

/** @type {Step[]} */
const STATICS = [
  { name: 'types', run: ['tsc', '--noEmit'] },
  { name: 'lint', run: ['oxlint', '--deny-warnings'] },
  { name: 'format', run: ['oxfmt', '--check', '.'] },
];
/** @type {Step[]} */
export const BUILDS = [
  { name: 'build for Chromium', run: ['wxt', 'build'] },
  { name: 'build with the sample archive', run: ['wxt', 'build', '--mode', 'sample'] },
  { name: 'build for Firefox', run: ['wxt', 'build', '--browser', 'firefox', '--mv3'] },
];
/** @type {Step} */
const TYPES_OF_WXT = { name: 'generated types', run: ['wxt', 'prepare'] };
const UNITS = vitest('unit', ['unit', 'components']);

/**
 * The unit tests keep little more than one core busy: what else there is goes on beside them.
 *
 * @type {(Step | Step[][])[]}
 */
export const CHECKS = [TYPES_OF_WXT, [STATICS, [UNITS]]];
/** @type {(Step | Step[][])[]} */
export const CHECKS_AND_BUILDS = [TYPES_OF_WXT, [[...STATICS, ...BUILDS], [UNITS]]];

/** @type {Step} */
export const READING = { ...vitest('reading', ['reading']), isTold: true };
/** The tests of `npm run check` that feed parsers what nobody wrote, with as many inputs as the environment says. */
const fuzz = vitest('fuzz', ['unit']);
/** @type {Step} */
export const FUZZ = { ...fuzz, run: [...fuzz.run, 'test/hostile/fuzz.test.ts'], isTold: true };
const histories = vitest('histories', ['unit']);
/** @type {Step} */
export const HISTORIES = { ...histories, run: [...histories.run, 'test/sync/histories.test.ts'], isTold: true };
/** @type {Step} */
export const STORAGES = { ...vitest('storages', ['storages']), isTold: true };
export const END_TO_END = vitest('e2e', ['e2e']);

/**
 * Runs all steps in order, lists of them beside each other, whatever fails, and ends the process. The last line is `N
 * passed, N failed`: tests, and one for each other step.
 *
 * @param {(Step | Step[][])[]} steps
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const lanes = Array.isArray(step) ? step : [[step]];
    await Promise.all(lanes.map((lane) => runInTurn(lane, total)));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

/**
 * @param {Step[]} steps
 * @param {{ passed: number, failed: number }} total is added to
 */
async function runInTurn(steps, total) {
  for (const step of steps) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
  }
}

/** @param {Step} step */
async function runStep({ name, run: [program = '', ...args], report, isTold = false }) {
  if (report !== undefined) rmSync(ROOT + report, { force: true });
  const start = performance.now();
  const { code, output } = await execute(program, args);
  const counted = report === undefined ? null : countsIn(report);
  const isGood = code === 0 && (report === undefined || (counted !== null && counted.passed > 0));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${isGood ? '✓' : '✗'} ${name}${counted === null ? '' : ` (${counted.passed})`}  ${seconds} s`);
  if (!isGood || isTold) console.log(output);
  const { passed, failed } = counted ?? { passed: isGood ? 1 : 0, failed: 0 };
  return { passed, failed: isGood ? failed : Math.max(1, failed) };
}

/** @param {string} report */
function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(ROOT + report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return null;
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function execute(program, args) {
  return new Promise((resolve) => {
    const child = spawn(`${ROOT}node_modules/.bin/${program}`, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
