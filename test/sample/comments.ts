import { readFileSync } from 'node:fs';
import type { PostFacts } from './facts';
import { POSTS } from './facts';
import { html, type Html } from './html';
import { longDay } from './pageParts';

interface Comment {
  readonly author: string;
  /** Topics it has something to say on; none when it suits any post. */
  readonly topics?: readonly string[];
  readonly paragraphs: readonly string[];
}

const FEWEST = 6;
const MOST = 10;
const DAY_MS = 86_400_000;
// Our own file.
const POOL = JSON.parse(readFileSync(new URL('./comments.json', import.meta.url), 'utf8')) as readonly Comment[];

/** The discussion under a post, about a third as long as the post itself. The same at every start. */
export function commentSection(post: PostFacts): Html {
  const comments = commentsOn(post);
  return html`<section class="comments" id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${comments.length} comments</h2>
    <ol>
      ${comments.map((comment, at) => shownComment(comment, dayAfter(post.date, 1 + at * at)))}
    </ol>
    <p class="meta">
      Comments close after ninety days. Later thoughts are welcome by
      <a href="mailto:ines@quietpager.example">e-mail</a>.
    </p>
  </section>`;
}

function commentsOn(post: PostFacts): Comment[] {
  const start = POSTS.findIndex(({ slug }) => slug === post.slug) * 5;
  const general = POOL.filter(({ topics }) => topics === undefined);
  const turned = [...general.slice(start % general.length), ...general.slice(0, start % general.length)];
  const own = POOL.filter(({ topics }) => topics?.some((topic) => post.topics.includes(topic)));
  const chosen: Comment[] = [];
  let words = 0;
  for (const comment of [...own.slice(0, 4), ...turned]) {
    if (chosen.length === MOST || (chosen.length >= FEWEST && words >= post.words / 3)) break;
    chosen.push(comment);
    words += comment.paragraphs.join(' ').split(/\s+/).length;
  }
  return chosen;
}

function shownComment({ author, paragraphs }: Comment, date: string): Html {
  return html`<li class="comment">
    <p class="comment-by"><strong>${author}</strong> <time datetime="${date}">${longDay(date)}</time></p>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </li>`;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
