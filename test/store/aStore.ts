import { vi } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import type { ListedPost } from '../../lib/model/pageReading';
import type { PostAccount } from '../../lib/model/post';

export const ARCHIVE = 'https://a.example' as ArchiveId;

let count = 0;
/** A name that no database has yet: each test has its own. */
export function freshName(of: string): string {
  count += 1;
  return `${of}-${count}`;
}

export function anArchive(id: ArchiveId = ARCHIVE): Archive {
  const state = { feeds: [], refreshedAt: null, problem: null };
  return { id, name: id, builtIn: false, postPattern: null, ...state };
}

export function aListed(slug: string, change: Partial<PostAccount> = {}, of: ArchiveId = ARCHIVE): ListedPost {
  const facts = { title: slug, date: '2024-05-01', summary: null, language: null, words: null };
  const account: PostAccount = { source: 'feed', ...facts, topics: [{ slug: 'scale', name: 'Scale' }], ...change };
  return { url: `${of}/${slug}` as Address, account };
}

/**
 * From now on every write is refused at its commit, as browsers do when the disk is full. Ends with
 * `vi.restoreAllMocks`.
 */
export function fillDisk(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(this: IDBObjectStore, value: unknown) {
    const request = put.call(this, value);
    // fake-indexeddb has no disk to fill; this is how it ends a transaction for a reason of its own.
    const end = Reflect.get(this.transaction, '_abort') as (reason: string) => void;
    queueMicrotask(() => end.call(this.transaction, 'QuotaExceededError'));
    return request;
  });
}
