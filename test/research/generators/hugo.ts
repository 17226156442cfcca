import { join } from 'node:path';
import { ensureDebian, run } from './install';
import { OFFSET, truePosts } from './posts';
import type { GeneratedSite, Skipped, Workplace } from './site';
import { laidOut, served, writePost } from './workplace';

/** Hugo with the theme that `hugo new theme` lays out, its own feed, sitemap and pagination. */
export async function buildHugo(work: Workplace): Promise<GeneratedSite | Skipped> {
  const why = await ensureDebian(['hugo'], ['hugo']);
  if (why !== null) return { skipped: why };
  laidOut(work);
  const posts = truePosts(30);
  for (const post of posts) {
    const { slug, title, date, time, topics, summary } = post;
    writePost(
      join(work.folder, `content/posts/${slug}.md`),
      { title, date: `${date}T${time}:00${OFFSET}`, tags: topics, description: summary },
      post,
    );
  }
  await run('hugo', ['--quiet', '--destination', 'public'], { cwd: work.folder });
  return served('https://hugo.waymark.test', join(work.folder, 'public'), posts, ({ slug }) => `/posts/${slug}/`);
}
