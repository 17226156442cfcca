import { pathOf, postsOf, topicName, type SamplePost } from './content';
import { escape, layout } from './layout';
import { GUIDES, topicPath, type GuideText } from './topics';

const ROLES = ['Start here (current state)', 'Then read (operating middle)', 'Finish with (foundational context)'];

/** A topic page that publishes a guide, in the form of the page that all this started from. */
export function topicPage(topic: string, guide: GuideText, origin: string): string {
  const posts = postsOf(topic);
  const main = `<main>
<p class="label">// Topic</p>
<h1>${topicName(topic)}</h1>
<h2>Definition</h2><p>${escape(definition(topic, posts, guide))}</p>
<h2>What the archive argues</h2>${list(guide.argues)}
<h2>Execution checklist</h2>${list(guide.checklist)}
<h2>Common failure modes</h2>${list(guide.failures)}
<h2>Suggested reading path</h2><ul>${path(posts).map((post, at) => `<li>${ROLES[at]}: <a href="${pathOf(post)}">${escape(post.title)}</a></li>`).join('')}</ul>
<h2>Related posts</h2>${links(posts.slice(0, 5))}
<h2>References</h2><p>${posts.length} posts</p><ul>${posts.map((post) => `<li><a href="${pathOf(post)}">${escape(post.title)}</a><p>${escape(post.summary)}</p></li>`).join('')}</ul>
</main>`;
  return layout({ title: topicName(topic), path: topicPath(topic), origin, main });
}

function path(posts: readonly SamplePost[]): SamplePost[] {
  return [posts[0], posts[Math.floor(posts.length / 2)], posts.at(-1)].filter((post) => post !== undefined);
}

function definition(topic: string, posts: readonly SamplePost[], { about }: GuideText): string {
  return `${topicName(topic)} spans ${posts.length} posts from ${month(posts.at(-1))} to ${month(posts[0])}. ${about}`;
}

function month(post: SamplePost | undefined): string {
  return new Date(`${post?.date ?? '2022-01-01'}T00:00:00Z`).toLocaleDateString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

function links(posts: readonly SamplePost[]): string {
  return `<ul>${posts.map((post) => `<li><a href="${pathOf(post)}">${escape(post.title)}</a></li>`).join('')}</ul>`;
}

/** All topic pages by path: guides where there is one. */
export function topicPages(origin: string): [string, string][] {
  return Object.entries(GUIDES).map(([topic, guide]) => [topicPath(topic), topicPage(topic, guide, origin)]);
}
