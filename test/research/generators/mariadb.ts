import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from './install';
import { ended, killed } from './process';

export interface Database {
  /** Path of its socket; it listens nowhere else. */
  readonly socket: string;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a new MariaDB of its own, in a folder that goes with it. It asks for no password and has no network. */
export async function startMariadb(folder: string, socket: string): Promise<Database> {
  const data = join(folder, 'data');
  rmSync(data, { recursive: true, force: true });
  rmSync(socket, { force: true });
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  // It needs no tables of its own: nobody has rights, because nobody is asked for any.
  mkdirSync(data, { recursive: true });
  const server = spawn(
    program('mariadbd'),
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
      `--pid-file=${join(data, 'pid')}`,
      ...asRoot,
    ],
    { stdio: 'ignore' },
  );
  const over = ended(server);
  const until = Date.now() + PATIENCE_MS;
  while (!existsSync(socket)) {
    if (server.exitCode !== null || Date.now() > until) {
      await killed(server, over);
      throw new Error('mariadbd did not start');
    }
    await pause(100);
  }
  return {
    socket,
    close: async () => {
      await killed(server, over);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function program(name: string): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not here`);
  return path;
}
