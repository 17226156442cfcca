import type { MinedGuide } from '../../model/mined';
import type { StepReason } from '../../model/pathReason';
import { newestFirst, type Post, type PostUrl } from '../../model/post';
import type { PostLink } from '../../model/postText';
import { mentions, termsOf, type NamedTopic } from '../mined/names';
import { orderCuesOf } from './titleCues';

export type OrderedPost = Pick<Post, 'url' | 'title' | 'date' | 'language'>;

/** A reason for a post to be on the path, and how much it says. */
export interface Evidence {
  readonly post: PostUrl;
  readonly reason: StepReason;
  readonly weight: number;
}

/** That one post is to be read before another. */
export interface Before {
  readonly earlier: PostUrl;
  readonly later: PostUrl;
}

export interface FoundEvidence {
  readonly reasons: readonly Evidence[];
  readonly before: readonly Before[];
}

/** What each kind of reason says for a post being a step. */
const WEIGHTS = {
  'read-first': 3,
  defines: 3,
  introduces: 2,
  'built-on': 2,
  updates: 1.5,
  instructs: 1.2,
  warns: 1,
  'names-topic': 0.5,
} as const;
/** So many posts of the topic link to what they build on. */
const FEWEST_LINKS = 2;

/**
 * What the posts of a topic say of each other and of themselves. Links of posts to later ones say nothing: authors add
 * them when they tidy up. Where dates do not tell which is later, the sentence has to.
 */
export function evidenceIn(
  topic: NamedTopic,
  posts: readonly OrderedPost[],
  linksOf: (post: PostUrl) => readonly PostLink[],
  mined: MinedGuide | null,
): FoundEvidence {
  const terms = termsOf(topic);
  const hasLinks = posts.some(({ url }) => linksOf(url).length > 0);
  const byUrl = new Map(hasLinks ? posts.map((post) => [post.url, post]) : []);
  const reasons: Evidence[] = [];
  const before: Before[] = [];
  const linkedBy = new Map<PostUrl, Set<PostUrl>>();
  const add = (post: PostUrl, reason: StepReason, more = 0): void => {
    reasons.push({ post, reason, weight: WEIGHTS[reason.kind as keyof typeof WEIGHTS] + more });
  };
  for (const post of posts) {
    const isNamed = mentions(post.title, terms, post.language);
    const links = linksOf(post.url);
    if (!isNamed && links.length === 0) continue;
    const cues = orderCuesOf(post.language);
    if (isNamed && cues?.introduces.test(post.title) === true) add(post.url, { kind: 'introduces' });
    else if (isNamed) add(post.url, { kind: 'names-topic' });
    for (const link of links) {
      const target = byUrl.get(link.to);
      if (target === undefined || !goesBack(link, { from: post, to: target })) continue;
      linkedBy.set(target.url, (linkedBy.get(target.url) ?? new Set()).add(post.url));
      const proof = { ...link.sentence, post: post.url };
      if (cues?.readFirst.test(proof.text) === true) add(target.url, { kind: 'read-first', proof });
      if (cues !== null && (cues.updates.test(post.title) || cues.changed.test(proof.text)) && link.isEarly)
        add(post.url, { kind: 'updates', earlier: target.url, proof });
      if (link.isEarly || !areDated(post, target)) before.push({ earlier: target.url, later: post.url });
    }
  }
  for (const [url, by] of linkedBy)
    if (by.size >= FEWEST_LINKS) add(url, { kind: 'built-on', by: [...by] }, Math.min(1, 0.2 * by.size));
  if (mined?.definition != null) {
    const { post, start, end, text } = mined.definition;
    add(post, { kind: 'defines', proof: { post, start, end, text } });
  }
  for (const { post } of mined?.steps ?? []) add(post, { kind: 'instructs' });
  for (const { post } of mined?.warnings ?? []) add(post, { kind: 'warns' });
  return { reasons, before };
}

function goesBack(link: PostLink, { from, to }: { readonly from: OrderedPost; readonly to: OrderedPost }): boolean {
  if (areDated(from, to)) return newestFirst(to, from) > 0;
  return orderCuesOf(from.language)?.goesBack.test(link.sentence.text) === true;
}

/** Whether their days tell which was written first. */
function areDated(a: OrderedPost, b: OrderedPost): boolean {
  return a.date !== null && b.date !== null && a.date !== b.date;
}
