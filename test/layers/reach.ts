import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Every package that a file loads before its first line runs: by itself or through what it imports, types apart. */
export function packagesLoadedBy(root: string, entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const from of valuesImportedBy(file, readFileSync(join(root, file), 'utf8'))) {
      if (from.startsWith('.')) queue.push(...sourceOf(root, normalize(join(dirname(file), from))));
      else packages.add(from.startsWith('@') ? from.split('/', 2).join('/') : (from.split('/')[0] ?? from));
    }
  }
  return packages;
}

function valuesImportedBy(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const imported = module.staticImports.filter(
    ({ entries }) => entries.length === 0 || entries.some((entry) => !entry.isType),
  );
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null || isType ? [] : moduleRequest.value)),
  );
  return [...imported.map(({ moduleRequest }) => moduleRequest.value), ...passedOn];
}

/** The file behind an import without an extension; none for styles and other assets. */
function sourceOf(root: string, path: string): string[] {
  const found = [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(join(root, file)));
  return found === undefined ? [] : [found];
}
