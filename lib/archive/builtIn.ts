import { archiveId, type Archive } from '../model/archive';
import { builtInAddresses, SAMPLE_ORIGIN } from './builtInAddresses';

/** A day and then the post's topics: `/blog/2025-11-24-ai-enterprise-scale`. */
const DATED_POST = String.raw`/blog/\d{4}-\d{2}-\d{2}-[^/]+/?$`;

/** The archives Waymark knows from the start. `mode`: the build's mode. */
export function builtInArchives(mode: string): Archive[] {
  return builtInAddresses(mode).map((base) =>
    builtIn(base, base.startsWith(SAMPLE_ORIGIN) ? 'Sample archive' : new URL(base).host),
  );
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
  };
}
