import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebian, run, unpackDebian } from './install';
import { startMariadb, type Database } from './mariadb';
import { startPhp } from './php';
import { BLOG, truePosts, ZONE, type TruePost } from './posts';
import type { GeneratedSite, SitePage, Skipped, Workplace } from './site';

const PROGRAMS = ['php', 'mariadbd'];
const PACKAGES = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'mariadb-server-core'];
/** Unpacked, not installed: the package would bring a web server that starts by itself. */
const FILES = ['wordpress', 'wordpress-theme-twentytwentythree', 'wordpress-theme-twentytwentyone', 'php-getid3'];
const POSTS = 40;
const PER_PAGE = 10;

/** How a WordPress is set up. */
export interface Setup {
  readonly origin: string;
  readonly theme: string;
  readonly permalinks: '/%year%/%monthnum%/%day%/%postname%/' | '/%postname%/';
  /** Without its REST interface, as plugins for security have it. */
  readonly closed: boolean;
}

/** What WordPress made of the posts: its own slugs. */
interface Filled {
  readonly slugs: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** A real WordPress of Debian's with a database of its own, served by PHP's own server. */
export async function buildWordpress({ folder, template }: Workplace, setup: Setup): Promise<GeneratedSite | Skipped> {
  const why =
    (await ensureDebian(PROGRAMS, PACKAGES)) ??
    (await lacksModules()) ??
    (await unpackDebian(FILES, join(folder, 'debian')));
  if (why !== null) return { skipped: why };
  const root = join(folder, 'debian/usr/share/wordpress');
  cpSync(join(template, 'wp-config.php'), join(root, 'wp-config.php'));
  mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
  cpSync(join(template, 'variant.php'), join(root, 'wp-content/mu-plugins/variant.php'));
  const posts = truePosts(POSTS);
  writeFileSync(join(folder, 'posts.json'), JSON.stringify({ ...BLOG, zone: ZONE, posts }));
  // A socket's path may have 107 characters and no more.
  const place = mkdtempSync(join(tmpdir(), 'waymark-db-'));
  let database: Database | null = null;
  const close = async (): Promise<void> => {
    await database?.close();
    rmSync(place, { recursive: true, force: true });
  };
  try {
    database = await startMariadb(folder, join(place, 'socket'));
    const env = { SITE_ORIGIN: setup.origin, SITE_SOCKET: database.socket };
    const filled = JSON.parse(
      await run('php', [join(template, 'fill.php'), root, join(folder, 'posts.json')], { env }),
    ) as Filled;
    const variant = {
      SITE_THEME: setup.theme,
      SITE_PERMALINKS: setup.permalinks,
      SITE_CLOSED: setup.closed ? '1' : '',
    };
    const server = await startPhp(root, join(template, 'router.php'), { ...env, ...variant });
    const pathOf = pathsOf(setup, filled);
    const over = async (): Promise<void> => {
      await server.close();
      await close();
    };
    return {
      origin: setup.origin,
      port: server.port,
      posts,
      pathOf,
      pages: pagesOf(posts, filled, pathOf),
      close: over,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function lacksModules(): Promise<string | null> {
  const modules = (await run('php', ['-m'])).toLowerCase().split('\n');
  const missing = ['mysqli', 'xml', 'mbstring'].filter((name) => !modules.includes(name));
  return missing.length === 0 ? null : `PHP lacks ${missing.join(', ')} (apt-get install ${PACKAGES.join(' ')})`;
}

function pathsOf({ permalinks }: Setup, { slugs }: Filled): GeneratedSite['pathOf'] {
  return ({ slug, date }) => {
    const day = permalinks === '/%postname%/' ? '' : `/${date.replaceAll('-', '/')}`;
    return `${day}/${decodeURIComponent(slugs[slug] ?? slug)}/`;
  };
}

/** Every post, and of each sort of list the first pages. */
function pagesOf(posts: readonly TruePost[], { tags }: Filled, pathOf: GeneratedSite['pathOf']): SitePage[] {
  const lists = [
    '/',
    ...Array.from({ length: POSTS / PER_PAGE - 1 }, (_, at) => `/page/${at + 2}/`),
    ...tags.map((slug) => `/tag/${slug}/`),
    ...[...new Set(posts.map(({ date }) => date.slice(0, 4)))].map((year) => `/${year}/`),
    '/category/uncategorized/',
    '/author/ada/',
    '/?s=pager',
    '/about/',
  ];
  return [
    ...posts.map((post) => ({ path: encodeURI(pathOf(post)), post })),
    ...lists.map((path) => ({ path, post: null })),
  ];
}
