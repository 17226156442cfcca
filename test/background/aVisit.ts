import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import type { Visit } from '../../lib/session/visits';

/** What the background keeps of a page that it has seen as a post, with nothing left to ask. */
export function aVisit(archive: ArchiveId, post: PostUrl): Visit {
  const recognition = { kind: 'post', address: post } as Visit['recognition'];
  return { url: post, archive, address: post, recognition, topic: null, errands: [], problem: null };
}
