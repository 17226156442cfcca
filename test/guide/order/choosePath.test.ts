import { describe, expect, it } from 'vitest';
import { choosePath, type ReadersPath } from '../../../lib/guide/order/choosePath';
import type { KeptPath } from '../../../lib/model/keptPath';
import type { PathOrder, Paths, ReasonedStep, StepReason } from '../../../lib/model/pathReason';
import type { PostUrl } from '../../../lib/model/post';
import { urlOf } from '../mined/texts';

const refOf = (slug: string) => ({ title: slug.toUpperCase(), url: urlOf(slug) });
/** Newest first. */
const POSTS = ['e', 'd', 'c', 'b', 'a'].map(refOf);
const step = (slug: string, reason: StepReason = { kind: 'introduces' }): ReasonedStep => ({
  post: urlOf(slug),
  reason,
});
const BY_PLACE = [step('e', { kind: 'newest' }), step('c', { kind: 'between' }), step('a', { kind: 'oldest' })];
const PATHS: Paths = {
  'ground-up': [step('a'), step('b', { kind: 'instructs' }), step('e', { kind: 'newest' })],
  'newest-first': BY_PLACE,
  'as-written': [step('a'), step('b'), step('c'), step('d'), step('e')],
  reasons: new Map([[urlOf('d'), { kind: 'warns' }]]),
};
const NO_EVIDENCE: Paths = { ...PATHS, 'ground-up': null, reasons: new Map() };
const slugs = (posts: readonly PostUrl[]): string => posts.map((post) => new URL(post).pathname.slice(1)).join(' ');
const kept = (path: string, order: PathOrder = 'ground-up', declined = ''): KeptPath => ({
  order,
  steps: path.split(' ').map(urlOf),
  declined: declined === '' ? [] : declined.split(' ').map(urlOf),
});
function chosen(paths: Paths, readers: Partial<ReadersPath> = {}, posts = POSTS) {
  const path = choosePath(paths, { posts, beside: [] }, { order: null, kept: [], ...readers });
  const { better, steps, order, orders } = path;
  const titles = (refs: readonly { title: string }[] = []) => refs.map(({ title }) => title).join(' ');
  return {
    order,
    orders,
    steps: slugs(steps.map(({ post }) => post)),
    reasons: steps.map(({ reason }) => reason.kind).join(' '),
    better: better && {
      steps: slugs(better.steps),
      added: titles(better.added),
      dropped: titles(better.dropped),
      moved: titles(better.moved),
    },
  };
}

describe('the path that is shown', () => {
  it('goes from the ground up where there is evidence, else from the newest', () => {
    expect(chosen(PATHS)).toMatchObject({ order: 'ground-up', steps: 'a b e', better: null });
    expect(chosen(NO_EVIDENCE)).toMatchObject({ order: 'newest-first', steps: 'e c a' });
  });

  it('goes in the order that the reader has chosen', () => {
    expect(chosen(PATHS, { order: 'as-written' })).toMatchObject({ order: 'as-written', steps: 'a b c d e' });
    expect(chosen(NO_EVIDENCE, { order: 'ground-up' })).toMatchObject({ order: 'newest-first', steps: 'e c a' });
  });

  it('offers the orders that there are, of three posts and more', () => {
    expect(chosen(PATHS).orders).toEqual(['ground-up', 'newest-first', 'as-written']);
    expect(chosen(NO_EVIDENCE).orders).toEqual(['newest-first', 'as-written']);
    expect(chosen(PATHS, {}, POSTS.slice(0, 2)).orders).toEqual([]);
  });
});

describe('a path that was begun', () => {
  it('keeps its steps, each with what speaks for it today', () => {
    expect(chosen(PATHS, { kept: [kept('e d b')] })).toMatchObject({
      steps: 'e d b',
      reasons: 'newest warns instructs',
    });
  });

  it('tells what a better one adds, drops and moves', () => {
    expect(chosen(PATHS, { kept: [kept('e d b')] }).better).toEqual({
      steps: 'a b e',
      added: 'A',
      dropped: 'D',
      moved: expect.stringMatching(/^[BE]$/),
    });
    expect(chosen(PATHS, { kept: [kept('a e')] }).better).toMatchObject({ added: 'B', dropped: '', moved: '' });
  });

  it('is told of none where it is the same', () => {
    expect(chosen(PATHS, { kept: [kept('a b e')] }).better).toBeNull();
  });

  it('stays in its order when evidence is found later, which makes a better path', () => {
    const begun = { kept: [kept('e c a', 'newest-first')] };
    expect(chosen(NO_EVIDENCE, begun)).toMatchObject({ order: 'newest-first', better: null });
    expect(chosen(PATHS, begun)).toMatchObject({ order: 'newest-first', steps: 'e c a', better: { steps: 'a b e' } });
  });

  it('is not called worse for dates alone, unless the reader has chosen to go by them', () => {
    const begun = { kept: [kept('d b a', 'newest-first')] };
    expect(chosen(NO_EVIDENCE, begun).better).toBeNull();
    expect(chosen(NO_EVIDENCE, { ...begun, order: 'newest-first' }).better).toMatchObject({ steps: 'e c a' });
  });

  it('is told of a refused path once more only when that has a further post', () => {
    expect(chosen(PATHS, { kept: [kept('e d', 'ground-up', 'b a e')] }).better).toBeNull();
    expect(chosen(PATHS, { kept: [kept('e d', 'ground-up', 'a e')] }).better).toMatchObject({ added: 'A B' });
  });

  it('leaves out what is no post any more', () => {
    expect(chosen(PATHS, { kept: [kept('gone a b')] }).steps).toBe('a b');
    expect(chosen(PATHS, { kept: [kept('gone')] })).toMatchObject({ steps: 'a b e', better: null });
  });

  it('is not shown in another order that the reader chooses', () => {
    const begun = { kept: [kept('e d b')] };
    expect(chosen(PATHS, { ...begun, order: 'newest-first' })).toMatchObject({ steps: 'e c a', better: null });
    expect(chosen(PATHS, { ...begun, order: 'ground-up' }).steps).toBe('e d b');
  });
});
