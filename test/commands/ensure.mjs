/**
 * Makes a machine ready: npm packages and a browser. Runs before any package is there, so it uses Node alone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OLDEST_NODE = 20;

/** @typedef {{ name: string, variable: string, commands: string[], paths: string[], debian: string[] }} Browser */

/** @type {Browser} */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  paths: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  debian: ['chromium', 'fonts-liberation', 'fonts-noto-core'],
};

/** @type {Browser} */
const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  debian: ['firefox-esr'],
};

/** Installs the npm packages when they are missing or older than the lock file. */
export function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    stop(`Waymark needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.`);
  }
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${ROOT}package-lock.json`).mtimeMs) return;
  console.log('Installing npm packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm could not install the packages that package-lock.json names; see its message above.');
}

/** The path of Chromium, installed by Debian's package manager where it is missing and that is allowed. */
export function ensureChromium() {
  return find(CHROMIUM) ?? install(CHROMIUM);
}

/**
 * The path of Firefox, installed like Chromium; empty where it cannot be had. Without it the stories are played in
 * Chromium alone, and those of Firefox are skipped by name.
 */
export function ensureFirefox() {
  const here = find(FIREFOX);
  if (here !== undefined) return here;
  installDebian(FIREFOX.name, FIREFOX.debian);
  const installed = find(FIREFOX);
  if (installed === undefined) {
    console.log(
      `Firefox is not here, so its stories are skipped. Install it (on Debian: apt-get install ${FIREFOX.debian[0]}) or set ${FIREFOX.variable} to its path.`,
    );
  }
  return installed ?? '';
}

const DISPLAY = { commands: ['Xvfb', 'openbox', 'xdotool'], debian: ['xvfb', 'openbox', 'xdotool'] };

/**
 * What shows a browser in a window where there is no display, installed like Chromium. Without it the tests of the
 * browser's own questions are skipped, and say so.
 */
export function ensureDisplay() {
  const isHere = (/** @type {string} */ command) =>
    (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
  if (DISPLAY.commands.every(isHere)) return;
  installDebian('a display for tests', DISPLAY.debian);
}

/** @param {Browser} browser */
function find({ variable, commands, paths }) {
  const named = process.env[variable];
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const found = commands.flatMap((command) => folders.map((folder) => `${folder}/${command}`));
  return [...found, ...paths].find((path) => existsSync(path));
}

/** @param {Browser} browser */
function install(browser) {
  installDebian(browser.name, browser.debian);
  return (
    find(browser) ??
    stop(
      `${browser.name} is not here. Install it (on Debian: apt-get install ${browser.debian[0]}) or set ${browser.variable} to its path.`,
    )
  );
}

/**
 * By Debian's package manager, where it may do that.
 *
 * @param {string} name
 * @param {string[]} packages
 */
function installDebian(name, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'pipe', env });
  } catch (error) {
    console.error(error instanceof Error && 'stderr' in error ? String(error.stderr) : error);
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
