import { BASE, POSTS, TOPICS } from './facts';
import { html, type Html } from './html';

export const SITE_NAME = 'The Quiet Pager';
export const SITE_LINE = 'Essays on systems that let people sleep';
export const AUTHOR = 'Ines Halvorsen';

/** Where the site is: `https://blog.example`, without a slash at the end. */
export interface Place {
  readonly origin: string;
}

export interface PageParts {
  /** The page's own path, which is its canonical address. */
  readonly path: string;
  readonly title: string;
  readonly main: Html;
  /** More of the document's head. */
  readonly head?: Html;
}

const NAV = [
  ['Home', '/'],
  ['Blog', BASE],
  ['Archive', `${BASE}/archive`],
  ['About', '/about'],
  ['Search', '/search'],
] as const;

/** A whole page around its main part. */
export function layout({ origin }: Place, { path, title, main, head = html`` }: PageParts): string {
  const shown = title === SITE_NAME ? title : `${title} · ${SITE_NAME}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shown}</title>
        <link rel="canonical" href="${origin}${path}" />
        <link rel="alternate" type="application/atom+xml" title="${SITE_NAME}" href="${origin}${BASE}/feed.xml" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="/style.css" />
        ${head}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="site-header">
          <a class="site-name" href="/">${SITE_NAME}</a>
          <nav aria-label="Site">
            <ul>
              ${NAV.map(([name, to]) => html`<li><a href="${to}" ${current(to, path)}>${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main id="main">${main}</main>
        ${FOOTER}
      </body>
    </html> `.source;
}

function current(to: string, path: string): Html {
  return to === path ? html` aria-current="page"` : html``;
}

function links(items: readonly { readonly name: string; readonly path: string }[]): Html {
  return html`<ul>
    ${items.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`)}
  </ul>`;
}

const FOOTER = html`<footer class="site-footer">
  <div class="columns">
    <section>
      <h2>Topics</h2>
      ${links(TOPICS)}
    </section>
    <section>
      <h2>Recent essays</h2>
      ${links(POSTS.slice(0, 6).map(({ title, path }) => ({ name: title, path })))}
    </section>
    <section>
      <h2>Older essays</h2>
      ${links(POSTS.slice(-5).map(({ title, path }) => ({ name: title, path })))}
    </section>
    <section>
      <h2>The site</h2>
      ${links([
        { name: 'About', path: '/about' },
        { name: 'How this site is made', path: '/about#colophon' },
        { name: 'All essays by year', path: `${BASE}/archive` },
        { name: 'Search', path: '/search' },
        { name: 'Feed', path: `${BASE}/feed.xml` },
        { name: 'Site map', path: '/sitemap.xml' },
      ])}
    </section>
  </div>
  <p>
    ${SITE_NAME} is written by ${AUTHOR}, mostly on trains. The opinions are mine, and the outages were everybody’s.
    Names and numbers are changed where the people in the stories would prefer it. You may quote freely; a link back is
    a courtesy, and a correction is a gift.
  </p>
  <p>No cookies, no counters, no scripts. If a page here is ever slow, please write to me.</p>
</footer>`;
