import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TruePost } from './posts';
import type { GeneratedSite, Workplace } from './site';
import { pagesIn, serveFolder } from './staticSite';

/** What installing left behind, which a new site begins with. */
const KEPT = new Set(['node_modules', 'package.json']);

/** A fresh copy of the generator's setup, with its packages. */
export function laidOut({ folder, template }: Workplace): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!KEPT.has(name)) rmSync(join(folder, name), { recursive: true });
  cpSync(template, folder, { recursive: true });
}

/** A date as authors write it: without quotes, which some generators read as another thing. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}|$)/;

/** Writes a post as Markdown with front matter. Strings in JSON are strings in YAML. */
export function writePost(path: string, matter: Readonly<Record<string, unknown>>, { paragraphs }: TruePost): void {
  const lines = Object.entries(matter).map(
    ([name, value]) => `${name}: ${typeof value === 'string' && DATE.test(value) ? value : JSON.stringify(value)}`,
  );
  const [first = '', ...rest] = paragraphs;
  const body = [first, '## What happened next', ...rest].join('\n\n');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${lines.join('\n')}\n---\n\n${body}\n`);
}

/**
 * Serves what a generator wrote. @throws Error when a post is not where it should be: then the setup is wrong, not
 * Waymark
 */
export async function served(
  origin: string,
  output: string,
  posts: readonly TruePost[],
  pathOf: GeneratedSite['pathOf'],
): Promise<GeneratedSite> {
  const byPath = new Map(posts.map((post) => [encodeURI(pathOf(post)), post]));
  const pages = pagesIn(output).map((path) => ({ path, post: byPath.get(path) ?? byPath.get(`${path}`) ?? null }));
  const missing = [...byPath.keys()].filter((path) => pages.every((page) => page.path !== path));
  if (missing.length > 0)
    throw new Error(
      `${origin} lacks ${missing.slice(0, 3).join(' ')} of ${missing.length}; has ${pages
        .map(({ path }) => path)
        .slice(0, 8)
        .join(' ')}`,
    );
  const { port, close } = await serveFolder(output);
  return { origin, port, posts, pathOf, pages, close };
}
