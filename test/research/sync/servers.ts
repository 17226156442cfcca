import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { WebdavAccount } from '../../../lib/sync/webdav';

const USER = 'ann';
const PASSWORD = 'secret';
/** `htpasswd` in the form that all of these servers read: SHA-1, for a loopback test alone. */
const HTPASSWD = `${USER}:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n`;
const STARTS_MS = 20_000;

export interface RunningServer {
  readonly account: WebdavAccount;
  /** Ends it and starts it again on the same files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Kind {
  readonly program: string;
  /** Arguments that run it in the foreground, after its files were written into `folder`. */
  readonly args: (folder: string, port: number) => readonly string[];
}

/** Real servers of Debian's packages, each as it comes, with what WebDAV needs. */
export const SERVERS: Readonly<Record<string, Kind>> = {
  'Apache mod_dav': {
    program: '/usr/sbin/apache2',
    args: (folder, port) => {
      const modules = [
        'mpm_event',
        'authn_core',
        'authn_file',
        'authz_core',
        'authz_user',
        'auth_basic',
        'dav',
        'dav_fs',
        'deflate',
        'mime',
        'filter',
      ];
      const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
      writeFileSync(
        join(folder, 'apache.conf'),
        [
          ...load,
          `ServerRoot ${folder}`,
          'ServerName localhost',
          `PidFile ${folder}/pid`,
          `ErrorLog ${folder}/error.log`,
          `Listen 127.0.0.1:${port}`,
          `DavLockDB ${folder}/lock`,
          'TypesConfig /etc/mime.types',
          `DocumentRoot ${folder}/www`,
          'SetOutputFilter DEFLATE',
          `<Directory ${folder}/www>\nDav On\nAuthType Basic\nAuthName files\nAuthUserFile ${folder}/htpasswd\nRequire valid-user\n</Directory>`,
          // Started as root, it would give up what it needs to write here.
          ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
        ].join('\n'),
      );
      return ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'];
    },
  },
  lighttpd: {
    program: '/usr/sbin/lighttpd',
    args: (folder, port) => {
      writeFileSync(
        join(folder, 'lighttpd.conf'),
        [
          'server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")',
          `server.document-root = "${folder}/www"`,
          'server.bind = "127.0.0.1"',
          `server.port = ${port}`,
          `server.errorlog = "${folder}/error.log"`,
          'auth.backend = "htpasswd"',
          `auth.backend.htpasswd.userfile = "${folder}/htpasswd"`,
          'auth.require = ("/" => ("method" => "basic", "realm" => "files", "require" => "valid-user"))',
          'webdav.activate = "enable"',
          'webdav.is-readonly = "disable"',
        ].join('\n'),
      );
      return ['-D', '-f', join(folder, 'lighttpd.conf')];
    },
  },
  'nginx dav-ext': {
    program: '/usr/sbin/nginx',
    args: (folder, port) => {
      writeFileSync(
        join(folder, 'nginx.conf'),
        [
          'load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;',
          'daemon off;',
          ...(process.getuid?.() === 0 ? ['user www-data;'] : []),
          `pid ${folder}/pid;`,
          `error_log ${folder}/error.log;`,
          'events {}',
          'http {',
          `access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;`,
          'client_max_body_size 64m; gzip on; gzip_types *;',
          `server { listen 127.0.0.1:${port}; root ${folder}/www; auth_basic files; auth_basic_user_file ${folder}/htpasswd;`,
          'location / { dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS; autoindex on; } }',
          '}',
        ].join('\n'),
      );
      return ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
    },
  },
  rclone: {
    program: '/usr/bin/rclone',
    args: (folder, port) => [
      'serve',
      'webdav',
      join(folder, 'www'),
      '--addr',
      `127.0.0.1:${port}`,
      '--user',
      USER,
      '--pass',
      PASSWORD,
    ],
  },
};

export function isInstalled({ program }: Kind): boolean {
  return existsSync(program);
}

/** A server of its own folder and port on loopback; it is ended by its process, never by its name. */
export async function startServer({ program, args }: Kind): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-dav-'));
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'htpasswd'), HTPASSWD);
  if (userInfo().uid === 0) spawnSync('chown', ['-R', 'www-data:www-data', folder]);
  const port = await freePort();
  const run = args(folder, port);
  const account: WebdavAccount = { address: `http://127.0.0.1:${port}/`, user: USER, password: PASSWORD };
  let child = await started(program, run, account);
  return {
    account,
    restart: async () => {
      await ended(child);
      child = await started(program, run, account);
    },
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(program: string, args: readonly string[], { address }: WebdavAccount): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const end = Date.now() + STARTS_MS;
  for (;;) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return child;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${program} does not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
