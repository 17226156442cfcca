import { join } from 'node:path';
import { ensureNpm, run } from './install';
import { truePosts, ZONE } from './posts';
import type { GeneratedSite, Skipped, Workplace } from './site';
import { laidOut, served, writePost } from './workplace';

const VERSIONS = {
  hexo: '8.1.2',
  'hexo-generator-archive': '2.0.0',
  'hexo-generator-category': '2.0.0',
  'hexo-generator-feed': '3.0.0',
  'hexo-generator-index': '4.0.0',
  'hexo-generator-sitemap': '3.0.1',
  'hexo-generator-tag': '2.0.0',
  'hexo-renderer-ejs': '2.0.0',
  'hexo-renderer-marked': '7.0.1',
  'hexo-renderer-stylus': '3.0.1',
  'hexo-theme-landscape': '1.1.0',
};

/** Hexo with its starter's settings and theme, its feed and its sitemap. */
export async function buildHexo(work: Workplace): Promise<GeneratedSite | Skipped> {
  // By this its command knows the folder as one of its own.
  const why = await ensureNpm(VERSIONS, work.folder, { hexo: { version: VERSIONS.hexo } });
  if (why !== null) return { skipped: why };
  laidOut(work);
  const posts = truePosts(30);
  for (const post of posts) {
    const { slug, title, date, time, topics, summary } = post;
    writePost(
      join(work.folder, `source/_posts/${slug}.md`),
      { title, date: `${date} ${time}:00`, tags: topics, description: summary },
      post,
    );
  }
  // The days of its addresses are those of the author's machine.
  await run(process.execPath, ['node_modules/hexo/bin/hexo', 'generate', '--silent'], {
    cwd: work.folder,
    env: { TZ: ZONE },
  });
  return served(
    'https://hexo.waymark.test',
    join(work.folder, 'public'),
    posts,
    ({ slug, date }) => `/${date.replaceAll('-', '/')}/${slug}/`,
  );
}
