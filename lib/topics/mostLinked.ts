import type { LinkedPost } from '../model/linkedPost';
import type { Post, PostUrl } from '../model/post';
import type { Series } from '../model/series';

/** Fewer links are chance. */
const FEWEST = 3;
/** So many posts are kept of an archive. */
const MOST = 50;
/** What this share of the posts links to stands at the end of every post: from so many posts on. */
const EVERYWHERE = 0.4;
const FEW_POSTS = 15;

type DatedPost = Pick<Post, 'url' | 'date'>;

/** Counts, post by post, who links to whom; so that of a large archive no more is held than that. */
export class LinkCount {
  readonly #by = new Map<PostUrl, number>();
  readonly #posts: ReadonlyMap<PostUrl, DatedPost>;
  readonly #seriesOf: ReadonlyMap<PostUrl, string>;

  /** @param series their parts link to each other as parts */
  constructor(posts: readonly DatedPost[], series: readonly Series[]) {
    this.#posts = new Map(posts.map((post) => [post.url, post]));
    this.#seriesOf = new Map(series.flatMap(({ id, parts }) => parts.map(({ post }) => [post, id] as const)));
  }

  /** @param links the posts that it links to, each once */
  add(from: PostUrl, links: readonly PostUrl[]): void {
    const own = this.#posts.get(from);
    if (own === undefined) return;
    for (const url of links) {
      const to = this.#posts.get(url);
      if (to === undefined || !isOlder(to, own) || this.#areParts(from, url)) continue;
      this.#by.set(url, (this.#by.get(url) ?? 0) + 1);
    }
  }

  /** The posts that most others link to, most first; ties by address. */
  most(): LinkedPost[] {
    const everywhere = this.#posts.size < FEW_POSTS ? Infinity : EVERYWHERE * this.#posts.size;
    return [...this.#by]
      .filter(([, by]) => by >= FEWEST && by < everywhere)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([post, by]) => ({ post, by }));
  }

  #areParts(a: PostUrl, b: PostUrl): boolean {
    const series = this.#seriesOf.get(a);
    return series !== undefined && series === this.#seriesOf.get(b);
  }
}

/** Links to later posts are added when an author tidies up; where a day is not known, any link counts. */
function isOlder(to: DatedPost, from: DatedPost): boolean {
  return to.date === null || from.date === null || to.date <= from.date;
}
