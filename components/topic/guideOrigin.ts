import type { Guide, GuideOrigin } from '../../lib/model/guide';
import { OWN_PATHS } from '../../lib/model/ownPath';

/**
 * Who made the guide as a whole: its reader, where it is a path of their own or they have edited it; `mixed` where its
 * sections differ in that. An empty section was made by nobody.
 */
export function guideOrigin(guide: Guide): GuideOrigin | 'mixed' | 'own' {
  if (guide.archive === OWN_PATHS) return 'own';
  if (guide.edition !== undefined) return 'edited';
  const { definition, arguments: claims, checklist, failureModes, steps, related, references } = guide;
  const lists = [claims, checklist, failureModes, steps, related, references].filter(
    ({ content }) => content.length > 0,
  );
  const origins = new Set([definition, ...lists].map(({ origin }) => origin));
  return origins.size > 1 ? 'mixed' : definition.origin;
}
