import { describe, expect, it } from 'vitest';
import { stepsOfSubjects, subjectsOf } from '../../../lib/guide/order/subjects';
import type { Series } from '../../../lib/model/series';
import { urlOf } from '../mined/texts';

const named = (slug: string) => ({ slug, name: slug });
/** Posts with these other topics, newest first; their addresses are `p0`, `p1` … */
const tagged = (topics: readonly string[], title = 'A title') =>
  topics.map((own, at) => ({
    url: urlOf(`p${at}`),
    title,
    language: 'en',
    topics: own.split(' ').filter(Boolean).map(named),
  }));
const slugs = (topic: string, posts: ReturnType<typeof tagged>): string[] =>
  subjectsOf(named(topic), posts).map(({ topic: { slug }, posts: own }) =>
    [slug, ...own.map((post) => new URL(post).pathname.slice(1))].join(' '),
  );

const MIXED = ['long-read rain', 'long-read soil', 'long-read rain', 'long-read soil rain', 'long-read'];

describe('the subjects of a topic', () => {
  it('are the other topics of its posts where it is a label of form, each post once, most posts first', () => {
    expect(slugs('long-read', tagged([...MIXED, 'long-read soil']))).toEqual(['rain p0 p2 p3', 'soil p1 p5']);
  });

  it('are told of a name that no title has, and of none that a title has', () => {
    const posts = ['rain', 'soil', 'rain', 'soil', ''];
    expect(slugs('heavy', tagged(posts))).toEqual(['rain p0 p2', 'soil p1 p3']);
    expect(slugs('heavy', tagged(posts, 'On heavy things'))).toEqual([]);
    expect(slugs('notes', tagged(posts, 'On notes'))).toHaveLength(2);
  });

  it('are none where most posts are on one, where they are on nothing else, and of few posts', () => {
    expect(slugs('heavy', tagged(['rain soil', 'rain soil', 'rain hail', 'rain hail', 'frost']))).toEqual([]);
    expect(slugs('notes', tagged(['rain', 'rain', 'soil', 'soil', '', '', '', '', '']))).toEqual([]);
    expect(slugs('notes', tagged(['', '', '', '', '']))).toEqual([]);
    expect(slugs('notes', tagged(['rain', 'soil', 'rain']))).toEqual([]);
  });

  it('are no labels of form', () => {
    expect(slugs('notes', tagged(['essays', 'essays', 'posts', 'posts']))).toEqual([]);
  });
});

describe('the path of a topic of several subjects', () => {
  const of = (posts: string, name: string) => ({
    topic: named(name),
    posts: posts.split(' ').map((post) => urlOf(post)),
  });
  const shown = (subjects: ReturnType<typeof of>[], best = '', series: readonly Series[] = []): string[] => {
    const strongest = best
      .split(' ')
      .filter(Boolean)
      .map((post) => ({ post: urlOf(post), reason: { kind: 'introduces' } as const }));
    return stepsOfSubjects(subjects, { strongest, series }).map(
      ({ post, reason }) =>
        `${new URL(post).pathname.slice(1)} ${reason.kind === 'subject' ? reason.name : reason.kind}`,
    );
  };

  it('begins each with what most speaks for, else with the oldest', () => {
    const subjects = [of('a b c', 'rain'), of('d e', 'soil'), of('f g', 'hail'), of('h i', 'wind')];
    expect(shown(subjects, 'b a')).toEqual(['b rain', 'e soil', 'g hail', 'i wind']);
  });

  it('has a second step of each where they are few and it has evidence, the older first', () => {
    expect(shown([of('a b c', 'rain'), of('d e', 'soil'), of('f g', 'hail')], 'a c')).toEqual([
      'c rain',
      'a introduces',
      'e soil',
      'g hail',
    ]);
  });

  it('is not shorter than three steps', () => {
    expect(shown([of('a b c', 'rain'), of('d e', 'soil')])).toEqual(['c rain', 'b between', 'e soil', 'd between']);
  });

  it('begins a series with its first part', () => {
    const parts = ['c', 'b', 'a'].map((post, at) => ({ post: urlOf(post), number: at + 1 }));
    const series = [{ id: 'rain', name: 'Rain', parts }];
    const subjects = [of('a b c', 'rain'), of('d e', 'soil'), of('f g', 'hail'), of('h i', 'wind')];
    expect(shown(subjects, 'a', series)[0]).toBe('c rain');
  });

  it('shows a series whole, or nothing of it where there is something else to begin with', () => {
    const parts = ['c', 'b', 'a', 'x'].map((post, at) => ({ post: urlOf(post), number: at + 1 }));
    const series = [{ id: 'rain', name: 'Rain', parts }];
    const subjects = [of('a b c y', 'rain'), of('d e', 'soil'), of('f g', 'hail'), of('h i', 'wind')];
    expect(shown(subjects, 'a', series)).toEqual([
      'c rain',
      'b part',
      'a part',
      'x part',
      'e soil',
      'g hail',
      'i wind',
    ]);
    const long = [
      { ...series[0]!, parts: [...parts, ...['k', 'l'].map((post, at) => ({ post: urlOf(post), number: at + 5 }))] },
    ];
    expect(shown(subjects, 'a', long)).toEqual(['y rain', 'e soil', 'g hail', 'i wind']);
  });

  it('is none without subjects', () => {
    expect(shown([])).toEqual([]);
  });
});
