import { mineText } from '../guide/mined/mineText';
import { postLinks } from '../guide/mined/postLinks';
import { LOOK_RULES, type KnownText, type LookedThrough } from '../model/knownText';
import type { Post, PostUrl } from '../model/post';
import type { PostText } from '../model/postText';
import type { Sliced } from '../model/slices';
import { phrasesOf } from '../topics/phrases';

/** Of a text so many characters are looked through for lines: more than all but books have, and a bound for the rest. */
const MOST_CHARACTERS = 100_000;

/** What a post's text holds for guides and found topics. Pure, and linear in the text. */
export function lookThrough(post: Post, text: KnownText): LookedThrough {
  if (text.text === null) return { text, mined: null, counted: null };
  const of = { post: text.post, archive: text.archive, rules: LOOK_RULES };
  const read = beginningOf(text.text);
  return {
    text,
    mined: { ...of, candidates: mineText(post, read), links: postLinks(read, text.post) },
    counted: { ...of, counted: phrasesOf(post, read) },
  };
}

/** The same for many texts, in slices; one whose post is not known is left out. */
export function* lookingThrough(
  posts: ReadonlyMap<PostUrl, Post>,
  texts: readonly KnownText[],
): Sliced<LookedThrough[]> {
  const looked: LookedThrough[] = [];
  for (const text of texts) {
    const post = posts.get(text.post);
    if (post !== undefined) looked.push(lookThrough(post, text));
    yield;
  }
  return looked;
}

function beginningOf(text: PostText): PostText {
  let length = 0;
  const end = text.blocks.findIndex((block) => {
    length += block.text.length;
    return length > MOST_CHARACTERS;
  });
  return end < 0 ? text : { ...text, blocks: text.blocks.slice(0, end) };
}
