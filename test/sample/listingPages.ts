import { BASE, POSTS, TOPICS } from './facts';
import { html } from './html';
import { AUTHOR, layout, SITE_LINE, SITE_NAME, type Place } from './layout';
import { pageAddress, postLine, teaser } from './pageParts';

const POSTS_PER_PAGE = 6;
/** Pages of the blog's listing. */
export const LISTING_PAGES = Math.ceil(POSTS.length / POSTS_PER_PAGE);

export function homePage(place: Place): string {
  const main = html`<div class="home">
    <h1>Hello, I am ${AUTHOR}.</h1>
    <p class="lede">I look after the platforms of a parcel network, and I write down what went wrong.</p>
    <p>
      On this site you find my <a href="${BASE}">essays</a>, a few <a href="/about">words about me</a>, and nothing
      else. If you have only ten minutes, take the newest of these. If you have an evening, one of the
      <a href="${BASE}/topics/reliability">topics</a> will lead you through.
    </p>
    <h2>Lately on the blog</h2>
    <ul class="post-lines">
      ${POSTS.slice(0, 4).map(postLine)}
    </ul>
  </div>`;
  return layout(place, { path: '/', title: SITE_NAME, main });
}

/** A page of the blog's listing, counted from 1. */
export function listingPage(place: Place, number: number): string {
  const posts = POSTS.slice((number - 1) * POSTS_PER_PAGE, number * POSTS_PER_PAGE);
  const newer = number > 1 ? html`<a rel="prev" href="${pageAddress(number - 1)}">Newer essays</a>` : html``;
  const older =
    number < LISTING_PAGES ? html`<a rel="next" href="${pageAddress(number + 1)}">Older essays</a>` : html``;
  const main = html`<h1>Essays</h1>
    <p class="lede">${SITE_LINE}.</p>
    ${posts.map((post) => teaser(post))}
    <nav class="pagination" aria-label="Pages">${newer}<span>Page ${number} of ${LISTING_PAGES}</span>${older}</nav>`;
  return layout(place, { path: pageAddress(number), title: number === 1 ? 'Essays' : `Essays, page ${number}`, main });
}

export function archivePage(place: Place): string {
  const years = [...new Set(POSTS.map(({ date }) => date.slice(0, 4)))];
  const main = html`<h1>Archive</h1>
    <p class="topics">
      ${TOPICS.map(({ path, name, posts }) => html`<a class="topic" href="${path}">${name} (${posts})</a> `)}
    </p>
    ${years.map(
      (year) =>
        html`<h2>${year}</h2>
          <ul class="post-lines">
            ${POSTS.filter(({ date }) => date.startsWith(year)).map(postLine)}
          </ul>`,
    )}`;
  return layout(place, { path: `${BASE}/archive`, title: 'Archive', main });
}

/** Posts in whose title or summary all words of the query occur; only the form without a query. */
export function searchPage(place: Place, query: string): string {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = POSTS.filter(({ title, summary }) =>
    words.every((word) => `${title} ${summary}`.toLowerCase().includes(word)),
  );
  const results =
    words.length === 0
      ? html`<p>Titles and summaries are searched.</p>`
      : html`<p class="meta">${found.length} of ${POSTS.length} essays</p>
          ${found.map((post) => teaser(post))}`;
  const main = html`<h1>Search</h1>
    <form action="/search" role="search">
      <label>Words <input type="search" name="q" value="${query}" /></label> <button>Search</button>
    </form>
    ${results}`;
  return layout(place, { path: '/search', title: words.length === 0 ? 'Search' : `Search: ${query}`, main });
}

export function aboutPage(place: Place): string {
  const main = html`<h1>About</h1>
    <p>
      I began as the only person in a small company who was not afraid of the server, and have never quite recovered.
      Since then I have looked after a bookshop, a bank, a weather service and, for nine years now, a network that
      brings parcels to doors.
    </p>
    <p>
      What interests me is the part of our work that is left when the software is finished: who is woken, what they
      read, and how they know that they may go back to bed.
    </p>
    <h2 id="colophon">How this site is made</h2>
    <p>
      Markdown files, a few hundred lines of code, and one style sheet. There are ${POSTS.length} essays on
      ${TOPICS.length} topics. The <a href="${BASE}/feed.xml">feed</a> has all of them.
    </p>`;
  return layout(place, { path: '/about', title: 'About', main });
}

export function notFoundPage(place: Place): string {
  const main = html`<h1>Nothing here</h1>
    <p>
      This address leads nowhere, or no longer does. The <a href="${BASE}/archive">archive</a> lists everything that
      there is.
    </p>`;
  return layout(place, { path: '/404', title: 'Nothing here', main });
}
