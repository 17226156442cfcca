import { BASE, TOPICS, type PostFacts, type TopicFacts } from './facts';
import { html, type Html } from './html';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `24 November 2025` */
export function longDay(date: string): string {
  return DAY.format(new Date(date));
}

/** `Nov 2025` */
export function shortMonth(date: string): string {
  return MONTH.format(new Date(date));
}

export function topicFacts(slug: string): TopicFacts {
  const topic = TOPICS.find((known) => known.slug === slug);
  if (topic === undefined) throw new Error(`no topic ${slug}`);
  return topic;
}

/** What leads to one post from any list: title, date and summary. */
export function teaser(post: PostFacts, level: 'h2' | 'h3' = 'h2'): Html {
  const title = html`<a href="${post.path}">${post.title}</a>`;
  return html`<article class="teaser">
    ${level === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p class="meta"><time datetime="${post.date}">${longDay(post.date)}</time></p>
    <p>${post.summary}</p>
  </article>`;
}

/** One line a post: date and title. */
export function postLine(post: PostFacts): Html {
  return html`<li>
    <time datetime="${post.date}">${longDay(post.date)}</time> <a href="${post.path}">${post.title}</a>
  </li>`;
}

export function pageAddress(number: number): string {
  return number === 1 ? BASE : `${BASE}/page/${number}`;
}
