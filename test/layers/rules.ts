/**
 * Which code may know which: the picture of the layers, one line a folder. `own` is the folder itself. A folder that is
 * not named here may import nothing but itself, and a package that is not named may be imported by nobody.
 */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['components', 'lib'],
  components: ['lib/model', 'public/_locales'],
  'lib/model': [],
  'lib/recognise': ['lib/model'],
  'lib/guide': ['lib/model'],
  'lib/archive': ['lib/model'],
  'lib/track': ['lib/model'],
  'lib/anchor': ['lib/model'],
  'lib/mark': ['lib/model'],
  'lib/store': ['lib/model'],
  'lib/search': ['lib/model'],
  'lib/exchange': ['lib/model'],
  'lib/platform': ['lib/model'],
  'lib/messages': ['lib/model'],
  // The use cases: the one folder that joins the others.
  'lib/companion': ['lib'],
};

/** Where each package may be imported. A heavy or peculiar one has one home, so that it can be replaced there. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  idb: ['lib/store'],
  flexsearch: ['lib/search'],
  feedsmith: ['lib/archive'],
  'fast-xml-parser': ['lib/archive'],
  'character-entities-html4': ['lib/archive'],
  stopword: ['lib/guide'],
  'approx-string-match': ['lib/anchor'],
  valibot: ['lib/messages', 'lib/archive', 'lib/exchange'],
  lucide: ['components'],
  preact: ['components', 'entrypoints'],
  '@preact/signals': ['components', 'entrypoints', 'lib/companion'],
  wxt: ['entrypoints', 'lib/platform', 'lib/messages'],
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
  'entrypoints/options/main.tsx': ['feedsmith', 'fast-xml-parser', 'flexsearch'],
};
