import { miningText } from '../guide/mined/mineText';
import { postLinks } from '../guide/mined/postLinks';
import { LOOK_RULES, type KnownText, type LookedThrough } from '../model/knownText';
import type { Post, PostUrl } from '../model/post';
import { atOnce, type Sliced } from '../model/slices';
import { countingPhrases } from '../topics/phrases';

/** What a post's text holds for guides and found topics. Pure, and linear in the text. */
export function lookThrough(post: Post, text: KnownText): LookedThrough {
  return atOnce(lookingThroughOne(post, text));
}

/** The same in slices. */
export function* lookingThroughOne(post: Post, known: KnownText): Sliced<LookedThrough> {
  const { text } = known;
  if (text === null) return { text: known, mined: null, counted: null };
  const of = { post: known.post, archive: known.archive, rules: LOOK_RULES };
  const candidates = yield* miningText(post, text);
  const links = postLinks(text, known.post);
  yield;
  const counted = yield* countingPhrases(post, text);
  return { text: known, mined: { ...of, candidates, links }, counted: { ...of, counted } };
}

/** The same for many texts; one whose post is not known is left out. */
export function* lookingThrough(
  posts: ReadonlyMap<PostUrl, Post>,
  texts: readonly KnownText[],
): Sliced<LookedThrough[]> {
  const looked: LookedThrough[] = [];
  for (const text of texts) {
    const post = posts.get(text.post);
    if (post !== undefined) looked.push(yield* lookingThroughOne(post, text));
    yield;
  }
  return looked;
}
