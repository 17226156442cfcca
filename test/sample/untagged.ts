import type { Answer } from './answer';

/** A post of a blog that gives its posts no topics. */
export interface UntaggedPost {
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const THINGS = ['cold frames', 'drip irrigation', 'leaf mould', 'raised beds'];
const TITLES = ['On %s', 'What we know of %s', 'Our %s, a year on'];
/** Every post has sentences of its own, so that what it shares with others stands out. */
const OWN = [
  'The door sticks when the wind is in the east.',
  'A neighbour lent us her barrow for the week.',
  'Two hens watched from the wall and said nothing.',
  'The radio promised rain and did not keep its word.',
  'We found a coin from 1961 under the gatepost.',
  'By noon the shade had moved to the other bench.',
  'Someone had left a blue glove on the tap.',
  'The cat slept through all of it in the bucket.',
  'There was tea, and after that there was more tea.',
  'A postman asked what the string was for.',
  'The swifts came back on the day that we had guessed.',
  'Nobody could say who had bought the second spade.',
];

/** Twelve posts on four things, and a series of three parts. */
export const UNTAGGED: readonly UntaggedPost[] = [
  ...THINGS.flatMap((thing, at) =>
    TITLES.map((title, number) => ({
      path: `/notes/${thing.replace(' ', '-')}-${number + 1}`,
      title: title.replace('%s', thing),
      date: `2024-${String(at * 3 + number + 1).padStart(2, '0')}-05`,
      paragraphs: [
        `We have had ${thing} for some years, and this is what they have taught us.`,
        ...[1, 5, 7].map((step) => `${OWN[(at * 3 + number * step) % OWN.length]} That is how it is with ${thing}.`),
        `Next year there will be ${thing} again, and we shall see.`,
      ],
    })),
  ),
  ...[1, 2, 3].map((part) => ({
    path: `/notes/growing-leeks-part-${part}`,
    title: `Growing leeks, part ${part}`,
    date: `2025-0${part}-01`,
    paragraphs: [`This is part ${part}. ${OWN[part]}`, `${OWN[part + 4]} ${OWN[part + 7]}`],
  })),
];

/** What the blog answers, by path: its list, its feed, its posts; nothing of a sitemap. */
export function untaggedSite(origin: string): Map<string, Answer> {
  return siteOf(origin, UNTAGGED);
}

const KINDS = ['copper', 'willow', 'slate', 'winter', 'clay', 'cedar', 'linen', 'iron', 'river', 'meadow'];
const MADE = ['kettles', 'baskets', 'roofs', 'apples', 'ovens', 'fences', 'aprons', 'gates', 'stones', 'bees'];
/** What the large blog writes about: a hundred things, each in fifty posts. */
export const LARGE_THINGS = KINDS.flatMap((kind) => MADE.map((made) => `${kind} ${made}`));
const BEGINNINGS = ['On', 'More on', 'Our', 'A year of', 'Letters on', 'In praise of', 'No more', 'Why', 'Old', 'Two'];
const PLACES = ['by the pond', 'under glass', 'in the lane', 'at the mill', 'on the hill'];
const DAY_MS = 86_400_000;

/** A blog of 5,000 posts, one a day, without topics and with hardly a text: as the garden's, but from 2010 on. */
export const LARGE: readonly UntaggedPost[] = PLACES.flatMap((place) =>
  BEGINNINGS.flatMap((beginning) => LARGE_THINGS.map((thing) => `${beginning} ${thing} ${place}`)),
).map((title, at) => ({
  path: `/notes/${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  date: new Date(Date.UTC(2010, 0, 1) + at * DAY_MS).toISOString().slice(0, 10),
  paragraphs: [OWN[at % OWN.length] ?? '', OWN[(at * 5 + 2) % OWN.length] ?? ''],
}));

/** What the large blog answers. Its home page lists the newest twenty. */
export function largeUntaggedSite(origin: string): Map<string, Answer> {
  return siteOf(origin, LARGE.toReversed());
}

/** How many posts the home page lists. */
const LISTED = 20;

function siteOf(origin: string, posts: readonly UntaggedPost[]): Map<string, Answer> {
  const home = page(
    'Notes from a garden',
    `<h1>Notes from a garden</h1><ul>${posts
      .slice(0, LISTED)
      .map(({ path, title, date }) => `<li><a href="${path}">${title}</a> <time datetime="${date}">${date}</time></li>`)
      .join('')}</ul>`,
    '<link rel="alternate" type="application/rss+xml" href="/notes/feed.xml">',
  );
  const items = posts.map(
    ({ path, title, date, paragraphs }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><description>${paragraphs[0]}</description>` +
      `<pubDate>${new Date(`${date}T09:00:00Z`).toUTCString()}</pubDate></item>`,
  );
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Notes from a garden</title><link>${origin}/notes</link>${items.join('')}</channel></rss>`;
  return new Map<string, Answer>([
    ['/notes', { body: home }],
    ['/notes/', { body: home }],
    ['/notes/feed.xml', { body: feed, headers: { 'content-type': 'application/rss+xml' } }],
    ['/sitemap.xml', { status: 404 }],
    ['/robots.txt', { body: 'User-agent: *\nAllow: /\n', headers: { 'content-type': 'text/plain' } }],
    ...posts.map((post) => [post.path, { body: postPage(post) }] as const),
  ]);
}

function postPage({ title, date, paragraphs }: UntaggedPost): string {
  const words = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return page(
    title,
    `<article><h1>${title}</h1><p><time datetime="${date}">${date}</time></p>${words}</article><footer>That is all.</footer>`,
    `<meta property="og:type" content="article"><meta property="article:published_time" content="${date}">`,
  );
}

function page(title: string, body: string, head: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}
