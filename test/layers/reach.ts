import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Loaded {
  readonly packages: ReadonlySet<string>;
  /** Each of our files, with the chain of imports that leads to it: `a.ts → b.ts`. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a file loads before its first line runs: by itself or through what it imports, types apart. */
export function loadedBy(root: string, entry: string): Loaded {
  const packages = new Set<string>();
  const files = new Map([[entry, entry]]);
  // A map goes on to what is added while it is walked through.
  for (const [file, way] of files) {
    for (const from of valuesImportedBy(file, readFileSync(join(root, file), 'utf8'))) {
      if (!from.startsWith('.'))
        packages.add(from.startsWith('@') ? from.split('/', 2).join('/') : (from.split('/')[0] ?? from));
      else
        for (const source of sourceOf(root, normalize(join(dirname(file), from))))
          if (!files.has(source)) files.set(source, `${way} → ${source}`);
    }
  }
  return { packages, files };
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
