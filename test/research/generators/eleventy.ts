import { join } from 'node:path';
import { ensureNpm, run } from './install';
import { truePosts } from './posts';
import type { GeneratedSite, Skipped, Workplace } from './site';
import { laidOut, served, writePost } from './workplace';

const VERSIONS = { '@11ty/eleventy': '3.1.8', '@11ty/eleventy-plugin-rss': '2.0.4' };

/** Eleventy with the structure of its base blog. */
export async function buildEleventy(work: Workplace): Promise<GeneratedSite | Skipped> {
  const why = await ensureNpm(VERSIONS, work.folder);
  if (why !== null) return { skipped: why };
  laidOut(work);
  const posts = truePosts(30);
  for (const post of posts) {
    const { slug, title, date, topics, summary } = post;
    writePost(join(work.folder, `content/blog/${slug}.md`), { title, date, tags: topics, description: summary }, post);
  }
  await run(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], { cwd: work.folder });
  return served('https://eleventy.waymark.test', join(work.folder, '_site'), posts, ({ slug }) => `/blog/${slug}/`);
}
