import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedParts } from '../bench/sizes';
import { filesIn, zipped } from './zip';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, '.output', 'release');
/** What the add-on is built from. */
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'LICENSE', 'wxt.config.ts', 'tsconfig.json', '.npmrc'];
const LOCKED = ['package.json', 'package-lock.json'];
const BUILDS = {
  chrome: { args: [], folder: 'chrome-mv3' },
  firefox: { args: ['--browser', 'firefox', '--mv3'], folder: 'firefox-mv3' },
} as const;

type Files = Parameters<typeof zipped>[0];

await release();

/**
 * Makes the packages of the present commit twice, from its sources unpacked in two folders, each with packages of its own,
 * and fails when they differ, or when Firefox's store would say something of its package that is not known.
 */
async function release(): Promise<void> {
  const changed = run('git', ['status', '--porcelain'], ROOT);
  if (changed !== '') throw new Error(`A release is of a commit, and there are changes:\n${changed}`);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const sources = sourceFiles();
  const first = await packagesOf(sources);
  const second = await packagesOf(sources);
  const packages = { ...first.packages, sources: await zipped(sources) };
  const different = Object.entries(second.packages).filter(([name, bytes]) => !bytes.equals(first.packages[name]!));
  if (different.length > 0) throw new Error(`Built twice and different: ${different.map(([name]) => name).join(', ')}`);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  console.log('Built twice, with the same bytes:\n');
  for (const [name, bytes] of Object.entries(packages)) {
    const file = `waymark-${version}-${name}.zip`;
    writeFileSync(join(OUT, file), bytes);
    console.log(`${file}  ${kib(bytes.length)}  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  }
  for (const [name, parts] of Object.entries(first.parts)) {
    console.log(`\n${name}, by part, packed:`);
    console.table(Object.fromEntries([...parts].map(([part, bytes]) => [part, kib(bytes)])));
  }
  const linted = ['test/commands/addon.mjs', join(OUT, `waymark-${version}-firefox.zip`)];
  if (spawnSync(process.execPath, linted, { cwd: ROOT, stdio: 'inherit' }).status !== 0) {
    rmSync(OUT, { recursive: true });
    throw new Error("The linter of Firefox's store would turn the package down: see above.");
  }
  console.log(`They lie in ${OUT}`);
}

/** The files that Waymark is built from, as they are in the commit; the reader of the package is told how. */
function sourceFiles(): Files {
  const names = run('git', ['ls-files', '-z', '--', ...SOURCES, ...LOCKED], ROOT)
    .split('\0')
    .filter(Boolean);
  const files = names.map((name) => [name, readFileSync(join(ROOT, name))] as const);
  return new Map([...files, ['README.md', readFileSync(join(import.meta.dirname, 'sources.md'))] as const]);
}

async function packagesOf(sources: Files) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-release-'));
  try {
    for (const [name, bytes] of sources) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    const packages: Record<string, Buffer> = {};
    const parts: Record<string, ReadonlyMap<string, number>> = {};
    for (const [name, { args, folder: built }] of Object.entries(BUILDS)) {
      run('npx', ['wxt', 'build', ...args], folder);
      const root = join(folder, '.output', built);
      packages[name] = await zipped(filesIn(root));
      parts[name] = packedParts(root);
    }
    return { packages, parts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
