import type { TextPosition } from './passage';
import type { PostUrl } from './post';
import type { Series } from './series';

/** `ground-up`: evidence first; `newest-first`: the archive's own form; `as-written`: oldest first. */
export const PATH_ORDERS = ['ground-up', 'newest-first', 'as-written'] as const;
export type PathOrder = (typeof PATH_ORDERS)[number];

/** Words of a post as proof: offsets in its whole text, see `wholeText`. */
export interface Proof extends TextPosition {
  readonly post: PostUrl;
  readonly text: string;
}

/** Why a post is a step of a path, with its proof. The interface puts it into words. */
export type StepReason =
  /** Part `number` of a series with so many parts. */
  | { readonly kind: 'part'; readonly series: string; readonly number: number; readonly of: number }
  | { readonly kind: 'defines'; readonly proof: Proof }
  /** Another post asks to read this one first. */
  | { readonly kind: 'read-first'; readonly proof: Proof }
  /** A later post says that it goes on from it. */
  | { readonly kind: 'gone-on-from'; readonly proof: Proof }
  /** A later post links to it where authors say what they go on from: in its beginning. */
  | { readonly kind: 'led-back-to'; readonly proof: Proof }
  /** So many posts of the archive link to it, of whatever topic. */
  | { readonly kind: 'linked'; readonly by: number }
  /** These posts of the topic link to it. */
  | { readonly kind: 'built-on'; readonly by: readonly PostUrl[] }
  /** Its title says that it introduces the topic. */
  | { readonly kind: 'introduces' }
  /** It says what changed since an earlier post, which it links to. */
  | { readonly kind: 'updates'; readonly earlier: PostUrl; readonly proof: Proof | null }
  /** Of the topic's posts these, itself among them, are on a subject of their own: the topic is of several. */
  | { readonly kind: 'subject'; readonly name: string; readonly posts: readonly PostUrl[] }
  /** It holds a whole list of steps, or warnings. */
  | { readonly kind: 'instructs' | 'warns' }
  /** The topic is in its title. */
  | { readonly kind: 'names-topic' }
  /** Only its place among the posts of the topic. */
  | { readonly kind: 'newest' | 'between' | 'oldest' };

/** The same in short, with what is needed to put it into words. */
export type ToldReason =
  | { readonly kind: 'part'; readonly number: number; readonly of: number }
  | { readonly kind: 'built-on' | 'linked'; readonly posts: number }
  | { readonly kind: 'subject'; readonly name: string; readonly posts: number }
  /** `earlier`: the title of the post; null when it is not known. */
  | { readonly kind: 'updates'; readonly earlier: string | null }
  | { readonly kind: SimpleKind }
  | ToldPlace;

type SimpleKind =
  | 'defines'
  | 'read-first'
  | 'gone-on-from'
  | 'led-back-to'
  | 'introduces'
  | 'instructs'
  | 'warns'
  | 'names-topic';

export interface ToldPlace {
  readonly kind: 'newest' | 'between' | 'oldest';
}

/** @param titleOf the title of a post, as far as it is known */
export function toldReason(reason: StepReason, titleOf: (post: PostUrl) => string | null): ToldReason {
  switch (reason.kind) {
    case 'part':
      return { kind: 'part', number: reason.number, of: reason.of };
    case 'built-on':
      return { kind: 'built-on', posts: reason.by.length };
    case 'linked':
      return { kind: 'linked', posts: reason.by };
    case 'subject':
      return { kind: 'subject', name: reason.name, posts: reason.posts.length };
    case 'updates':
      return { kind: 'updates', earlier: titleOf(reason.earlier) };
    default:
      return { kind: reason.kind };
  }
}

/** Whether nothing but its date puts a step in its place. */
export function isPlace<R extends { readonly kind: StepReason['kind'] }>(
  reason: R,
): reason is Extract<R, { readonly kind: ToldPlace['kind'] }> {
  return reason.kind === 'newest' || reason.kind === 'between' || reason.kind === 'oldest';
}

export interface ReasonedStep {
  readonly post: PostUrl;
  readonly reason: StepReason;
}

/** The path of a topic in each order that a reader can choose. */
export interface Paths {
  /** Null where nothing but dates tells the posts apart. */
  readonly 'ground-up': readonly ReasonedStep[] | null;
  readonly 'newest-first': readonly ReasonedStep[];
  readonly 'as-written': readonly ReasonedStep[];
  /** Of every post with evidence its strongest reason. */
  readonly reasons: ReadonlyMap<PostUrl, StepReason>;
}

/** A series as the steps of a path: all of its parts in their order. */
export function partsOf({ id, parts }: Series): ReasonedStep[] {
  const of = Math.max(...parts.map(({ number }) => number));
  return parts.map(({ post, number }) => ({ post, reason: { kind: 'part', series: id, number, of } }));
}
