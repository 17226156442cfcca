import { accountOf } from '../companion/accountOf';
import { titleKnowledge } from '../companion/titleKnowledge';
import { normaliseAddress } from '../model/address';
import { archiveOfPage, matchesPostPattern, type Archive, type ArchiveId } from '../model/archive';
import type { PageEvidence, Recognition } from '../model/page';
import { judge } from '../recognise/judge';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';

/** A page of a known archive, recognised. */
export interface SeenPage {
  readonly archive: Archive;
  readonly recognition: Recognition;
}

/**
 * Recognises a page that a tab shows, and keeps what it says of its post. Null when it belongs to no known archive, or
 * claims to be a page of another one.
 *
 * @param shown the page's address as the browser says it
 * @param mayAdd whether the archive's pages may add a post that no list of it told of; a page of more is none of the
 *   archive
 */
export async function seePage(
  store: Store,
  evidence: PageEvidence,
  shown: string,
  mayAdd: (archive: ArchiveId) => Promise<boolean> = () => Promise.resolve(true),
): Promise<SeenPage | null> {
  const archive = archiveOfPage(await store.archives.all(), shown, evidence.address);
  if (archive === null) return null;
  const known = await store.posts.byUrl(evidence.address);
  const recognition = judge(evidence, {
    ...(await titleKnowledge(store, archive, evidence.address, known)),
    isKnownPost: known !== undefined && known.accounts.some((account) => account.source !== 'link'),
    matchesPattern: matchesPostPattern(archive, new URL(evidence.address)),
    isArchiveHome: evidence.address === normaliseAddress(archive.id),
    feedTopics:
      known?.accounts.find(({ source, topics }) => (source === 'api' || source === 'feed') && topics.length > 0)
        ?.topics ?? [],
    listedTopics: known?.accounts.find((account) => account.source === 'listing')?.topics ?? [],
    knownTopics: await store.posts.topicsOf(archive.id),
  });
  if (recognition.kind === 'post') {
    if (known === undefined && !(await mayAdd(archive.id))) return null;
    // A disk that is full keeps no page from being followed: what is read of it waits until there is room.
    await store.posts
      .add(archive.id, [{ url: recognition.address, account: accountOf(recognition) }])
      .catch(noting('page seen'));
  }
  return { archive, recognition };
}
