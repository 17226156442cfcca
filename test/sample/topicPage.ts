import { BASE, POSTS, postsOf, type PostFacts } from './facts';
import type { GuideText } from './guideTexts';
import { html, type Html } from './html';
import { layout, type Place } from './layout';
import { postLine, shortMonth, topicFacts } from './pageParts';

const LEADS = [
  'Start here (current state)',
  'Then read (operating middle)',
  'Finish with (foundational context)',
] as const;
const MOST_ADJACENT = 3;

/** The page of a topic on which the archive publishes a guide. */
export function topicPage(place: Place, slug: string, text: GuideText): string {
  const { name, path } = topicFacts(slug);
  const posts = postsOf(slug);
  const main = html`<div class="topic-page">
    <p class="label">// Topic</p>
    <h1>${name}</h1>
    <h2>Definition</h2>
    <p>${definition(name, slug, posts, text)}</p>
    <h2>What the archive argues</h2>
    ${list(text.argues)}
    <h2>Execution checklist</h2>
    ${list(text.checklist)}
    <h2>Common failure modes</h2>
    ${list(text.failureModes)}
    <h2>Suggested reading path</h2>
    <ul>
      ${LEADS.map((lead, at) => html`<li>${lead}: ${postLink(text.path[at] ?? '')}</li>`)}
    </ul>
    <h2>Related posts</h2>
    <ul>
      ${text.related.map((related) => html`<li>${postLink(related)}</li>`)}
    </ul>
    <h2>References</h2>
    <p>${countOf(posts)}</p>
    <ul class="references">
      ${posts.map(
        (post) =>
          html`<li>
            ${postLink(post.slug)}
            <p>${post.summary}</p>
          </li>`,
      )}
    </ul>
  </div>`;
  return layout(place, { path, title: name, main });
}

/** The page of any other topic: its name and its posts. */
export function tagPage(place: Place, slug: string): string {
  const { name, path } = topicFacts(slug);
  const posts = postsOf(slug);
  const main = html`<h1>${name}</h1>
    <p class="meta">${countOf(posts)} · <a href="${BASE}/archive">all essays</a></p>
    <ul class="post-lines">
      ${posts.map(postLine)}
    </ul>`;
  return layout(place, { path, title: name, main });
}

/** Topics that share posts with this one: those that share most, then the one shared most recently, then by slug. */
export function adjacentTopics(slug: string): string[] {
  const posts = postsOf(slug);
  const others = [...new Set(posts.flatMap(({ topics }) => topics))].filter((topic) => topic !== slug);
  const shared = (topic: string): PostFacts[] => posts.filter(({ topics }) => topics.includes(topic));
  return others.toSorted(
    (a, b) =>
      shared(b).length - shared(a).length ||
      (shared(b)[0]?.date ?? '').localeCompare(shared(a)[0]?.date ?? '', 'en') ||
      a.localeCompare(b, 'en'),
  );
}

function definition(name: string, slug: string, posts: readonly PostFacts[], { dealsWith, motifs }: GuideText): string {
  const span = `from ${shortMonth(posts.at(-1)?.date ?? '')} to ${shortMonth(posts[0]?.date ?? '')}`;
  return (
    `${name} coverage in this archive spans ${countOf(posts)} ${span} and ${dealsWith}. ` +
    `The strongest adjacent threads are ${inWords(adjacentTopics(slug).slice(0, MOST_ADJACENT))}. ` +
    `Recurring title motifs include ${inWords(motifs)}.`
  );
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

function countOf(posts: readonly PostFacts[]): string {
  return `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`;
}

function postLink(slug: string): Html {
  const post = POSTS.find((known) => known.slug === slug);
  if (post === undefined) throw new Error(`no post ${slug}`);
  return html`<a href="${post.path}">${post.title}</a>`;
}

function list(items: readonly string[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
