/** The archive of `npm start`, served on this machine. Only the `sample` build may read it. */
export const SAMPLE_ORIGIN = 'http://localhost:4173';

/** Bases of the archives that Waymark knows from the start. `mode`: the build's mode. */
export function builtInAddresses(mode: string): string[] {
  return ['https://lawzava.com/blog', ...(mode === 'sample' ? [`${SAMPLE_ORIGIN}/blog`] : [])];
}

/**
 * The match patterns of the pages on which the content script runs without being asked for. The whole host, not the
 * archive's path alone: on a site that changes pages without loading, the script has to be there before the post is.
 */
export function builtInMatches(mode: string): string[] {
  // Match patterns name no port: Firefox refuses them, and without one every port matches.
  return builtInAddresses(mode).map((base) => `${new URL(base).protocol}//${new URL(base).hostname}/*`);
}
