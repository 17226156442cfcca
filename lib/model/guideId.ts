import type { ArchiveId } from './archive';

/**
 * What names a guide, whatever it is to. That to a topic of an archive is named by both, apart by a space, which
 * neither of them holds. What is named otherwise must not look like that: no slug begins with `~`, and no archive's id
 * is a word without a colon.
 */
export type GuideId = string & { readonly __brand: 'GuideId' };

export function guideOfTopic(archive: ArchiveId, slug: string): GuideId {
  return `${archive} ${slug}` as GuideId;
}

/** The slug of the topic that a guide of an archive is to. */
export function topicOfGuide(guide: GuideId): string {
  return guide.slice(guide.indexOf(' ') + 1);
}

/** A time that a reader goes through a guide, with ticks, notes and evidence of its own. */
export type RunId = string & { readonly __brand: 'RunId' };

/** The one that every guide has by itself. */
export const FIRST_RUN = 'first' as RunId;
