import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsIn } from './check';
import { loadedBy } from './reach';
import { IN_PAGES, NOT_AT_START, NOT_IN_PAGES } from './rules';

let planted: string | null = null;
afterEach(() => {
  if (planted !== null) rmSync(planted, { recursive: true });
  planted = null;
});

/** What the check says of a tree with this one file in it. */
function plant(file: string, source: string): readonly { at: string; says: string }[] {
  planted = mkdtempSync(join(tmpdir(), 'layers-'));
  mkdirSync(dirname(join(planted, file)), { recursive: true });
  writeFileSync(join(planted, file), source);
  return violationsIn(planted);
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the layers', () => {
  it('hold', () => {
    expect(violationsIn(ROOT)).toEqual([]);
  });

  it.each([
    [
      'a model that knows the store',
      'lib/model/a.ts',
      "\nimport { openStore } from '../store/open';",
      'lib/model/a.ts:2',
    ],
    ['a sideways import', 'lib/guide/a.ts', "import { judge } from '../recognise/judge';", 'lib/guide/a.ts:1'],
    [
      'a type from a layer above',
      'lib/store/a.ts',
      "import type { Parts } from '../companion/parts';",
      'lib/store/a.ts:1',
    ],
    [
      'a component that opens the database',
      'components/A.tsx',
      "export const a = <p />;\nimport { openDB } from 'idb';",
      'components/A.tsx:2',
    ],
    [
      'a component with the browser API',
      'components/A.tsx',
      "import { browser } from 'wxt/browser';",
      'components/A.tsx:1',
    ],
    ['idb outside the store', 'lib/companion/a.ts', "import { openDB } from 'idb';", 'lib/companion/a.ts:1'],
    ['flexsearch outside search', 'lib/companion/a.ts', "import { Index } from 'flexsearch';", 'lib/companion/a.ts:1'],
    ['a dynamic import', 'lib/track/a.ts', "export const a = () => import('../store/open');", 'lib/track/a.ts:1'],
    [
      'a passed-on export',
      'lib/track/a.ts',
      "export { openStore } from '../store/open';\nexport const b = 1;",
      'lib/track/a.ts:1',
    ],
    ['a library that points up', 'lib/companion/a.ts', "import '../../lib/background/start';", 'lib/companion/a.ts:1'],
    [
      'a surface that does what the background does',
      'lib/surfaces/a.ts',
      "import { handlers } from '../background/handlers';",
      'lib/surfaces/a.ts:1',
    ],
    [
      'a surface that looks into the index of search',
      'lib/surfaces/a.ts',
      "import { scan } from '../search/index/scan';",
      'lib/surfaces/a.ts:1',
    ],
    ['a product that knows its tests', 'lib/guide/a.ts', "import '../../test/guide/pages';", 'lib/guide/a.ts:1'],
    ['an unknown package', 'lib/guide/a.ts', "import _ from 'lodash';", 'lib/guide/a.ts:1'],
  ])('break with %s', (_, file, source, at) => {
    expect(plant(file, source).map((violation) => violation.at)).toEqual([at]);
  });

  it('break with a barrel', () => {
    expect(plant('lib/guide/index.ts', "export * from './compile';\nexport { a } from './compose';")).toEqual([
      { at: 'lib/guide/index.ts:1', says: expect.stringContaining('barrel') as string },
    ]);
  });

  it('allow what they are for', () => {
    expect(
      plant(
        'lib/companion/a.ts',
        "import { openStore } from '../store/open';\nimport type { Post } from '../model/post';",
      ),
    ).toEqual([]);
  });
});

describe('the start of a surface', () => {
  it.each(Object.entries(NOT_AT_START))('%s loads nothing heavy', (entry, heavy) => {
    const loaded = loadedBy(ROOT, entry).packages;
    expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
    expect(loaded.has('preact')).toBe(true);
  });

  it('puts guides together without what takes lines from texts', () => {
    const { files } = loadedBy(ROOT, 'lib/companion/loadGuide.ts');
    const loaded = [...files.values()].join('\n');
    expect(loaded).toContain('lib/guide/mined/mineTopic');
    expect(loaded).not.toMatch(/lib\/guide\/mined\/(?:mineText|\w*[cC]ues|\w*[wW]ords)/);
  });

  it('is followed through every import that stays at run time', () => {
    planted = mkdtempSync(join(tmpdir(), 'layers-'));
    writeFileSync(
      join(planted, 'a.tsx'),
      "import type { X } from 'only-a-type';\nimport './b';\nexport const later = () => import('later');",
    );
    writeFileSync(
      join(planted, 'b.ts'),
      "export { c } from 'passed-on';\nimport { d, type E } from '@scope/name/part';",
    );
    expect([...loadedBy(planted, 'a.tsx').packages].toSorted()).toEqual(['@scope/name', 'passed-on']);
  });
});

describe('a page of other people', () => {
  it.each(IN_PAGES)('has nothing of %s that reaches the store', (entry) => {
    const { files } = loadedBy(ROOT, entry);
    expect(waysTo(files)).toEqual([]);
    expect(files.size).toBeGreaterThan(3);
  });

  it('is told the way by which something reaches it', () => {
    planted = mkdtempSync(join(tmpdir(), 'layers-'));
    mkdirSync(join(planted, 'lib/store'), { recursive: true });
    writeFileSync(join(planted, 'page.ts'), "import './beside';");
    writeFileSync(
      join(planted, 'beside.ts'),
      "import type { Store } from './lib/store/types';\nimport './lib/store/open';",
    );
    writeFileSync(join(planted, 'lib/store/open.ts'), "import './schema';");
    writeFileSync(join(planted, 'lib/store/schema.ts'), '');
    writeFileSync(join(planted, 'lib/store/types.ts'), '');
    const { files } = loadedBy(planted, 'page.ts');
    expect(waysTo(files)).toEqual(['page.ts → beside.ts → lib/store/open.ts']);
  });
});

/** The ways into what must not come there, each to the first file of it: what that one imports follows from it. */
function waysTo(files: ReadonlyMap<string, string>): string[] {
  const isForbidden = (file: string): boolean => NOT_IN_PAGES.some((folder) => file.startsWith(`${folder}/`));
  return [...files.values()].filter((way) => way.split(' → ').findIndex(isForbidden) === way.split(' → ').length - 1);
}
