import { sentencesIn } from '../../language/sentences';
import type { PostUrl } from '../../model/post';
import { blockStarts, type PostLink, type PostText, type TextBlock } from '../../model/postText';

/** Links as early as this lead to what a post goes on from: the share of its blocks. */
const EARLY = 0.2;
/** A page that links to more is a list. */
const MOST_LINKS = 200;

/** The first link of a post's text to each other address of its site, in its sentence. */
export function postLinks(text: PostText, own: PostUrl): PostLink[] {
  const { origin } = new URL(own);
  const starts = blockStarts(text);
  const found = new Map<PostUrl, PostLink>();
  text.blocks.forEach((block, at) => {
    for (const { url, start } of block.links) {
      if (url === own || found.has(url) || found.size >= MOST_LINKS || !url.startsWith(`${origin}/`)) continue;
      const sentence = sentenceAt(block, start, starts[at] ?? 0, text.language);
      found.set(url, { to: url, sentence, isEarly: at <= EARLY * text.blocks.length });
    }
  });
  return [...found.values()];
}

function sentenceAt(block: TextBlock, at: number, base: number, language: string | null): PostLink['sentence'] {
  const found = sentencesIn(block.text, language).find(({ start, end }) => start <= at && at < end);
  const { start, end } = found ?? { start: 0, end: block.text.length };
  return { start: base + start, end: base + end, text: block.text.slice(start, end) };
}
