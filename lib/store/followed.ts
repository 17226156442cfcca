import type { ArchiveId } from '../model/archive';
import { OWN_PATHS } from '../model/ownPath';
import { wholeChoice } from './readerRecords';

/** The part of a transaction that tells which archives are followed. */
interface ArchivesReading {
  readonly get: (id: ArchiveId) => Promise<unknown>;
}

/**
 * Whether the reader follows an archive; their own paths are of none, and always there. Asked in the transaction that
 * writes: what was being read when the archive was removed must not bring any of it back.
 */
export async function isFollowed(archives: ArchivesReading, id: ArchiveId): Promise<boolean> {
  return id === OWN_PATHS || wholeChoice(await archives.get(id))?.followed === true;
}
