import type { PostUrl } from './post';

/** A post to which several later ones of its archive link. */
export interface LinkedPost {
  readonly post: PostUrl;
  /** So many of them. */
  readonly by: number;
}
