import { post, type AwkwardCase, type Served } from './case';

const POSTS = '/wp-json/wp/v2/posts';
const one = (change: object = {}): object => ({
  link: '{site}/a/',
  date: '2024-01-02T23:30:00',
  title: { rendered: 'Q&#038;A &#8211; <em>now</em>' },
  excerpt: { rendered: '<p>One.</p>\n' },
  ...change,
});
const json = (value: unknown, more: Partial<Served> = {}): Served => ({
  body: JSON.stringify(value),
  type: 'application/json; charset=UTF-8',
  ...more,
});
const wordpress = (
  says: string,
  serves: Served,
  gives: AwkwardCase['gives'],
  beside: AwkwardCase['beside'] = {},
): AwkwardCase => ({ says, as: 'wordpress', serves, gives, beside, path: POSTS });
const A = [post('/a', 'Q&A – now', '2024-01-02', { summary: 'One.' })];
const many = (count: number, from = 0): object[] =>
  Array.from({ length: count }, (_, at) =>
    one({ link: `{site}/p${from + at}`, title: { rendered: 'P' }, excerpt: { rendered: '' } }),
  );
const told = (count: number): AwkwardCase['gives'] =>
  Array.from({ length: count }, (_, at) => post(`/p${at}`, 'P', '2024-01-02'));

/** The REST interface of WordPress, open, closed and odd. */
export const WORDPRESS: readonly AwkwardCase[] = [
  wordpress('a title is decoded once and loses its markup', json([one()]), A),
  wordpress(
    'an interface that wants a login is closed',
    json({ code: 'rest_not_logged_in' }, { status: 401 }),
    'refused',
  ),
  wordpress(
    'an interface that a plugin forbids is closed',
    json({ code: 'rest_disabled' }, { status: 403 }),
    'refused',
  ),
  wordpress(
    'an interface that is not there is not found',
    json({ code: 'rest_no_route' }, { status: 404 }),
    'not-found',
  ),
  wordpress(
    'an error that answers 200 is no collection',
    json({ code: 'rest_no_route', data: { status: 404 } }),
    'wrong-content',
  ),
  wordpress(
    'a page in the place of the interface is no collection',
    { body: '<!doctype html><html><body>Welcome</body></html>', type: 'text/html' },
    'wrong-content',
  ),
  wordpress(
    'a notice before the answer makes it unreadable',
    { body: `[Notice: x in y.php] ${JSON.stringify([one()])}`, type: 'application/json' },
    'unreadable',
  ),
  wordpress(
    'a byte order mark before the answer is no text',
    { body: `\uFEFF${JSON.stringify([one()])}`, type: 'application/json' },
    A,
  ),
  wordpress(
    'items of another shape are left out',
    json([null, 3, { link: 5 }, one({ title: 'x' }), one({ link: 'javascript:alert(1)' }), one()]),
    A,
  ),
  wordpress('posts of other sites are left out', json([one({ link: 'https://other.example/x' }), one()]), A),
  wordpress(
    'the header says that there is a second page',
    json(many(2), { headers: { 'X-WP-TotalPages': '2' } }),
    told(3),
    { [`${POSTS}?page=2`]: json(many(1, 2)) },
  ),
  wordpress('without the header a page that is not full is the last', json(many(2)), told(2), {
    [`${POSTS}?page=2`]: json(many(1, 2)),
  }),
  wordpress('without the header a full page is followed', json(many(100)), told(101), {
    [`${POSTS}?page=2`]: json(many(1, 100)),
  }),
  wordpress('a header that is no number is none', json(many(2), { headers: { 'X-WP-TotalPages': 'many' } }), told(2)),
  wordpress('no post is no post', json([]), []),
];
