import type { SectionKind } from '../../model/guide';
import { countWords } from '../../model/text';
import type { Block } from './blocks';
import { isListOfPosts } from './headingMeaning';

/** What is needed to tell a topic's page from a post or a plain list of posts. */
export interface PageTraits {
  readonly present: readonly SectionKind[];
  /** The page labels its name as a topic's. */
  readonly isLabelled: boolean;
  /** Its address is one of a topic (`/topics/scale`). */
  readonly hasTopicAddress: boolean;
  /** What stands before and between the sections. */
  readonly outside: readonly Block[];
  /** See `hasOwnDate`; asked only when it decides. */
  readonly isDated: () => boolean;
}

/** Sections that hardly any post has. */
const TELLING: readonly SectionKind[] = ['arguments', 'steps'];
/** More prose than this outside the sections is an article's body. Words. */
const MOST_PROSE = 150;
/** Shorter paragraphs are captions, bylines and remarks. Words. */
const LEAST_PARAGRAPH = 15;

/**
 * A topic's page has at least two sections of a guide, one of them more than a list of posts. Posts can have such
 * headings too, so what else speaks for a topic is set against what speaks for an article: the name's label and the
 * address against a date of its own and prose outside the sections. The topic must not be outweighed; without either
 * sign, the page needs a section that only guides have. So a post with "Checklist" and "References" is no topic page,
 * and a topic page that a site generator stamps with a date still is one.
 */
export function isTopicPage({ present, isLabelled, hasTopicAddress, outside, isDated }: PageTraits): boolean {
  if (present.length < 2 || present.every(isListOfPosts)) return false;
  const forTopic = Number(isLabelled) + Number(hasTopicAddress);
  if (forTopic === 0 && !TELLING.some((kind) => present.includes(kind))) return false;
  const hasProse = proseWords(outside) > MOST_PROSE;
  return forTopic === 2 || Number(hasProse) + Number(isDated()) <= forTopic;
}

function proseWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const count = countWords(block.text);
    if (count >= LEAST_PARAGRAPH) words += count;
    if (words > MOST_PROSE) break;
  }
  return words;
}
