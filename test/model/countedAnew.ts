import type { CountedPost } from '../../lib/model/topicCount';
import type { TopicSummary } from '../../lib/model/topicsView';

/** The topics of posts, each counted by looking at all of them: what every faster way must agree with. */
export function countedAnew(posts: readonly CountedPost[]): TopicSummary[] {
  const ordered = posts.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const slugs = [...new Set(ordered.flatMap(({ topics }) => topics.map(({ slug }) => slug)))].toSorted();
  return slugs.map((slug) => {
    const own = ordered.filter(({ topics }) => topics.some((topic) => topic.slug === slug));
    const days = own.flatMap(({ date }) => date ?? []).toSorted();
    const told = own.flatMap(({ topics, accounts }) => {
      const by = accounts.filter((account) => account.topics.some((topic) => topic.slug === slug));
      return (by.length === 0 ? [{ topics }] : by).map((one) => one.topics.find((topic) => topic.slug === slug)!.name);
    });
    const often = (name: string): number => told.filter((other) => other === name).length;
    const name = told.toSorted((a, b) => often(b) - often(a) || (a < b ? -1 : 1))[0]!;
    return { slug, name, posts: own.length, first: days[0] ?? null, last: days.at(-1) ?? null };
  });
}
