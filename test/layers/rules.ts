/**
 * Which code may know which: the picture of the layers, one line a folder. `own` is the folder itself. A folder that is
 * not named here may import nothing but itself, and a package that is not named may be imported by nobody.
 */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['components', 'lib'],
  components: ['lib/model', 'public/_locales'],
  'lib/model': [],
  'lib/recognise': ['lib/model'],
  // Languages of texts: their stop words, words, sentences.
  'lib/language': ['lib/model'],
  'lib/guide/words': ['lib/model'],
  'lib/guide/published': ['lib/model', 'lib/guide/words'],
  // What is derived from posts, put together.
  'lib/guide/compiled': ['lib/model', 'lib/language', 'lib/guide/mined', 'lib/guide/order'],
  'lib/guide/mined': ['lib/model', 'lib/language'],
  'lib/guide/order': ['lib/model', 'lib/language', 'lib/guide/mined'],
  // Guides written as pages.
  'lib/guide/publish': ['lib/model', 'lib/guide/words'],
  'lib/guide': ['lib/model'],
  'lib/topics': ['lib/model', 'lib/language'],
  'lib/archive': ['lib/model'],
  'lib/track': ['lib/model'],
  'lib/anchor': ['lib/model'],
  'lib/mark': ['lib/model'],
  // Files of ours and of others: records in, text out, and back.
  'lib/exchange': ['lib/model'],
  'lib/store': ['lib/model'],
  // Files of the reader's on a storage of theirs; what is merged is the store's.
  'lib/sync': ['lib/model', 'lib/archive', 'lib/store'],
  'lib/session': ['lib/model'],
  'lib/platform': ['lib/model', 'lib/session'],
  'lib/messages': ['lib/model'],
  'lib/search/index': ['lib/model'],
  'lib/search': ['lib/model', 'lib/store', 'lib/companion', 'lib/search/index'],
  // What is done with the store and the browser, in the background and on our own pages alike.
  'lib/companion': [
    'lib/model',
    'lib/recognise',
    'lib/language',
    'lib/topics',
    'lib/guide',
    'lib/guide/compiled',
    'lib/guide/mined',
    'lib/guide/order',
    'lib/guide/publish',
    'lib/archive',
    'lib/store',
    'lib/session',
    'lib/platform',
    'lib/messages',
  ],
  // Runs in the background alone.
  'lib/discovery': [
    'lib/model',
    'lib/recognise',
    'lib/topics',
    'lib/guide/published',
    'lib/guide/mined',
    'lib/archive',
    'lib/store',
    'lib/companion',
  ],
  'lib/background': ['lib'],
  // Runs on our own pages alone: popup, side panel, settings, welcome.
  'lib/surfaces': [
    'lib/model',
    'lib/sync',
    'lib/recognise',
    'lib/archive',
    'lib/store',
    'lib/session',
    'lib/platform',
    'lib/messages',
    'lib/search',
    'lib/companion',
    'lib/exchange',
  ],
};

/** Where each package may be imported. A heavy or peculiar one has one home, so that it can be replaced there. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  idb: ['lib/store'],
  'fractional-indexing': ['lib/store'],
  flexsearch: ['lib/search/index'],
  feedsmith: ['lib/archive'],
  'fast-xml-parser': ['lib/archive'],
  'character-entities-html4': ['lib/archive'],
  stopword: ['lib/language'],
  'approx-string-match': ['lib/anchor'],
  marked: ['lib/guide/publish'],
  valibot: ['lib/messages', 'lib/archive', 'lib/guide/published', 'lib/exchange'],
  papaparse: ['lib/exchange'],
  fflate: ['lib/exchange'],
  aws4fetch: ['lib/sync'],
  lucide: ['components'],
  preact: ['components', 'entrypoints'],
  '@preact/signals': ['components', 'entrypoints', 'lib/surfaces'],
  wxt: ['entrypoints', 'lib/platform', 'lib/session', 'lib/messages', 'lib/background'],
};

/**
 * What a surface must not load to start: what reads feeds, compiles guides and checks payloads is for later or for the
 * background, and each would double the time until the reader sees something.
 */
export const NOT_AT_START: Readonly<Record<string, readonly string[]>> = {
  'entrypoints/popup/main.tsx': [
    'feedsmith',
    'fast-xml-parser',
    'character-entities-html4',
    'stopword',
    'valibot',
    'flexsearch',
  ],
  'entrypoints/sidepanel/main.tsx': [
    'feedsmith',
    'fast-xml-parser',
    'character-entities-html4',
    'stopword',
    'valibot',
    'flexsearch',
  ],
  'entrypoints/library/main.tsx': [
    'feedsmith',
    'fast-xml-parser',
    'character-entities-html4',
    'valibot',
    'flexsearch',
    'papaparse',
    'fflate',
  ],
  'entrypoints/options/main.tsx': ['feedsmith', 'fast-xml-parser', 'flexsearch', 'papaparse', 'fflate'],
};

/**
 * What runs in pages of other people, and what of ours must never come there: neither the reader's data nor the code that
 * asks sites. A page's scripts only send and answer messages.
 */
export const IN_PAGES: readonly string[] = [
  'entrypoints/post.content/index.ts',
  'entrypoints/in-page/index.ts',
  'entrypoints/look/index.ts',
];
export const NOT_IN_PAGES: readonly string[] = [
  'lib/store',
  'lib/session',
  'lib/search',
  'lib/sync',
  'lib/companion',
  'lib/discovery',
  'lib/background',
  'lib/surfaces',
  'lib/exchange',
];
