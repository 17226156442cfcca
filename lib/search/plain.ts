import type { ArchiveId } from '../model/archive';
import { isTopicNamed } from './filters';
import type { Candidate } from './index/best';
import type { Filters, Query } from './index/query';
import { scanOne, type PlainDocument } from './index/scan';
import { TOPIC_TERM } from './index/searchDocument';
import { inSlices } from './index/slices';
import type { SearchableArchive } from './savedIndex';

interface ScanOptions {
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** What is asked of a post besides its words. */
interface Choosing {
  readonly isWanted: (archive: ArchiveId, url: string, day: number) => boolean;
  /** Whether it is of a found topic that the filters name. */
  readonly isOffered: (archive: ArchiveId, url: string) => boolean;
}

/** The best of each archive's posts that its index does not have: there are some only while an index is made. */
export async function scanPlain(
  searchable: readonly SearchableArchive[],
  { words, filters }: Pick<Query, 'words' | 'filters'>,
  { isWanted, isOffered }: Choosing,
  { most, signal }: ScanOptions,
): Promise<Candidate<ArchiveId>[]> {
  const best: Candidate<ArchiveId>[] = [];
  for (const { id, plain } of searchable) {
    const found: Candidate<ArchiveId>[] = [];
    const look = (document: PlainDocument): void => {
      if (!hasTopic(document, filters) && !isOffered(id, document.url)) return;
      if (!isWanted(id, document.url, document.day)) return;
      const candidate = scanOne(id, document, words);
      if (candidate !== null) found.push(candidate);
    };
    await inSlices(plain, look, signal);
    const wholeFirst = found.toSorted(
      (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.score - a.score || b.day - a.day,
    );
    best.push(...wholeFirst.slice(0, most));
  }
  return best;
}

function hasTopic({ slugs }: PlainDocument, filters: Filters): boolean {
  return filters.topics.length === 0 || slugs.some((slug) => isTopicNamed(slug.slice(TOPIC_TERM.length), filters));
}
