import { normaliseAddress } from '../../lib/model/address';
import { archiveId, type ArchiveId } from '../../lib/model/archive';
import { withAccount, type Post } from '../../lib/model/post';

const WORDS =
  'queue capacity deploy index cache team budget latency owner schema replica migration signal error release pager trace quorum lease batch'.split(
    ' ',
  );
const TOPICS = 60;

/** An archive of any size: titles of plausible words, two to four of 60 topics a post, the popular ones more often. */
export function archiveOfSize(
  count: number,
  base = 'https://large.example/blog',
): { archive: ArchiveId; posts: Post[] } {
  const archive = archiveId(base);
  if (archive === null) throw new Error('the synthetic archive has no address');
  const random = seeded(20_261_123);
  const posts = Array.from({ length: count }, (_, index) => aPost(archive, index, random));
  return { archive, posts };
}

function aPost(archive: ArchiveId, index: number, random: () => number): Post {
  const url = normaliseAddress(`${archive}/post-${index}`);
  if (url === null) throw new Error('a synthetic post has no address');
  const title = Array.from(
    { length: 5 + Math.floor(random() * 4) },
    () => WORDS[Math.floor(random() * WORDS.length)],
  ).join(' ');
  // The square makes topics of low number common, as tags of real archives are.
  const topics = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => `topic-${Math.floor(random() ** 2 * TOPICS)}`,
  );
  const day = new Date(Date.UTC(2004, 0, 1) + Math.floor(random() * 8_000) * 86_400_000);
  return withAccount(
    null,
    {
      source: 'feed',
      title,
      date: day.toISOString().slice(0, 10),
      summary: `${title}, in one line that a feed would give.`,
      topics: [...new Set(topics)].map((slug) => ({ slug, name: slug })),
      language: 'en',
      words: null,
    },
    url,
    archive,
  );
}

/** Mulberry32: the same numbers between 0 and 1 in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
