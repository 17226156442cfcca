import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostAccount, PostUrl } from '../../lib/model/post';
import type { Topic } from '../../lib/model/topic';
import { talliesAfter, type CountedPost, type TopicTally } from '../../lib/model/topicCount';
import { countedAnew } from './countedAnew';

/** `others`: what further sources call its topics. */
const post = (
  slug: string,
  topics: Readonly<Record<string, string>>,
  date: string | null,
  ...others: readonly Readonly<Record<string, string>>[]
): CountedPost => ({
  url: `https://a.example/${slug}` as PostUrl,
  date,
  topics: topicsOf(topics),
  accounts: [topics, ...others].map((told) => ({ ...SILENT, topics: topicsOf(told) })),
});
const topicsOf = (names: Readonly<Record<string, string>>): Topic[] =>
  Object.entries(names).map(([slug, name]) => ({ slug, name }));
const SILENT: PostAccount = {
  source: 'feed',
  title: '',
  date: null,
  summary: null,
  topics: [],
  language: null,
  words: null,
};
const added = (...posts: CountedPost[]): readonly TopicTally[] =>
  talliesAfter(
    [],
    posts.map((after) => ({ after })),
  );
const summary = ({ slug, name, posts, first, last }: TopicTally): unknown => ({ slug, name, posts, first, last });

describe('the topics of posts', () => {
  it('count their posts and span their dated ones', () => {
    const tallies = added(
      post('1', { a: 'A', b: 'B' }, '2024-05-01'),
      post('2', { a: 'A' }, null),
      post('3', { a: 'A' }, '2021-01-09'),
      post('4', { c: 'C' }, null),
    );
    expect(tallies.map(summary)).toEqual([
      { slug: 'a', name: 'A', posts: 3, first: '2021-01-09', last: '2024-05-01' },
      { slug: 'b', name: 'B', posts: 1, first: '2024-05-01', last: '2024-05-01' },
      { slug: 'c', name: 'C', posts: 1, first: null, last: null },
    ]);
  });

  it('are called as most sources of their posts call them, with a capital where it is undecided', () => {
    const names = (posts: readonly CountedPost[]): string[] => added(...posts).map(({ name }) => name);
    const opened = post('1', { a: 'agent' }, null, { a: 'Agent' });
    expect(names([opened])).toEqual(['Agent']);
    expect(names([opened, post('2', { a: 'agent' }, null)])).toEqual(['agent']);
    expect(names([opened, post('2', { a: 'agent' }, null), post('3', { a: 'Agent' }, null, { a: 'Agent' })])).toEqual([
      'Agent',
    ]);
  });

  it('are called as posts and feeds write them, not as pages of topics do with a capital for each word', () => {
    const told = (slug: string, own: string | null, listed: string | null): CountedPost => ({
      url: `https://a.example/${slug}` as PostUrl,
      date: null,
      topics: topicsOf({ a: own ?? listed ?? '' }),
      accounts: [
        ...(own === null ? [] : [{ ...SILENT, topics: topicsOf({ a: own }) }]),
        ...(listed === null ? [] : [{ ...SILENT, source: 'listing' as const, topics: topicsOf({ a: listed }) }]),
      ],
    });
    const named = (...posts: CountedPost[]): string | undefined => added(...posts)[0]?.name;
    const listed = (name: string): CountedPost[] => ['2', '3', '4'].map((slug) => told(slug, null, name));
    expect(named(told('1', 'language-model', 'Language-Model'), ...listed('Language-Model'))).toBe('language-model');
    expect(named(told('1', 'Language Model', null), ...listed('language model'))).toBe('Language Model');
    expect(named(told('1', 'NLP', null), ...listed('Nlp'))).toBe('Nlp');
    expect(named(...listed('Nlp'))).toBe('Nlp');
    const before = told('1', 'alignment', null);
    const after = told('1', 'alignment', 'Alignment');
    const read = talliesAfter(added(before), [{ before, after }]);
    expect(read[0]?.name).toBe('alignment');
    expect(talliesAfter(read, [{ before: after, after: told('1', null, 'Alignment') }])[0]?.name).toBe('Alignment');
  });

  it('are the very same when nothing changed that counts', () => {
    const before = post('1', { a: 'A' }, '2024-05-01');
    const tallies = added(before);
    expect(talliesAfter(tallies, [{ before, after: { ...before } }, {}])).toBe(tallies);
  });

  it('leave open what only the post that left could tell, and nothing else', () => {
    const [oldest, middle, newest] = ['2020-01-01', '2021-01-01', '2022-01-01'].map((date, at) =>
      post(String(at), { a: 'A' }, date),
    );
    const tallies = added(oldest!, middle!, newest!);
    const isOpen = (after: readonly TopicTally[]): boolean => after[0]?.isOpen === true;
    expect(isOpen(talliesAfter(tallies, [{ before: middle }]))).toBe(false);
    expect(isOpen(talliesAfter(tallies, [{ before: newest }]))).toBe(true);
    expect(isOpen(talliesAfter(tallies, [{ before: newest, after: { ...newest!, date: '2023-01-01' } }]))).toBe(false);
    expect(isOpen(talliesAfter(tallies, [{ before: newest, after: { ...newest!, date: '2021-06-01' } }]))).toBe(true);
  });

  it('come to the same as counted anew after any changes, in what they do not leave open', () => {
    const version = fc.option(
      fc.record({
        topics: fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), fc.constantFrom('One', 'Two')),
        date: fc.constantFrom(null, '2020-01-01', '2021-06-30', '2024-12-31'),
        others: fc.array(fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('One', 'Two')), { maxLength: 2 }),
      }),
      { nil: null },
    );
    const batches = fc.array(fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '4'), version), { maxLength: 4 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(batches, (all) => {
        const posts = new Map<string, CountedPost>();
        let tallies: readonly TopicTally[] = [];
        for (const batch of all) {
          const changes = [...new Map(batch)].map(([slug, now]) => ({
            before: posts.get(slug),
            after: now === null ? undefined : post(slug, now.topics, now.date, ...now.others),
            slug,
          }));
          tallies = talliesAfter(tallies, changes);
          for (const { slug, after } of changes)
            if (after === undefined) posts.delete(slug);
            else posts.set(slug, after);
          const anew = countedAnew([...posts.values()]);
          expect(tallies.map(({ slug, posts: count }) => [slug, count])).toEqual(
            anew.map(({ slug, posts: count }) => [slug, count]),
          );
          const known = tallies.filter(({ isOpen }) => !isOpen);
          expect(known.map(summary)).toEqual(anew.filter(({ slug }) => known.some((tally) => tally.slug === slug)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
