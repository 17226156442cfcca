import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, killed } from './process';
import type { StaticSite } from './staticSite';

const PATIENCE_MS = 30_000;

/** PHP's own server on the loopback interface, with two workers. */
export async function startPhp(root: string, router: string, env: NodeJS.ProcessEnv): Promise<StaticSite> {
  const port = await freePort();
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root, router], {
    stdio: 'ignore',
    // A group of its own: its workers end with it.
    detached: true,
    env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: '2' },
  });
  const over = ended(server);
  const close = async (): Promise<void> => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    } catch {
      // Gone already.
    }
    await killed(server, over);
  };
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answers = await fetch(`http://127.0.0.1:${port}/readme.html`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { port, close };
    if (server.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error('php did not start its server');
    }
    await pause(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string' ? reject(new Error('no port')) : resolve(address.port),
      );
    });
  });
}
