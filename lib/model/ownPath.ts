import { NEVER_ASKED, type Archive, type ArchiveId } from './archive';
import { isOwnSlug, ownSlug } from './foundSlug';
import type { PostUrl } from './post';
import { mergeStamped, type Groups, type Stamped } from './record';
import type { Topic } from './topic';
import type { NextStep } from './view';

/** Names a path of the reader's own: random, and the same on every machine. */
export type OwnPathId = string & { readonly __brand: 'OwnPathId' };

/**
 * A path that the reader has made, over the posts of any archives. It has a slug like a topic, and no archive: its
 * guide is an edition of nothing, its ticks and runs are kept as those of any guide.
 */
export interface OwnPath extends Stamped {
  readonly id: OwnPathId;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export const OWN_PATH_GROUPS = { name: ['name'] } as const satisfies Groups<OwnPath>;

export function mergeOwnPaths(a: OwnPath, b: OwnPath): OwnPath {
  return mergeStamped<OwnPath>(OWN_PATH_GROUPS, a, b);
}

/**
 * What stands for an archive in all that is kept of the reader's own paths: a word without a colon, as no archive has.
 */
export const OWN_PATHS = 'own' as ArchiveId;

/** Of which archive the guide to a topic is, whatever archive it is shown in. */
export function archiveOfGuide(archive: ArchiveId, slug: string): ArchiveId {
  return isOwnSlug(slug) ? OWN_PATHS : archive;
}

export function topicOfPath({ id, name }: Pick<OwnPath, 'id' | 'name'>): Topic {
  return { slug: ownSlug(id), name };
}

/** What a path of the reader's own is shown in where no archive is open. */
export const OF_NO_ARCHIVE: Archive = {
  ...NEVER_ASKED,
  id: OWN_PATHS,
  name: '',
  builtIn: false,
  postPattern: null,
};

/** A path of the reader's own in a list of them. */
export interface ShownOwnPath {
  readonly id: OwnPathId;
  readonly topic: Topic;
  /** 0–100, whole. */
  readonly progress: number;
  readonly count: { readonly read: number; readonly steps: number };
  readonly next: NextStep | null;
  /** The addresses of its steps. */
  readonly posts: readonly PostUrl[];
}
