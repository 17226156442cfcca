import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** The end of what a failing program says: characters. */
const TAIL = 2_000;

/** Runs a program to its end. @throws Error with the end of what it printed */
export async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  try {
    const env = { ...process.env, ...options.env };
    const { stdout } = await promisify(execFile)(program, args, { ...options, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (thrown) {
    const { stdout = '', stderr = '' } = thrown as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.slice(0, 3).join(' ')} failed:\n${`${stdout}\n${stderr}`.slice(-TAIL)}`, {
      cause: thrown,
    });
  }
}

/**
 * The paths of programs that this machine has; null for the others. System folders count even when a shell's path lacks
 * them.
 */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian's packages when a program is missing and this machine lets us. Returns why it is still missing, or
 * null when all is there.
 */
export async function ensureDebian(programs: readonly string[], packages: readonly string[]): Promise<string | null> {
  const missing = (): string[] => programs.filter((name) => findProgram(name) === null);
  if (missing().length === 0) return null;
  const hint = `apt-get install ${packages.join(' ')}`;
  if (!mayInstall()) return `${missing().join(', ')} not found, and only root on Debian may install it here (${hint})`;
  await updateLists();
  try {
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } catch (thrown) {
    return `${hint} failed: ${lastLine(thrown)}`;
  }
  return missing().length === 0 ? null : `${missing().join(', ')} not found after ${hint}`;
}

/** Debian's own files, unpacked into a folder instead of installed: nothing starts, nothing else changes. */
export async function unpackDebian(packages: readonly string[], folder: string): Promise<string | null> {
  const mark = join(folder, '.unpacked');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === packages.join()) return null;
  if (findProgram('apt-get') === null || findProgram('dpkg-deb') === null)
    return `${packages.join(', ')} come from Debian, and this machine has no apt-get`;
  mkdirSync(folder, { recursive: true });
  try {
    // The lists may be older than the mirror; only root may renew them.
    await apt(['download', ...packages], folder).catch(async () => {
      await updateLists();
      await apt(['download', ...packages], folder);
    });
    for (const name of packages)
      await run('/bin/sh', ['-c', `for file in ${name}_*.deb; do dpkg-deb -x "$file" .; done`], { cwd: folder });
  } catch (thrown) {
    return `apt-get download ${packages.join(' ')} failed: ${lastLine(thrown)}`;
  }
  writeFileSync(mark, packages.join());
  return null;
}

/**
 * Installs npm packages of exact versions into a folder of their own, whose package.json also says `more`. Returns why
 * it could not, or null.
 */
export async function ensureNpm(
  versions: Readonly<Record<string, string>>,
  folder: string,
  more: object = {},
): Promise<string | null> {
  const manifest = JSON.stringify({ name: 'generated-site', private: true, dependencies: versions, ...more }, null, 2);
  const mark = join(folder, 'node_modules', '.installed');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === manifest) return null;
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], { cwd: folder });
  } catch (thrown) {
    return `npm install of ${Object.keys(versions)[0]} failed: ${lastLine(thrown)}`;
  }
  writeFileSync(mark, manifest);
  return null;
}

let updated: Promise<unknown> | null = null;
function updateLists(): Promise<unknown> {
  updated ??= apt(['update', '-qq']).catch(() => undefined);
  return updated;
}

function apt(args: readonly string[], cwd?: string): Promise<string> {
  return run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, ...(cwd !== undefined && { cwd }) });
}

function lastLine(thrown: unknown): string {
  return (
    String(thrown instanceof Error ? thrown.message : thrown)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  );
}
