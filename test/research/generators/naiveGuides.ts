import { compileGuide } from '../../../lib/guide/compiled/compile';
import type { Count } from './comparison';
import type { Discovered } from './discovered';
import type { TruePost } from './posts';
import type { GeneratedSite } from './site';
import { addressOf, asTyped, sameName } from './truth';

const MOST_ADJACENT = 3;

/** What a guide says of posts, by titles and names alone. */
interface Plain {
  readonly posts: number;
  readonly months: readonly (string | undefined)[];
  /** Role and address of each step. */
  readonly path: readonly string[];
  readonly more: readonly (string | null)[];
  readonly titles: readonly string[];
  readonly adjacent: readonly string[];
}

/** Compares the guide of each topic, compiled from what was found, with one made from what we wrote. */
export function guidesCompared(site: GeneratedSite, { archive, posts, topics }: Discovered): Count {
  const names = [...new Set(site.posts.flatMap((post) => post.topics))];
  const wrong = names.flatMap((name) => {
    const topic = topics.find((one) => sameName(one.name, name));
    if (topic === undefined) return { name, says: 'has no guide' };
    const own = posts.filter((post) => post.topics.some(({ slug }) => slug === topic.slug));
    const guide = compileGuide(topic, own, archive.id);
    const { coverage, steps, more, references } = guide;
    const compiled: Plain = {
      posts: coverage.posts,
      months: [coverage.firstMonth ?? undefined, coverage.lastMonth ?? undefined],
      path: steps.map(({ role, url }) => `${role} ${url}`),
      more: more.map(({ url }) => url),
      titles: references.map(({ title }) => asTyped(title)),
      adjacent: coverage.adjacent.map((other) => names.find((one) => sameName(one, other.name)) ?? other.name),
    };
    const differing = differenceOf(naive(site, name), compiled);
    return differing === null ? [] : { name, says: differing };
  });
  return {
    found: names.length - wrong.length,
    missed: wrong.filter(({ says }) => says === 'has no guide').map(({ name }) => name),
    false: wrong.filter(({ says }) => says !== 'has no guide').map(({ name, says }) => `${name}: ${says}`),
  };
}

/** The design's rules in the plainest way: newest, median, oldest; neighbours by how many posts share them. */
function naive(site: GeneratedSite, name: string): Plain {
  const at = (post: TruePost): string => addressOf(site, post);
  const own = site.posts
    .filter((post) => post.topics.includes(name))
    .toSorted((a, b) => (a.date === b.date ? (at(a) < at(b) ? -1 : 1) : a.date < b.date ? 1 : -1));
  const last = own.length - 1;
  const stops: (readonly [string, number])[] = [['start', 0]];
  if (own.length > 2) stops.push(['middle', Math.floor(own.length / 2)]);
  if (own.length > 1) stops.push(['finish', last]);
  const others = [...new Set(own.flatMap((post) => post.topics))].filter((other) => other !== name);
  const shared = (other: string): number => own.filter((post) => post.topics.includes(other)).length;
  const newest = (other: string): number => own.findIndex((post) => post.topics.includes(other));
  return {
    posts: own.length,
    months: [own[last]?.date.slice(0, 7), own[0]?.date.slice(0, 7)],
    path: stops.map(([role, index]) => `${role} ${at(own[index]!)}`),
    more: own.filter((_, index) => stops.every(([, stop]) => stop !== index)).map(at),
    titles: own.map(({ title }) => asTyped(title)),
    adjacent: others
      .toSorted((a, b) => shared(b) - shared(a) || newest(a) - newest(b) || (plainName(a) < plainName(b) ? -1 : 1))
      .slice(0, MOST_ADJACENT),
  };
}

/** Slugs differ from site to site; without case and accents names stand in the order of all of them. */
function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function differenceOf(truth: Plain, compiled: Plain): string | null {
  for (const part of ['posts', 'months', 'path', 'more', 'titles', 'adjacent'] as const) {
    const [is, reads] = [JSON.stringify(truth[part]), JSON.stringify(compiled[part])];
    if (is !== reads) return `${part} ${reads}, not ${is}`;
  }
  return null;
}
