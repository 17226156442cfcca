import type { DiscoveryProgress } from '../../lib/model/discovery';
import { DISCOVERY_SOURCES } from '../../lib/model/errand';
import { text, textCount, textList } from '../text';

/** What an archive's figures are based on: `143 posts from the feed and the sitemap, 12 topics`. */
export function basedOnText({ based }: DiscoveryProgress, posts: number, topics: number): string {
  const sources = DISCOVERY_SOURCES.filter((source) => (based[source] ?? 0) > 0).map((source) =>
    text(`source_${source}`),
  );
  const count = textCount('posts', posts);
  const from = sources.length === 0 ? count : text('postsFrom', count, textList(sources));
  return text('postsAndTopics', from, textCount('topics', topics));
}
