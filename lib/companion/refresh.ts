import type { ArchiveId } from '../model/archive';
import { Problem, type ProblemCode } from '../model/problem';
import { errandsToRefresh } from './errands';
import { learn } from './learn';
import type { Parts } from './parts';

/** Reads an archive anew because the reader asked. Returns the first problem; throws only when there is no such archive. */
export async function refreshArchive(parts: Parts, id: ArchiveId): Promise<ProblemCode | null> {
  const archive = await parts.store.archives.get(id);
  if (archive === undefined) throw new Problem('not-found', id);
  const guides = await parts.store.guides.ofArchive(id);
  return learn(
    parts,
    archive,
    errandsToRefresh(
      archive,
      guides.map((guide) => guide.source),
    ),
    { force: true },
  );
}
