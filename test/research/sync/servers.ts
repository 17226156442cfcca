import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { withSecret, type SyncAccount } from '../../../lib/model/syncStorage';
import { swift } from './swift';

const USER = 'ann';
const PASSWORD = 'secret';
/** `htpasswd` in the form that all of these servers read: SHA-1, for a loopback test alone. */
const HTPASSWD = `${USER}:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n`;
const STARTS_MS = 60_000;

export interface RunningServer {
  readonly account: SyncAccount;
  /** The same with a password or secret that is wrong. */
  readonly wrong: SyncAccount;
  /** Ends it and starts it again on the same files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A server that is one program, which speaks WebDAV. */
interface DavKind {
  readonly program: string;
  /** Arguments that run it in the foreground, after its files were written into `folder`. */
  readonly args: (folder: string, port: number) => readonly string[];
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

export interface Kind {
  /** Must all be installed. */
  readonly programs: readonly string[];
  /** How many ports of its own it needs; the first one is asked. */
  readonly ports: number;
  /** What runs it in the foreground, after its files were written into `folder`. */
  readonly commands: (folder: string, ports: readonly number[]) => readonly Command[];
  readonly account: (port: number) => SyncAccount;
  /** What ends it, where it does not end itself when it is asked to. */
  readonly signal?: NodeJS.Signals;
  /** Makes what the reader would have made before. */
  readonly prepare?: (account: SyncAccount) => Promise<void>;
}

const DAV: Readonly<Record<string, DavKind>> = {
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

function dav({ program, args }: DavKind): Kind {
  return {
    programs: [program],
    ports: 1,
    commands: (folder, [port = 0]) => [[program, ...args(folder, port)]],
    account: (port) => ({ kind: 'webdav', address: `http://127.0.0.1:${port}/`, user: USER, password: PASSWORD }),
  };
}

/** Real servers of Debian's packages, each as it comes, with what WebDAV or S3 needs. */
export const SERVERS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(Object.entries(DAV).map(([name, kind]) => [name, dav(kind)])),
  'OpenStack Swift, S3': swift(),
};

export function isInstalled({ programs }: Kind): boolean {
  return programs.every((program) => existsSync(program));
}

/** A server of its own folder and ports on loopback; it is ended by its processes, never by their names. */
export async function startServer(kind: Kind): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-server-'));
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'htpasswd'), HTPASSWD);
  const ports = await Promise.all(Array.from({ length: kind.ports }, freePort));
  const [port = 0] = ports;
  const commands = kind.commands(folder, ports);
  if (userInfo().uid === 0 && kind.account(port).kind === 'webdav')
    spawnSync('chown', ['-R', 'www-data:www-data', folder]);
  const account = kind.account(port);
  let children = await started(commands, port);
  await kind.prepare?.(account);
  return {
    account,
    wrong: withSecret(account, 'wrong'),
    restart: async () => {
      await Promise.all(children.map((child) => ended(child, kind.signal)));
      children = await started(commands, port);
    },
    stop: async () => {
      await Promise.all(children.map((child) => ended(child, kind.signal)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(commands: readonly Command[], port: number): Promise<ChildProcess[]> {
  let said = '';
  const children = commands.map(([program, ...args]) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    return child;
  });
  const end = Date.now() + STARTS_MS;
  for (;;) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return children;
    const isOver = children.some(({ exitCode }) => exitCode !== null) || Date.now() > end;
    if (isOver) {
      for (const child of children) child.kill('SIGKILL');
      throw new Error(`${commands[0]?.[0]} does not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
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
