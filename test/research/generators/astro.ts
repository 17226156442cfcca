import { join } from 'node:path';
import { ensureNpm, run } from './install';
import { truePosts } from './posts';
import type { GeneratedSite, Skipped, Workplace } from './site';
import { laidOut, served, writePost } from './workplace';

/** The newest that run on Node 20. */
const VERSIONS = { astro: '5.9.4', '@astrojs/mdx': '4.3.9', '@astrojs/rss': '4.0.9', '@astrojs/sitemap': '3.7.4' };

/** Astro with the structure of its blog starter, and tags as its tutorial adds them. */
export async function buildAstro(work: Workplace): Promise<GeneratedSite | Skipped> {
  const why = await ensureNpm(VERSIONS, work.folder);
  if (why !== null) return { skipped: why };
  laidOut(work);
  const posts = truePosts(30);
  for (const post of posts) {
    const { slug, title, date, topics, summary } = post;
    writePost(
      join(work.folder, `src/content/blog/${slug}.md`),
      { title, description: summary, pubDate: date, tags: topics },
      post,
    );
  }
  await run(process.execPath, ['node_modules/astro/astro.js', 'build', '--silent'], {
    cwd: work.folder,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return served('https://astro.waymark.test', join(work.folder, 'dist'), posts, ({ slug }) => `/blog/${slug}/`);
}
