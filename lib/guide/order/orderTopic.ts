import { isPlace, partsOf, type Paths, type ReasonedStep, type StepReason } from '../../model/pathReason';
import { newestFirst, type Post, type PostUrl } from '../../model/post';
import type { Series } from '../../model/series';
import type { NamedTopic } from '../mined/names';
import { evidenceIn, type Before, type Evidence, type OrderedPost, type SaidOfPosts } from './evidence';
import { stepsOfSubjects, type Subject } from './subjects';

/** A path has so many steps where there are that many posts; a series is shown whole, however long it is. */
const FEWEST_STEPS = 3;
const MOST_STEPS = 7;
/** What a post's reasons must weigh together for it to be a step. */
const ENOUGH = 1;
/** Of one kind, so many steps: a further one adds nothing. */
const MOST_OF_KIND: Partial<Record<StepReason['kind'], number>> = {
  defines: 1,
  introduces: 2,
  updates: 1,
  instructs: 1,
  warns: 1,
  linked: 1,
  'gone-on-from': 2,
  'led-back-to': 2,
  'names-topic': 2,
};

/** Where a step belongs that nothing else puts in its place. */
const PLACES: Readonly<Record<StepReason['kind'], number>> = {
  'read-first': 1,
  defines: 1,
  introduces: 0,
  part: 2,
  'built-on': 2,
  'gone-on-from': 2,
  linked: 2,
  'led-back-to': 2,
  'names-topic': 2,
  subject: 2,
  between: 3,
  instructs: 4,
  warns: 5,
  oldest: 2,
  updates: 6,
  newest: 7,
};

/** All that is known of a topic's posts besides their titles and dates. */
export interface KnownOfPosts extends SaidOfPosts {
  /** The archive's series; those of the topic are shown whole, see {@link seriesOfTopic}. */
  readonly series: readonly Series[];
  /** Those that the posts are on where the topic is none itself; none, or left out, where it is. */
  readonly subjects?: readonly Subject[];
}

/**
 * The reading path of a topic in each order, every step with its reason. From the ground up only what has evidence is a
 * step, and what is to be read before another stands before it; a series stands together and in its author's order. A
 * topic of several subjects leads from one to the next.
 * The order of the posts given does not matter.
 */
export function orderTopic(topic: NamedTopic, posts: readonly OrderedPost[], known: KnownOfPosts): Paths {
  return orderNewest(topic, posts.toSorted(newestFirst), known);
}

/** The same of posts that come newest first. */
export function orderNewest(topic: NamedTopic, newest: readonly OrderedPost[], known: KnownOfPosts): Paths {
  const { reasons, before } = evidenceIn(topic, newest, known);
  const series = seriesOfTopic(newest, known.series);
  const { strongest, weaker } = ranked(newest, reasons);
  const ofSubjects = stepsOfSubjects(known.subjects ?? [], { strongest, series });
  const changes = new Set(strongest.flatMap(({ post, reason }) => (reason.kind === 'updates' ? post : [])));
  const latestChange = newest.find(({ url }) => changes.has(url))?.url;
  const chosen = ofSubjects.length > 0 ? ofSubjects : chosenSteps(newest, { strongest, weaker, series, latestChange });
  const hasEvidence = chosen.some(({ reason }) => !isPlace(reason));
  const groundUp = ofSubjects.length > 0 ? ofSubjects : arranged(chosen, { newest, before, series });
  return {
    'ground-up': hasEvidence ? groundUp : null,
    'newest-first': byPlace(newest),
    'as-written': asWritten(chosen, newest, series),
    reasons: new Map([...strongest, ...series.flatMap(partsOf)].map(({ post, reason }) => [post, reason])),
  };
}

/**
 * The series that belong to a topic of these posts: two parts at least are among them, and half of a long one. A diary
 * of forty months is not the path of a topic that two of them touch.
 */
export function seriesOfTopic(posts: readonly Pick<Post, 'url'>[], series: readonly Series[]): readonly Series[] {
  if (series.length === 0) return series;
  const own = new Set(posts.map(({ url }) => url));
  return series.filter(({ parts }) => {
    const within = parts.filter(({ post }) => own.has(post)).length;
    return within >= 2 && (parts.length <= MOST_STEPS || within * 2 >= parts.length);
  });
}

/** The archive's own form: newest, median (index ⌊N/2⌋), oldest. */
function byPlace(newest: readonly OrderedPost[]): ReasonedStep[] {
  const last = newest.length - 1;
  const places = newest.length >= 3 ? [0, Math.floor(newest.length / 2), last] : [...newest.keys()];
  return places.flatMap((at) => {
    const kind = at === 0 ? 'newest' : at === last ? 'oldest' : 'between';
    const post = newest[at];
    return post === undefined ? [] : [{ post: post.url, reason: { kind } }];
  });
}

interface Ranked {
  /** The posts with enough evidence, and those with some, most first; each with its strongest reason. */
  readonly strongest: readonly ReasonedStep[];
  readonly weaker: readonly ReasonedStep[];
}

interface Choice extends Ranked {
  readonly series: readonly Series[];
  /** The newest post that says what changed. What an older one says of that may no longer be so. */
  readonly latestChange: PostUrl | undefined;
}

/**
 * The series of the topic whole, then what has most evidence. Until there are enough: the newest, what has a little
 * evidence where others have more, and by place. A single part of a series that would be too much stands only where
 * there is nothing else.
 */
function chosenSteps(all: readonly OrderedPost[], { strongest, weaker, series, latestChange }: Choice): ReasonedStep[] {
  const steps = new Map<PostUrl, ReasonedStep>();
  const leftOut = new Set<PostUrl>();
  for (const one of series) {
    const isTooMuch = steps.size > 0 && steps.size + one.parts.length > MOST_STEPS;
    for (const step of partsOf(one))
      if (isTooMuch) leftOut.add(step.post);
      else if (!steps.has(step.post)) steps.set(step.post, step);
  }
  const newest = all.filter(({ url }) => !leftOut.has(url));
  const update = strongest.find(({ post, reason }) => post === latestChange && reason.kind === 'updates');
  const kinds = new Map<StepReason['kind'], number>();
  for (const one of strongest) {
    if (steps.size >= MOST_STEPS) break;
    const { kind } = one.reason;
    // One is enough, and the newest has the place of the one that most speaks for.
    const step = kind === 'updates' ? update : one;
    const count = kinds.get(kind) ?? 0;
    if (step === undefined || steps.has(step.post) || leftOut.has(step.post)) continue;
    if (count >= (MOST_OF_KIND[kind] ?? MOST_STEPS)) continue;
    steps.set(step.post, step);
    kinds.set(kind, count + 1);
  }
  const [latest, ...places] = byPlace(newest);
  const isMidway = ({ post }: ReasonedStep): number => Number(post === places[0]?.post);
  const little =
    steps.size === 0
      ? []
      : weaker.filter(({ post }) => !leftOut.has(post)).toSorted((a, b) => isMidway(b) - isMidway(a));
  for (const step of [...(latest === undefined ? [] : [latest]), ...little, ...places])
    if (steps.size < FEWEST_STEPS && !steps.has(step.post)) steps.set(step.post, step);
  for (const { url } of [...newest, ...all])
    if (steps.size < FEWEST_STEPS && !steps.has(url)) steps.set(url, { post: url, reason: { kind: 'between' } });
  return [...steps.values()];
}

/** Ties: the older first. */
function ranked(newest: readonly OrderedPost[], reasons: readonly Evidence[]): Ranked {
  const byPost = new Map<PostUrl, Evidence[]>();
  for (const evidence of reasons) byPost.set(evidence.post, [...(byPost.get(evidence.post) ?? []), evidence]);
  const all = newest
    .filter(({ url }) => byPost.has(url))
    .toReversed()
    .flatMap(({ url }) => {
      const strongest = new Map<StepReason['kind'], Evidence>();
      for (const evidence of byPost.get(url) ?? [])
        if (evidence.weight > (strongest.get(evidence.reason.kind)?.weight ?? 0))
          strongest.set(evidence.reason.kind, evidence);
      const own = [...strongest.values()].toSorted((a, b) => b.weight - a.weight);
      const weight = own.reduce((sum, one) => sum + one.weight, 0);
      return own[0] === undefined || weight <= 0 ? [] : [{ post: url, reason: own[0].reason, weight }];
    })
    .toSorted((a, b) => b.weight - a.weight);
  const stepsOf = (which: (weight: number) => boolean): ReasonedStep[] =>
    all.flatMap(({ post, reason, weight }) => (which(weight) ? [{ post, reason }] : []));
  return { strongest: stepsOf((weight) => weight >= ENOUGH), weaker: stepsOf((weight) => weight < ENOUGH) };
}

interface Arrangement {
  readonly newest: readonly OrderedPost[];
  readonly before: readonly Before[];
  readonly series: readonly Series[];
}

/**
 * A topological order of what is to be read before what (Kahn); free choices by the place of their reason, then the
 * older first. A series is one knot of it. Of a circle the one that comes first by place breaks it.
 */
function arranged(steps: readonly ReasonedStep[], { newest, before, series }: Arrangement): ReasonedStep[] {
  const knotOf = new Map(
    steps.map(({ post, reason }) => [post, reason.kind === 'part' ? `series ${reason.series}` : (post as string)]),
  );
  const age = agesOf(new Set(steps.map(({ post }) => post)), newest);
  const knots = new Map<string, ReasonedStep[]>();
  const inOrder = steps.toSorted((a, b) => (age.get(a.post) ?? 0) - (age.get(b.post) ?? 0));
  for (const step of inOrder) {
    const knot = knotOf.get(step.post) ?? step.post;
    knots.set(knot, [...(knots.get(knot) ?? []), step]);
  }
  const partsInOrder = series.flatMap(({ parts }) => parts.map(({ post }) => post));
  const rank = new Map(partsInOrder.map((post, at) => [post, at]));
  const needs = new Map<string, Set<string>>();
  for (const { earlier, later } of before) {
    const [from, to] = [knotOf.get(earlier), knotOf.get(later)];
    if (from !== undefined && to !== undefined && from !== to) needs.set(to, (needs.get(to) ?? new Set()).add(from));
  }
  const placeOf = (knot: string): number =>
    Math.min(...(knots.get(knot) ?? []).map(({ reason }) => PLACES[reason.kind]));
  const waiting = [...knots.keys()].toSorted((a, b) => placeOf(a) - placeOf(b));
  const done = new Set<string>();
  while (waiting.length > 0) {
    const free = waiting.findIndex((knot) => [...(needs.get(knot) ?? [])].every((need) => done.has(need)));
    const [knot] = waiting.splice(Math.max(0, free), 1);
    if (knot !== undefined) done.add(knot);
  }
  return [...done].flatMap((knot) =>
    (knots.get(knot) ?? []).toSorted((a, b) => (rank.get(a.post) ?? 0) - (rank.get(b.post) ?? 0)),
  );
}

/**
 * The same posts, oldest first; where nothing tells them apart, evenly spread over the years, without the parts of
 * series that are not shown.
 */
function asWritten(
  chosen: readonly ReasonedStep[],
  newest: readonly OrderedPost[],
  series: readonly Series[],
): ReasonedStep[] {
  const steps = new Map(chosen.map((step) => [step.post, step]));
  const leftOut = new Set(
    series
      .map(({ parts }) => parts.map(({ post }) => post))
      .filter((own) => !own.some((post) => steps.has(post)))
      .flat(),
  );
  const open = newest.filter(({ url }) => !leftOut.has(url));
  const count = Math.min(MOST_STEPS, open.length);
  for (let at = 0; at < count && steps.size < count; at += 1) {
    const place = count === 1 ? 0 : Math.round((at * (open.length - 1)) / (count - 1));
    const post = open[open.length - 1 - place]?.url;
    const kind = place === 0 ? 'oldest' : place === open.length - 1 ? 'newest' : 'between';
    if (post !== undefined && !steps.has(post)) steps.set(post, { post, reason: { kind } });
  }
  const age = agesOf(
    new Set([...steps.keys(), ...series.flatMap(({ parts }) => parts.map(({ post }) => post))]),
    newest,
  );
  // A part that is not of the topic stands behind the part before it.
  for (const { parts } of series) {
    let last = -1;
    for (const { post } of parts) {
      last = age.get(post) ?? last + 1 / (parts.length + 1);
      age.set(post, last);
    }
  }
  return [...steps.values()].toSorted((a, b) => (age.get(a.post) ?? 0) - (age.get(b.post) ?? 0));
}

/** How many of all posts are older than each of these. */
function agesOf(posts: ReadonlySet<PostUrl>, newest: readonly OrderedPost[]): Map<PostUrl, number> {
  const ages = new Map<PostUrl, number>();
  newest.forEach(({ url }, at) => {
    if (posts.has(url)) ages.set(url, newest.length - 1 - at);
  });
  return ages;
}
