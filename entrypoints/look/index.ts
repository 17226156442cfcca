import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLeads } from '../../lib/archive/leads';
import type { ArchiveId } from '../../lib/model/archive';
import type { PageLook } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';

/**
 * Injected by the popup into a page of an unknown site, by the reader's click and for this one look: what the page says
 * of itself, to tell whether it belongs to an archive. Its answer is the script's value.
 */
export default defineUnlistedScript((): PageLook | null => {
  const evidence = readEvidence(document, location.href);
  if (evidence === null) return null;
  const { topics, listings } = readLeads(document, location.href, location.origin as ArchiveId);
  return { evidence, topics: topics.slice(0, 100), listings };
});
