import { JSDOM } from 'jsdom';
import { fetchText } from '../../../lib/archive/fetch';
import { politely } from '../../../lib/archive/politeFetch';
import type { Parts } from '../../../lib/companion/parts';
import { discover } from '../../../lib/discovery/discover';
import { readParsed } from '../../../lib/discovery/readPage';
import { archiveId, type Archive } from '../../../lib/model/archive';
import type { Discovery } from '../../../lib/model/discovery';
import type { Post } from '../../../lib/model/post';
import type { Topic } from '../../../lib/model/topic';
import { openStore, type Store } from '../../../lib/store/open';
import { parsedReader } from '../../dom/parsedReader';
import type { LoopbackWeb } from './loopbackWeb';

/** What Waymark knows of an archive after adding it. */
export interface Discovered {
  readonly store: Store;
  readonly archive: Archive;
  readonly discovery: Discovery;
  readonly posts: readonly Post[];
  readonly topics: readonly Topic[];
}

/** Adds an archive as the extension does, in Node: IndexedDB in memory, pages read by jsdom, nothing else different. */
export async function discovered(origin: string, web: LoopbackWeb): Promise<Discovered> {
  const id = archiveId(origin);
  if (id === null) throw new TypeError(`no address: ${origin}`);
  const archive: Archive = {
    id,
    name: id,
    builtIn: false,
    postPattern: null,
    feeds: [],
    refreshedAt: null,
    problem: null,
  };
  const store = await openStore(`archives-${new URL(origin).hostname}`, () => 1);
  const parts: Parts = {
    store,
    fetchText: politely((url, options) => fetchText(url, { ...options, fetch: web.fetch }), {
      holds: () => Promise.resolve(true),
    }),
    readDocument: (request) => {
      const window = new JSDOM(request.html, { url: request.url }).window;
      const reading = readParsed(window.document, request);
      window.close();
      return Promise.resolve(reading);
    },
    readEntries: parsedReader.readEntries,
    now: Date.now,
  };
  // The pause that a site asks for is not what is looked at here.
  const discovery = await discover(parts, archive, { pause: () => Promise.resolve(), random: () => 0 });
  return { store, archive, discovery, posts: await store.posts.ofArchive(id), topics: await store.posts.topicsOf(id) };
}
