/**
 * `npm run eval:guides -- --data FOLDER`: what guides are made of, on real blogs: each folder within is the sources of one
 * blog. Prints figures by blog, and every line that would be shown, to be judged by a reader. Nothing of it is kept here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mineText } from '../../../lib/guide/mined/mineText';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import { postLinks } from '../../../lib/guide/mined/postLinks';
import { orderTopic } from '../../../lib/guide/order/orderTopic';
import type { MinedLine } from '../../../lib/model/mined';
import type { PostUrl } from '../../../lib/model/post';
import type { PostLink } from '../../../lib/model/postText';
import type { Topic } from '../../../lib/model/topic';
import { findTopics } from '../../../lib/topics/findTopics';
import { phrasesOf } from '../../../lib/topics/phrases';
import { findSeries } from '../../../lib/topics/series';
import { readBlog, type ReadPost } from './readBlog';

/** Topics of fewer posts have no guide worth judging. */
const FEWEST_POSTS = 4;

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (data === undefined) throw new Error('Say where the blogs are: npm run eval:guides -- --data FOLDER');
for (const name of readdirSync(data).toSorted()) evaluate(name, readBlog(join(data, name)));

function evaluate(name: string, blog: readonly ReadPost[]): void {
  const titles = new Map(blog.map(({ post }) => [post.url, post.title]));
  const posts = blog.map(({ post }) => post);
  const candidates = new Map(blog.map(({ post, text }) => [post.url, mineText(post, text)]));
  const links = new Map(blog.map(({ post, text }) => [post.url, postLinks(text, post.url)]));
  const linksOf = (post: PostUrl): readonly PostLink[] => links.get(post) ?? [];
  const series = findSeries(posts, linksOf);
  const found = findTopics(new Map(blog.map(({ post, text }) => [post.url, phrasesOf(post, text)])));
  const covered = new Set(found.flatMap((topic) => topic.posts.map(({ post }) => post)));
  print(`# ${name}: ${blog.length} posts, ${[...candidates.values()].flat().length} candidates`);
  print(
    `found topics: ${found.length}, over ${Math.round((100 * covered.size) / Math.max(1, blog.length))} % of the posts`,
  );
  for (const topic of found) print(`  ${topic.name} (${topic.posts.length}; ${topic.titles} titles)`);
  print(`series: ${series.length}`);
  for (const { name: base, parts } of series)
    print(`  ${base}: ${parts.map(({ post, number }) => `${number} ${titles.get(post)}`).join(' → ')}`);
  for (const [slug, { topic, urls }] of byTopic(blog)) {
    if (urls.size < FEWEST_POSTS) continue;
    const own = posts.filter(({ url }) => urls.has(url));
    const mined = mineTopic(topic, own, (post) => candidates.get(post) ?? null);
    const paths = orderTopic(topic, own, { linksOf, series, mined });
    print(`## ${slug} (${own.length})`);
    for (const line of [mined.definition, ...mined.claims, ...mined.steps, ...mined.warnings]) printLine(line);
    for (const { post, reason } of paths['ground-up'] ?? []) print(`  path ${reason.kind}: ${titles.get(post)}`);
  }
}

function byTopic(blog: readonly ReadPost[]): Map<string, { topic: Topic; urls: Set<string> }> {
  const topics = new Map<string, { topic: Topic; urls: Set<string> }>();
  for (const { post } of blog)
    for (const topic of post.topics) {
      const known = topics.get(topic.slug) ?? { topic, urls: new Set<string>() };
      topics.set(topic.slug, known);
      known.urls.add(post.url);
    }
  return topics;
}

function printLine(line: MinedLine | null): void {
  if (line !== null) print(`  ${line.reason.kind}: ${line.text.replaceAll('\n', ' | ')}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
