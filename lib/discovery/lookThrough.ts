import { mineText } from '../guide/mined/mineText';
import { postLinks } from '../guide/mined/postLinks';
import { LOOK_RULES, type KnownText, type LookedThrough } from '../model/knownText';
import type { Candidate } from '../model/mined';
import type { Post, PostUrl } from '../model/post';
import { blockStarts, type PostText, type TextBlock } from '../model/postText';
import { atOnce, type Sliced } from '../model/slices';
import { countingPhrases } from '../topics/phrases';

/** Of a long text so much is mined in one slice, as far as it has headings there: characters. */
const PIECE = 12_000;
/** In any case no more, whatever stands there: characters, blocks. */
const LONGEST_PIECE = 24_000;
const MOST_BLOCKS = 600;

/** What a post's text holds for guides and found topics. Pure, and linear in the text. */
export function lookThrough(post: Post, text: KnownText): LookedThrough {
  return atOnce(lookingThroughOne(post, text));
}

/** The same in slices. */
export function* lookingThroughOne(post: Post, known: KnownText): Sliced<LookedThrough> {
  const { text } = known;
  if (text === null) return { text: known, mined: null, counted: null };
  const of = { post: known.post, archive: known.archive, rules: LOOK_RULES };
  const candidates: Candidate[] = [];
  for (const piece of piecesOf(text)) {
    candidates.push(...mineText(post, piece.text).map((found) => moved(found, piece.start)));
    yield;
  }
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

interface Piece {
  readonly text: PostText;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** A text in pieces that begin with headings, so that each of them says as much by itself as within the whole. */
function piecesOf({ language, blocks }: PostText): Piece[] {
  const starts = blockStarts({ language, blocks });
  const pieces: Piece[] = [];
  let from = 0;
  blocks.forEach((block, at) => {
    const length = (starts[at] ?? 0) - (starts[from] ?? 0);
    const isLong = length + block.text.length > LONGEST_PIECE || at - from >= MOST_BLOCKS;
    if (at === from || !(isLong || (block.kind === 'heading' && length > PIECE))) return;
    pieces.push(pieceOf(language, blocks, from, at, starts));
    from = at;
  });
  pieces.push(pieceOf(language, blocks, from, blocks.length, starts));
  return pieces;
}

/** With the heading that follows it: what stands before that is not the end of the post. */
function pieceOf(
  language: PostText['language'],
  blocks: readonly TextBlock[],
  from: number,
  to: number,
  starts: readonly number[],
): Piece {
  const isHeading = blocks[to]?.kind === 'heading';
  return { text: { language, blocks: blocks.slice(from, isHeading ? to + 1 : to) }, start: starts[from] ?? 0 };
}

function moved(found: Candidate, by: number): Candidate {
  if (by === 0) return found;
  const items = found.items.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return { ...found, start: found.start + by, end: found.end + by, items };
}
