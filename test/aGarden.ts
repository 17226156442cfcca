import { LOOK_RULES, type LookedThrough } from '../lib/model/knownText';
import type { ListedPost } from '../lib/model/pageReading';
import type { PostAccount, PostUrl } from '../lib/model/post';
import { phrasesOf } from '../lib/topics/phrases';
import { aListed, ARCHIVE } from './store/aStore';

/** What the posts of a blog without tags are about. */
const THINGS = ['cold frames', 'drip irrigation', 'leaf mould', 'raised beds'];
const TITLES = ['On %s', 'What we know of %s', 'Our %s, a year on'];

interface APost {
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

/** Twelve posts on four things, three on each, with enough words of their own to count. */
export const GARDEN: readonly APost[] = THINGS.flatMap((thing, at) =>
  TITLES.map((title, number) => ({
    slug: `${thing.replace(' ', '-')}-${number}`,
    title: title.replace('%s', thing),
    text: `${`We like ${thing} here, as does our neighbour. `.repeat(6)}${ownWords(at * 3 + number)}`,
  })),
);

/** Words that no other text has. */
function ownWords(seed: number): string {
  return Array.from({ length: 160 }, (_, at) => `w${seed}x${at}`).join(', ');
}

export function gardenPost(slug: string): PostUrl {
  return `${ARCHIVE}/${slug}` as PostUrl;
}

/** The posts as a feed without tags tells them, from 2024 on, one a month. */
export function gardenFeed(
  posts: readonly Omit<APost, 'text'>[] = GARDEN,
  change: (slug: string) => Partial<PostAccount> = () => ({}),
): ListedPost[] {
  return posts.map(({ slug, title }, at) => {
    const date = `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    return aListed(slug, { title, date, topics: [], language: 'en', ...change(slug) });
  });
}

/** Their texts, looked through. */
export function gardenTexts(posts: readonly APost[] = GARDEN): LookedThrough[] {
  return posts.map(({ slug, title, text }) => {
    const of = { post: gardenPost(slug), archive: ARCHIVE };
    const known = {
      language: 'en',
      blocks: [{ kind: 'paragraph', text, links: [] }],
    } as const;
    const counted = phrasesOf({ title, summary: null, language: 'en' }, known);
    return {
      text: { ...of, text: known, from: 'page', readAt: 1, failures: 0 },
      mined: { ...of, rules: LOOK_RULES, candidates: [], links: [] },
      counted: { ...of, rules: LOOK_RULES, counted },
    };
  });
}
