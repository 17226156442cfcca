import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { frontCoded } from './lib/language/frontCoded';
import { packed, type Catalogue } from './lib/model/catalogue';
import { SYNCED_DATA } from './lib/model/syncedData';

/** The one site the shipped build may read without asking: the host of the built-in archive. */
const BUILT_IN_HOST = 'https://lawzava.com/*';

/**
 * By this Firefox, its store and every profile know the add-on, for ever: with another id it would be another add-on, and
 * what readers have would stay behind with the first. A UUID, as Firefox asks for where it is no address: it names nobody.
 */
const FIREFOX_ID = '{bfd56713-a3a2-4aad-b06d-792135b658e9}';

/** The oldest browsers that Waymark runs in. */
const OLDEST_CHROME = '116';
const OLDEST_FIREFOX = '142.0';

/**
 * Sites that only the `sample` build may read: the sample archive of `npm start`, and the named hosts that end-to-end
 * tests serve on loopback. No headless browser can answer the permission dialog, so that build holds them from the
 * start.
 */
const SAMPLE_HOSTS = ['http://localhost/*', 'https://*.waymark.test/*'];

/** What the browser itself shows of the catalogues: these stand there by themselves, as the manifest names them. */
const MANIFEST_MESSAGES = [
  'extensionName',
  'extensionDescription',
  'commandHighlight',
  'commandOpenSearch',
  'commandOpenPanel',
];

/** `wxt/browser`, which the polyfill's module has taken over, as WXT itself has it. */
function ownParts(id: string): string | null {
  return id === 'wxt/browser' || id === '@wxt-dev/webextension-polyfill/browser'
    ? fileURLToPath(import.meta.resolve('@wxt-dev/browser'))
    : null;
}

/** Parts of the feed parser that say nothing of a post: podcasts, places, shops. */
const UNREAD_PARTS =
  /feedsmith\/dist\/namespaces\/(?!app|atom|content|dc|dcterms|rdf|thr|wfw|xml)\w+\/parse\/utils\.mjs$/;
/**
 * Parts of its XML parser that Waymark never asks for, and what stands in their place: the validator, numbers, and
 * document types, which are cut off before (`lib/archive/feedText.ts`), or refused where they stand elsewhere
 * (`lib/archive/tags.ts`). What judges the entities that they declare has then nothing to judge.
 */
const UNASKED_PARTS: readonly (readonly [part: RegExp, instead: string])[] = [
  [/fast-xml-parser\/src\/validator\.js$/, 'export const validate = () => true;'],
  [/strnum\/strnum\.js$/, 'export default (text) => text;'],
  [/is-unsafe\/src\/contexts\/[\w-]+\.js$/, 'export default [];'],
  [
    /fast-xml-parser\/src\/xmlparser\/DocTypeReader\.js$/,
    `export default class {
      setXmlVersion() {}
      readDocType() { throw new Error('a document type'); }
    }`,
  ],
];
const ENTITIES = '\0entities-of-feeds';

/**
 * Leaves out of the feed parser what Waymark does not read, and gives it our table of entities: a fifth of the
 * extension otherwise. Unit tests run the same parser.
 */
function leanFeedParser() {
  const ours = fileURLToPath(new URL('lib/archive/htmlEntities.ts', import.meta.url));
  return {
    name: 'lean-feed-parser',
    enforce: 'pre' as const,
    resolveId: (id: string): string | null => (id === 'entities' ? ENTITIES : null),
    load: (id: string): string | null => {
      if (id === ENTITIES) return `export { decodeEntities as decodeHTML } from ${JSON.stringify(ours)};`;
      const instead = UNASKED_PARTS.find(([part]) => part.test(id));
      if (instead !== undefined) return instead[1];
      if (!UNREAD_PARTS.test(id)) return null;
      const names = expected(/export \{([^}]*)\}/.exec(readFileSync(id, 'utf8'))?.[1], `${id} exports otherwise`);
      return names
        .split(',')
        .map((name) => `export const ${name.trim()} = () => undefined;`)
        .join('\n');
    },
  };
}

/**
 * The search library without its workers and database adapters, which Waymark does not use, and which make functions of
 * strings: half of its bytes, and what the stores' checks warn of. Its package names only the whole one. Unit tests and
 * benches run the same.
 */
export function compactFlexsearch() {
  const compact = new URL('node_modules/flexsearch/dist/flexsearch.compact.module.min.js', import.meta.url);
  return {
    name: 'compact-flexsearch',
    enforce: 'pre' as const,
    resolveId: (id: string): string | null => (id === 'flexsearch' ? fileURLToPath(compact) : null),
  };
}

/** The lists of stop words as `lib/language/frontCoded.ts` writes them. */
function leanStopWords() {
  const decoder = fileURLToPath(new URL('lib/language/frontCoded.ts', import.meta.url));
  return {
    name: 'lean-stop-words',
    enforce: 'pre' as const,
    // As a bundler resolves it by itself: in unit tests, Node would take another file.
    resolveId: (id: string): string | null =>
      id === 'stopword' ? fileURLToPath(new URL('node_modules/stopword/src/stopword.js', import.meta.url)) : null,
    load: async (id: string): Promise<string | null> => {
      if (!/stopword\/src\/stopwords_\w+\.js$/.test(id)) return null;
      const lists = Object.entries(
        (await import(pathToFileURL(id).href)) as Readonly<Record<string, readonly string[]>>,
      );
      // A list of digits is none of ours.
      if (lists.some(([, words]) => words.some((word) => /\d/.test(word)))) return null;
      const decoded = lists.map(
        ([name, words]) => `export const ${name} = /* @__PURE__ */ wordsIn(${JSON.stringify(frontCoded(words))});`,
      );
      return [`import { wordsIn } from ${JSON.stringify(decoder)};`, ...decoded].join('\n');
    },
  };
}

/** Packages without what Waymark never asks of them. Unit tests run the same. */
export function leanPackages() {
  return [leanFeedParser(), compactFlexsearch(), leanStopWords()];
}

/**
 * A class's name with the mark of its file: one mark for all of a file, which then costs next to nothing in the zip,
 * where one for each class cannot be packed at all.
 */
function scopedName(name: string, file: string): string {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const path = file.slice(root.length).replaceAll('\\', '/');
  return `${name}-${createHash('sha256').update(path).digest('base64url').slice(0, 4)}`;
}

/**
 * What a content script runs, in place of WXT's wrapper: that one reports a failing script to the page's console, where
 * nothing of ours belongs, announces itself to the page by `postMessage`, and is an eighth of the bytes that every page
 * may cost. What only the manifest says is left out of the script.
 */
function bareScript(code: string, id: string): string | null {
  if (id.includes('virtual:wxt-content-script')) {
    const imported = expected(/^import definition from .*$/m.exec(code)?.[0], 'WXT imports a content script otherwise');
    return `${imported}\ndefinition.main();\nexport default null;`;
  }
  return id.endsWith('.content/index.ts') ? code.replace(/^\s*(?:matches|runAt): .*,$/gm, '') : null;
}

/** What a pattern found in other people's code: without it a build would be broken in silence. */
function expected(found: string | undefined, otherwise: string): string {
  if (found === undefined) throw new Error(`${otherwise} than this build knows: see wxt.config.ts`);
  return found;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: true;
  readonly optional?: true;
}
/** What comes into the build though the lock file has it among the tools; and what does not. */
const BUILT_IN_TOOLS: ReadonlySet<string> = new Set(['node_modules/wxt', 'node_modules/@wxt-dev/browser']);
const TYPES_ALONE = 'node_modules/typescript';
/** Licences that may be told by their address, and what each asks to be said with it. The others' own words go along. */
const BY_ADDRESS: ReadonlyMap<string, (version: string) => string> = new Map<string, (version: string) => string>([
  ['node_modules/fractional-indexing', () => 'https://creativecommons.org/publicdomain/zero/1.0/legalcode'],
  [
    'node_modules/webextension-polyfill',
    (version) =>
      'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not\n' +
      'distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.\n' +
      `Its source code: https://github.com/mozilla/webextension-polyfill/tree/${version}`,
  ],
]);

/** Begins the words that most licences have in common, letter by letter: those of the MIT License. */
const PERMISSION = 'Permission is hereby granted';
const SEE_BELOW = 'Permission and conditions: at the end of this file.';

/**
 * The licences of all that is built in, each as its package has it or by its address: most ask to be told wherever their
 * code goes. The words that they have in common stand once, at the end.
 */
function licences(): string {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const ours = readFileSync(new URL('LICENSE', import.meta.url), 'utf8').trim();
  const common = ours.slice(ours.indexOf(PERMISSION));
  const words = (text: string): string => text.replaceAll(/\W+/g, ' ');
  const once = (text: string): string => {
    const at = text.indexOf(PERMISSION);
    return at >= 0 && words(text.slice(at)) === words(common) ? text.slice(0, at) + SEE_BELOW : text;
  };
  const each = Object.entries(packages)
    .filter(([folder, { dev, optional }]) => (dev ?? optional) === undefined || BUILT_IN_TOOLS.has(folder))
    .filter(([folder]) => folder !== '' && folder !== TYPES_ALONE)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, { version, license }]) => {
      const root = new URL(`${folder}/`, import.meta.url);
      const file = readdirSync(root).find((name) => /^licen[cs]e/i.test(name));
      const head = `${folder.replace(/^.*node_modules\//, '')} ${version} (${license ?? 'see below'})`;
      const own = file === undefined ? '' : once(readFileSync(new URL(file, root), 'utf8').trim());
      return `${head}\n\n${BY_ADDRESS.get(folder)?.(version ?? '') ?? own}\n`;
    });
  return [...each, `${common}\n`].join(`\n${'-'.repeat(72)}\n\n`);
}

/** The catalogues of all languages, packed: see `lib/model/catalogue.ts`. */
function catalogues(): { relativeDest: string; contents: string }[] {
  const root = new URL('public/_locales/', import.meta.url);
  const read = (folder: string): Catalogue =>
    JSON.parse(readFileSync(new URL(`${folder}/messages.json`, root), 'utf8')) as Catalogue;
  const all = new Map(readdirSync(root).map((folder) => [folder, read(folder)] as const));
  return [...packed(all, MANIFEST_MESSAGES)].map(([folder, catalogue]) => ({
    relativeDest: `_locales/${folder}/messages.json`,
    contents: JSON.stringify(catalogue),
  }));
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), ...leanPackages()],
    css: { modules: { generateScopedName: scopedName } },
    build: {
      // What the manifest asks for: older browsers would need other words for the same.
      target: [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`],
      // One style sheet for all pages: in sixteen, most of what they say would stand in the zip again and again.
      cssCodeSplit: false,
      sourcemap: false,
      // The zip is 18 KiB smaller than by esbuild, which takes two thirds of the time for a build.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
        format: { comments: false },
      },
      // A page waits for each of its files: those of a few lines stand in one with others.
      rollupOptions: { output: { experimentalMinChunkSize: 16_384 } },
    },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      const kept = files.filter(({ relativeDest }) => !relativeDest.startsWith('_locales'));
      files.splice(0, files.length, ...kept, ...catalogues());
      files.push({ relativeDest: 'licences.txt', contents: licences() });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // Scripts in other people's pages only send and answer messages, which browsers of Manifest V3 do natively: there
      // the polyfill would be a third of the bytes that every page pays for, and WXT's context an eighth.
      if (!entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.plugins = [
        ...(config.plugins ?? []),
        { name: 'own-parts', enforce: 'pre', resolveId: ownParts, transform: bareScript },
      ];
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      // Every page pays for this one: terser may take longer for it. It is our own code alone, in which no function and
      // no method is ever called by `new`.
      const compress = { passes: 6, hoist_funs: true, unsafe_arrows: true, unsafe_methods: true };
      config.build = {
        ...config.build,
        terserOptions: { ecma: 2020, compress, format: { comments: false } },
      };
    },
  },
  manifest: ({ browser, mode }) => {
    const isFirefox = browser === 'firefox';
    return {
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      permissions: [
        'storage',
        'unlimitedStorage',
        'alarms',
        'scripting',
        'activeTab',
        'contextMenus',
        // A service worker has no DOM: Chromium reads fetched pages in an offscreen document.
        ...(isFirefox ? [] : ['sidePanel', 'offscreen']),
      ],
      host_permissions: [BUILT_IN_HOST, ...(mode === 'sample' ? SAMPLE_HOSTS : [])],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      incognito: 'not_allowed',
      ...(isFirefox ? {} : { minimum_chrome_version: OLDEST_CHROME }),
      action: { default_title: '__MSG_extensionName__' },
      omnibox: { keyword: 'wm' },
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
        highlight: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
        'open-search': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandOpenSearch__' },
        ...(isFirefox
          ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+S' } } }
          : { 'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandOpenPanel__' } }),
      },
      ...(isFirefox && {
        // The usual policy turns the http: of a storage at home into https:.
        content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
        browser_specific_settings: {
          gecko: {
            id: FIREFOX_ID,
            strict_min_version: OLDEST_FIREFOX,
            // Nothing is sent unless the reader sets up syncing: then to a storage of theirs.
            data_collection_permissions: { required: ['none'], optional: [...SYNCED_DATA] },
          },
          gecko_android: { strict_min_version: OLDEST_FIREFOX },
        },
      }),
    };
  },
});
