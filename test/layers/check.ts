import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { FOLDERS, PACKAGES } from './rules';

export interface Violation {
  /** `lib/guide/compile.ts:3` */
  readonly at: string;
  readonly says: string;
}

interface Import {
  readonly from: string;
  readonly offset: number;
}

const ROOTS = ['entrypoints', 'components', 'lib'];

/** Every import of the product that the layers forbid, and every file that only passes on what others export. */
export function violationsIn(root: string): Violation[] {
  const files = ROOTS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.split(sep).join('/')}`),
  );
  return files.toSorted().flatMap((file) => violationsOf(file, readFileSync(join(root, file), 'utf8'), root));
}

function violationsOf(file: string, source: string, root: string): Violation[] {
  const { module, program } = parseSync(file, source);
  const at = (offset: number): string => `${file}:${source.slice(0, offset).split('\n').length}`;
  const imports: Import[] = [
    ...module.staticImports.map(({ moduleRequest, start }) => ({ from: moduleRequest.value, offset: start })),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest === null ? [] : { from: moduleRequest.value, offset: start },
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest, start }) => ({
      from: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
      offset: start,
    })),
  ];
  const found = imports.flatMap(({ from, offset }) => {
    const says = complaint(file, from, root);
    return says === null ? [] : { at: at(offset), says };
  });
  const isBarrel =
    program.body.length > 0 &&
    program.body.every(
      (part) => /^Export(?:All|Named)Declaration$/.test(part.type) && 'source' in part && part.source != null,
    );
  return isBarrel ? [...found, { at: at(0), says: 'is a barrel: import from the file that defines the thing' }] : found;
}

function complaint(file: string, from: string, root: string): string | null {
  const home = folderOf(file);
  if (!from.startsWith('.')) {
    const name = from.startsWith('@') ? from.split('/', 2).join('/') : (from.split('/')[0] ?? from);
    const homes = PACKAGES[name];
    if (homes === undefined) return `imports ${name}, which the layers do not know`;
    return isWithin(home, homes) ? null : `imports ${name}, which only ${homes.join(', ')} may`;
  }
  const target = relative(root, normalize(join(root, dirname(file), from)))
    .split(sep)
    .join('/');
  const allowed = [home, ...(FOLDERS[home] ?? [])];
  return isAllowed(folderOf(target), allowed)
    ? null
    : `imports ${target}, but ${home} may import only ${allowed.join(', ')}`;
}

/** The deepest folder that the rules name: `lib/search/index/x.ts` → `lib/search/index`, `components/popup/x.tsx` → `components`. */
function folderOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return paths.findLast((path) => path in FOLDERS) ?? paths.slice(0, 2).join('/');
}

/** A folder that the rules name stands for itself alone, `lib` for all that lies within it. */
function isAllowed(folder: string, allowed: readonly string[]): boolean {
  return (
    allowed.includes(folder) ||
    isWithin(
      folder,
      allowed.filter((name) => !(name in FOLDERS)),
    )
  );
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
