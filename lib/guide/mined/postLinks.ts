import { sentencesIn } from '../../language/sentences';
import { areNamesOfOne } from '../../model/address';
import type { PostUrl } from '../../model/post';
import { blockStarts, type PostLink, type PostText, type TextBlock } from '../../model/postText';

/** Links as early as this lead to what a post goes on from: the share of its blocks. */
const EARLY = 0.2;
/** A page that links to more is a list. */
const MOST_LINKS = 200;

/**
 * The first link of a post's text to each other address of its site, in its sentence. Sites that have moved to https, or
 * to a name without `www`, keep links of before in their texts: those are of the site, too.
 */
export function postLinks(text: PostText, own: PostUrl): PostLink[] {
  const site = new URL(own);
  const starts = blockStarts(text);
  const found = new Map<PostUrl, PostLink>();
  text.blocks.forEach((block, at) => {
    for (const { url, start } of block.links) {
      const to = withinSite(url, site);
      if (to === null || to === own || found.has(to) || found.size >= MOST_LINKS) continue;
      const sentence = sentenceAt(block, start, starts[at] ?? 0, text.language);
      found.set(to, { to, sentence, isEarly: at <= EARLY * text.blocks.length });
    }
  });
  return [...found.values()];
}

/** The address as the site has it today; null where it leads to another site. */
function withinSite(url: PostUrl, site: URL): PostUrl | null {
  if (url.startsWith(`${site.origin}/`)) return url;
  const other = new URL(url);
  return areNamesOfOne(other, site) ? (`${site.origin}${url.slice(other.origin.length)}` as PostUrl) : null;
}

function sentenceAt(block: TextBlock, at: number, base: number, language: string | null): PostLink['sentence'] {
  const found = sentencesIn(block.text, language).find(({ start, end }) => start <= at && at < end);
  const { start, end } = found ?? { start: 0, end: block.text.length };
  return { start: base + start, end: base + end, text: block.text.slice(start, end) };
}
