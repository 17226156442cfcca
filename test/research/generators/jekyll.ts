import { join } from 'node:path';
import { ensureDebian, run } from './install';
import { OFFSET, truePosts } from './posts';
import type { GeneratedSite, Skipped, Workplace } from './site';
import { laidOut, served, writePost } from './workplace';

const PACKAGES = [
  'jekyll',
  'jekyll-theme-minima',
  'ruby-jekyll-archives',
  'ruby-jekyll-feed',
  'ruby-jekyll-paginate',
  'ruby-jekyll-seo-tag',
  'ruby-jekyll-sitemap',
];

/** Jekyll with its own theme minima, its feed, its paginator, and pages of tags by jekyll-archives. */
export async function buildJekyll(work: Workplace): Promise<GeneratedSite | Skipped> {
  const why = await ensureDebian(['jekyll'], PACKAGES);
  if (why !== null) return { skipped: why };
  laidOut(work);
  const posts = truePosts(30);
  for (const post of posts) {
    const { slug, title, date, time, topics, summary } = post;
    const matter = {
      layout: 'post',
      title,
      date: `${date} ${time}:00 ${OFFSET.replace(':', '')}`,
      tags: topics,
      description: summary,
    };
    writePost(join(work.folder, `_posts/${date}-${slug}.md`), matter, post);
  }
  await run('jekyll', ['build', '--quiet'], {
    cwd: work.folder,
    env: { JEKYLL_NO_BUNDLER_REQUIRE: 'true', JEKYLL_ENV: 'production', LANG: 'C.UTF-8' },
  });
  return served(
    'https://jekyll.waymark.test',
    join(work.folder, '_site'),
    posts,
    ({ slug, date }) => `/${date.replaceAll('-', '/')}/${slug}.html`,
  );
}
