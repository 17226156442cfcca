import { newestFirst, type Post, type PostUrl } from '../model/post';
import type { PostLink } from '../model/postText';
import type { Series } from '../model/series';
import { atOnce, type Sliced } from '../model/slices';
import { comparable } from '../model/text';
import { addressNumbering, numberingOf, type Numbering } from './numbering';

/** What finding series needs of a post. */
export type SeriesPost = Pick<Post, 'url' | 'title' | 'date'>;

/**
 * Days. Names that end in a number come apart (`Django 4`), parts that an author numbers come soon after each other.
 */
const SOON = 120;
/** Days. A first part was not numbered before there was a second. */
const BEFORE_SECOND = 400;
/** A series begins with one of these: what begins with a later number counts something else. */
const LATEST_FIRST = 3;
/** Files that are numbered by their place: so many at least. */
const FEWEST_FILES = 3;

type LinksOf = (post: PostUrl) => readonly Pick<PostLink, 'to'>[];

interface Part extends Numbering {
  readonly post: SeriesPost;
}

/**
 * The series of an archive, by what titles and addresses number, each in the author's order, the one with most parts
 * first. A post is in at most one. Linear in the posts but for sorting.
 *
 * @param linksOf the links of a post where its text is known: they tell parts from names that end in a number
 */
export function findSeries(posts: readonly SeriesPost[], linksOf?: LinksOf): Series[] {
  return atOnce(findingSeries(posts, linksOf));
}

/** The same in slices. */
export function* findingSeries(posts: readonly SeriesPost[], linksOf?: LinksOf): Sliced<Series[]> {
  const inOrder = posts.toSorted(newestFirst).toReversed();
  const groups = new Map<string, Part[]>();
  const plain: SeriesPost[] = [];
  for (const post of inOrder) {
    yield;
    const titled = numberingOf(post.title);
    if (titled === null) plain.push(post);
    const numbering = titled ?? addressNumbering(new URL(post.url).pathname);
    if (numbering === null) continue;
    const group = groups.get(numbering.key);
    if (group === undefined) groups.set(numbering.key, [{ ...numbering, post }]);
    else group.push({ ...numbering, post });
  }
  const taken = new Set<PostUrl>();
  const firsts = unnumbered(plain);
  const areLinked = (parts: readonly Part[]): boolean => linksOf !== undefined && hasLinkAmong(parts, linksOf);
  const found: Series[] = [];
  for (const parts of joinedAlike(groups).flatMap(restarts)) {
    yield;
    const whole = withFirst(parts, firsts);
    if (isSeries(whole, areLinked)) found.push(seriesOf(whole));
  }
  for (const { parts } of found) for (const { post } of parts) taken.add(post);
  return [...found, ...numberedFiles(inOrder.filter(({ url }) => !taken.has(url)))].toSorted(
    (a, b) => b.parts.length - a.parts.length || (a.id < b.id ? -1 : 1),
  );
}

/** The series that a post is a part of. */
export function seriesByPost(series: readonly Series[]): Map<PostUrl, Series> {
  return new Map(series.flatMap((one) => one.parts.map(({ post }) => [post, one] as const)));
}

/**
 * Authors shorten the name as they go on ("Object detection for beginners, part 1", "Object detection, part 4"): names
 * of which one begins with the other, two words at least, are one where their numbers do not clash.
 */
function joinedAlike(groups: ReadonlyMap<string, readonly Part[]>): (readonly Part[])[] {
  const joined: Part[][] = [];
  let shortest = '';
  for (const [key, parts] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = joined.at(-1);
    const isAlike = shortest.includes(' ') && key.startsWith(`${shortest} `);
    const numbers = new Set(last?.map(({ number }) => number));
    if (last !== undefined && isAlike && areSaid([...last, ...parts]) && !parts.some((one) => numbers.has(one.number)))
      last.push(...parts);
    else {
      joined.push([...parts]);
      shortest = key;
    }
  }
  return joined;
}

function areSaid(parts: readonly Part[]): boolean {
  return parts.every(({ form }) => form === 'said' || form === 'placed');
}

/** An author may use a name again years later and count from one again. */
function restarts(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  const numbers = new Set<number>();
  for (const part of parts.toSorted((a, b) => newestFirst(b.post, a.post))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNew = numbers.has(part.number) && daysBetween(last?.post, part.post) > BEFORE_SECOND;
    if (isNew) numbers.clear();
    if (run === undefined || isNew) runs.push([part]);
    else run.push(part);
    numbers.add(part.number);
  }
  return runs;
}

/** Posts without a number by their comparable title, and the titles in order, to look up by their beginning. */
interface Unnumbered {
  readonly titles: readonly string[];
  readonly byTitle: ReadonlyMap<string, readonly SeriesPost[]>;
}

function unnumbered(posts: readonly SeriesPost[]): Unnumbered {
  const byTitle = new Map<string, SeriesPost[]>();
  for (const post of posts) {
    const key = comparable(post.title);
    const same = byTitle.get(key);
    if (same === undefined) byTitle.set(key, [post]);
    else same.push(post);
  }
  return { titles: [...byTitle.keys()].toSorted(), byTitle };
}

/**
 * The parts with a first one that bears no number, where they lack it: the youngest not later than the second, whose
 * title is the name, or begins with it where the parts are called parts.
 */
function withFirst(parts: readonly Part[], { titles, byTitle }: Unnumbered): readonly Part[] {
  if (parts.some(({ number }) => number <= 1)) return parts;
  const second = parts.find(({ number }) => number === 2);
  if (second === undefined) return parts;
  const isTelling = second.key.includes(' ') && (areSaid(parts) || parts.length > 1);
  const candidates = isTelling ? beginningWith(titles, second.key) : [second.key];
  const first = candidates
    .flatMap((title) => byTitle.get(title) ?? [])
    .filter((post) => {
      const days = daysBetween(post, second.post);
      return days >= 0 && days <= BEFORE_SECOND;
    })
    .toSorted(newestFirst)[0];
  return first === undefined ? parts : [{ ...second, number: 1, post: first }, ...parts];
}

function beginningWith(titles: readonly string[], beginning: string): string[] {
  let low = 0;
  for (let high = titles.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((titles[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; titles[at]?.startsWith(beginning) === true; at += 1) {
    const title = titles[at] ?? '';
    if (title === beginning || title.startsWith(`${beginning} `)) found.push(title);
  }
  return found;
}

function isSeries(parts: readonly Part[], areLinked: (parts: readonly Part[]) => boolean): boolean {
  const numbers = [...new Set(parts.map(({ number }) => number))].toSorted((a, b) => a - b);
  const [least = Infinity] = numbers;
  const most = numbers.at(-1) ?? 0;
  if (numbers.length < 2 || least > LATEST_FIRST || most - least + 1 > 2 * numbers.length) return false;
  // `(1/21)` and `(2/5)` are days.
  if (new Set(parts.flatMap(({ total }) => total ?? [])).size > 1) return false;
  if (areSaid(parts)) return true;
  if (least > 1 || most - least + 1 > numbers.length) return false;
  const gaps = parts.slice(1).map(({ post }, at) => daysBetween(parts[at]?.post, post));
  const isInOrder = parts.every(({ number }, at) => number >= (parts[at - 1]?.number ?? 0));
  if (!isInOrder || gaps.some(Number.isNaN)) return false;
  const isRoman = parts.every(({ form }) => form !== 'bare');
  const isSoon = isRoman ? gaps.some((days) => days <= SOON) : gaps.every((days) => days <= SOON);
  return isSoon || areLinked(parts);
}

function hasLinkAmong(parts: readonly Part[], linksOf: LinksOf): boolean {
  const urls = new Set(parts.map(({ post }) => post.url));
  return parts.some(({ post }) => linksOf(post.url).some(({ to }) => to !== post.url && urls.has(to)));
}

/** Parts of one number stand in the order written. */
function seriesOf(parts: readonly Part[]): Series {
  const ordered = parts.toSorted((a, b) => a.number - b.number || newestFirst(b.post, a.post));
  const shortest = parts.toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1))[0];
  // A last part is the second of two, and the third of three.
  const isPlaced = ordered.every(({ form }) => form === 'placed');
  // A name that was used again years later is another series.
  const since = ordered[0]?.post.date?.slice(0, 4);
  return {
    id: [shortest?.key, since].filter(Boolean).join(' '),
    name: shortest?.base ?? '',
    parts: ordered.map(({ post, number }, at) => ({ post: post.url, number: isPlaced ? at + 1 : number })),
  };
}

const NUMBERED_FILE = /^(\d+)[-_.](?=\p{L})/u;
/** An author numbers files by hand up to this; a folder with higher ones is numbered by what made its pages. */
const LATEST_FILE = 99;

/** Addresses in one folder that are numbered from 0 or 1, `/guide/01-install`, with at most one missing. */
function numberedFiles(posts: readonly SeriesPost[]): Series[] {
  const folders = new Map<string, { readonly post: SeriesPost; readonly number: number }[]>();
  for (const post of posts) {
    const path = new URL(post.url).pathname;
    const cut = path.lastIndexOf('/');
    const number = NUMBERED_FILE.exec(path.slice(cut + 1))?.[1];
    if (number === undefined) continue;
    const folder = path.slice(0, cut);
    const files = folders.get(folder) ?? [];
    files.push({ post, number: Number(number) });
    folders.set(folder, files);
  }
  return [...folders].flatMap(([folder, files]) => {
    const ordered = files.toSorted((a, b) => a.number - b.number || newestFirst(b.post, a.post));
    const numbers = new Set(files.map(({ number }) => number));
    const least = ordered[0]?.number ?? 0;
    const missing = (ordered.at(-1)?.number ?? 0) - least + 1 - numbers.size;
    if ((ordered.at(-1)?.number ?? 0) > LATEST_FILE) return [];
    if (files.length < FEWEST_FILES || numbers.size < files.length || least > 1 || missing > 1) return [];
    const name = (folder.split('/').at(-1) ?? '').replace(/[-_]+/g, ' ');
    return [{ id: `files ${folder}`, name, parts: ordered.map(({ post, number }) => ({ post: post.url, number })) }];
  });
}

const DAY_MS = 86_400_000;

/** Days from one post to the next; not a number where a date is missing. */
function daysBetween(a: SeriesPost | undefined, b: SeriesPost): number {
  return (Date.parse(b.date ?? '') - Date.parse(a?.date ?? '')) / DAY_MS;
}
