import { archiveId, type Archive } from '../model/archive';

/** The archive of `npm start`, served on this machine. Only the `sample` build may read it. */
export const SAMPLE_ORIGIN = 'http://localhost:4173';

/** A day and then the post's topics: `/blog/2025-11-24-ai-enterprise-scale`. */
const DATED_POST = String.raw`/blog/\d{4}-\d{2}-\d{2}-[^/]+/?$`;

/** The archives Waymark knows from the start. `mode`: the build's mode. */
export function builtInArchives(mode: string): Archive[] {
  return [
    builtIn('https://lawzava.com/blog', 'lawzava.com'),
    ...(mode === 'sample' ? [builtIn(`${SAMPLE_ORIGIN}/blog`, 'Sample archive')] : []),
  ];
}

/**
 * The match patterns of the pages on which the content script runs without being asked for. The whole host, not the
 * archive's path alone: on a site that changes pages without loading, the script has to be there before the post is.
 */
export function builtInMatches(mode: string): string[] {
  // Match patterns name no port: Firefox refuses them, and without one every port matches.
  return builtInArchives(mode).map(({ id }) => `${new URL(id).protocol}//${new URL(id).hostname}/*`);
}

function builtIn(base: string, name: string): Archive {
  const id = archiveId(base);
  if (id === null) throw new TypeError(`no address: ${base}`);
  return {
    id,
    name,
    builtIn: true,
    postPattern: DATED_POST,
    feeds: [],
    refreshedAt: null,
    problem: null,
    updatedAt: 0,
    deleted: false,
  };
}
