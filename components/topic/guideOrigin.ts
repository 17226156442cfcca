import type { Guide, GuideOrigin } from '../../lib/model/guide';

/** Who made the guide as a whole; `mixed` where its sections differ in that. */
export function guideOrigin(guide: Guide): GuideOrigin | 'mixed' {
  const { definition, arguments: claims, checklist, failureModes, steps, related, references } = guide;
  const sections = [definition, claims, checklist, failureModes, steps, related, references];
  const origins = new Set(sections.map(({ origin }) => origin));
  return origins.size > 1 ? 'mixed' : definition.origin;
}
