import type { MinedGuide } from '../../model/mined';
import type { StepReason } from '../../model/pathReason';
import { newestFirst, type Post, type PostUrl } from '../../model/post';
import type { PostLink } from '../../model/postText';
import { mentions, termsOf, type NamedTopic } from '../mined/names';
import { orderCuesOf, type OrderCues } from './titleCues';

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

/** What is known of a topic's posts besides their titles and dates. */
export interface SaidOfPosts {
  /** Links of a post to others of its site; none where its text is not known. */
  readonly linksOf: (post: PostUrl) => readonly PostLink[];
  /** How many posts of the archive link to each that several link to. */
  readonly linkedBy: ReadonlyMap<PostUrl, number>;
  /** What the posts say of the topic; null where nobody looked. */
  readonly mined: MinedGuide | null;
}

/** What each kind of reason says for a post being a step. */
const WEIGHTS = {
  'read-first': 3,
  defines: 3,
  introduces: 2,
  'built-on': 2,
  'gone-on-from': 2,
  updates: 1.5,
  linked: 1.2,
  instructs: 1.2,
  'led-back-to': 1,
  warns: 1,
  'names-topic': 0.5,
} as const;
/** So many posts of the topic link to what they build on. */
const FEWEST_LINKS = 2;
/** Where no more than this share of a topic's posts have it in their titles, those are the ones about it alone. */
const FEW_NAMED = 0.5;
/** Of fewer posts nearly all are steps. */
const FEWEST_TO_CHOOSE = 5;
/** A reason of this weight is enough by itself; where there is none, titles have to do. */
const STRONG = 1;
/** What a title with the topic says there, where few have it, and one that introduces something else. */
const NAMED_APART = 0.5;
const INTRODUCES_ELSE = -0.9;

/**
 * What the posts of a topic say of each other and of themselves. Links of posts to later ones say nothing: authors add
 * them when they tidy up. Where dates do not tell which is later, the sentence has to.
 */
export function evidenceIn(
  topic: NamedTopic,
  posts: readonly OrderedPost[],
  { linksOf, linkedBy, mined }: SaidOfPosts,
): FoundEvidence {
  const terms = termsOf(topic);
  const hasLinks = posts.some(({ url }) => linksOf(url).length > 0);
  const byUrl = new Map(hasLinks ? posts.map((post) => [post.url, post]) : []);
  const reasons: Evidence[] = [];
  const before: Before[] = [];
  const linking = new Map<PostUrl, Set<PostUrl>>();
  const add = (post: PostUrl, reason: StepReason, more = 0): void => {
    reasons.push({ post, reason, weight: WEIGHTS[reason.kind as keyof typeof WEIGHTS] + more });
  };
  const named = posts.filter(({ title, language }) => mentions(title, terms, language));
  const isNamed = new Set(named.map(({ url }) => url));
  for (const post of posts) {
    const names = isNamed.has(post.url);
    const links = linksOf(post.url);
    // Most posts of a large topic say nothing.
    const cues = names || links.length > 0 ? orderCuesOf(post.language) : null;
    if (names && cues?.introduces.test(post.title) === true) add(post.url, { kind: 'introduces' });
    else if (names) add(post.url, { kind: 'names-topic' });
    const by = linkedBy.get(post.url);
    if (by !== undefined) add(post.url, { kind: 'linked', by }, Math.min(0.6, 0.05 * by));
    for (const link of links) {
      const target = byUrl.get(link.to);
      if (target === undefined || !goesBack(link, { from: post, to: target })) continue;
      linking.set(target.url, (linking.get(target.url) ?? new Set()).add(post.url));
      const proof = { ...link.sentence, post: post.url };
      const led = ledBy(link, cues);
      if (led !== null) add(target.url, { kind: led, proof });
      if (cues !== null && (cues.updates.test(post.title) || cues.changed.test(proof.text)) && link.isEarly)
        add(post.url, { kind: 'updates', earlier: target.url, proof });
      if (link.isEarly || !areDated(post, target)) before.push({ earlier: target.url, later: post.url });
    }
  }
  for (const [url, by] of linking)
    if (by.size >= FEWEST_LINKS) add(url, { kind: 'built-on', by: [...by] }, Math.min(1, 0.2 * by.size));
  if (mined?.definition != null) {
    const { post, start, end, text } = mined.definition;
    add(post, { kind: 'defines', proof: { post, start, end, text } });
  }
  for (const { post } of mined?.steps ?? []) add(post, { kind: 'instructs' });
  for (const { post } of mined?.warnings ?? []) add(post, { kind: 'warns' });
  if (reasons.some(({ weight }) => weight >= STRONG)) return { reasons, before };
  if (posts.length >= FEWEST_TO_CHOOSE && named.length <= FEW_NAMED * posts.length)
    for (const { url } of named) add(url, { kind: 'names-topic' }, NAMED_APART);
  // By titles alone only those that name the topic count; so a large archive that has nothing else costs less, too.
  if ((mined?.looked ?? 0) > 0)
    for (const { url, title, language } of posts)
      if (orderCuesOf(language)?.introduces.test(title) === true) add(url, { kind: 'introduces' }, INTRODUCES_ELSE);
  return { reasons, before };
}

/** What a link says of the post that it leads to. */
function ledBy(
  { sentence, isEarly }: PostLink,
  cues: OrderCues | null,
): 'read-first' | 'gone-on-from' | 'led-back-to' | null {
  if (cues?.readFirst.test(sentence.text) === true) return 'read-first';
  if (!isEarly) return null;
  return cues?.goesOn.test(sentence.text) === true ? 'gone-on-from' : 'led-back-to';
}

function goesBack(link: PostLink, { from, to }: { readonly from: OrderedPost; readonly to: OrderedPost }): boolean {
  if (areDated(from, to)) return newestFirst(to, from) > 0;
  return orderCuesOf(from.language)?.goesBack.test(link.sentence.text) === true;
}

/** Whether their days tell which was written first. */
function areDated(a: OrderedPost, b: OrderedPost): boolean {
  return a.date !== null && b.date !== null && a.date !== b.date;
}
