import { ARCHIVE_GROUPS, type ArchiveChoice } from '../model/archive';
import { changedGroups, type Unstamped } from '../model/record';
import { stampFor } from './instance';

/** A choice with the stamp of its change. */
export function choiceAfter(
  before: ArchiveChoice | undefined,
  after: Unstamped<ArchiveChoice>,
  instance: string,
): ArchiveChoice {
  const changed = changedGroups(ARCHIVE_GROUPS, before ?? UNKNOWN, after);
  const stamp = stampFor(before, after.updatedAt, instance);
  return { ...after, stamps: { ...before?.stamps, ...Object.fromEntries(changed.map((group) => [group, stamp])) } };
}

/** What an archive is that the reader never followed. */
const UNKNOWN = { followed: false, name: null, postPattern: null } as const satisfies Partial<ArchiveChoice>;
