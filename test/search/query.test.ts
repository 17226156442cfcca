import { describe, expect, it } from 'vitest';
import { isEmpty, parseQuery } from '../../lib/search/index/query';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const wholes = (typed: string): string[] => parseQuery(typed).words.map(({ whole }) => whole);

describe('a query', () => {
  it('is of words, phrases and filters in any order', () => {
    const { words, phrases, filters, problems } = parseQuery(
      'queue topic:scale "back pressure" is:unread archive:"Quiet Systems" after:2023 has:highlight',
    );
    expect(words.map(({ whole }) => whole)).toEqual(['queue', 'back', 'pressure']);
    expect(phrases.map((phrase) => phrase.map(({ whole }) => whole))).toEqual([['back', 'pressure']]);
    expect(filters).toEqual({
      topics: ['scale'],
      archives: ['Quiet Systems'],
      states: new Set(['unread']),
      after: day('2023-12-31'),
      before: null,
      highlighted: true,
      noted: false,
    });
    expect(problems).toEqual([]);
  });

  it.each(['„back pressure“', '«back pressure»', '"back pressure'])('knows a phrase in the quotes of %s', (typed) => {
    expect(parseQuery(typed).phrases).toHaveLength(1);
  });

  it('takes what only looks like a filter for words', () => {
    expect(wholes('std::vector note:this https://a.example')).toEqual([
      'std',
      'vector',
      'note',
      'this',
      'https',
      'a',
      'example',
    ]);
    expect(parseQuery('xis:unread').filters.states.size).toBe(0);
  });

  it.each([
    ['before:2024', 'before', '2024-01-01'],
    ['before:2024-05', 'before', '2024-05-01'],
    ['before:2024-05-17', 'before', '2024-05-17'],
    ['after:2024-02', 'after', '2024-02-29'],
    ['after:2024-5-7', 'after', '2024-05-07'],
  ] as const)('%s means a whole year, month or day', (typed, side, date) => {
    expect(parseQuery(typed).filters[side]).toBe(day(date));
  });

  it.each([
    ['is:done', 'unknown_state'],
    ['has:pictures', 'unknown_has'],
    ['before:yesterday', 'bad_date'],
    ['after:2024-13', 'bad_date'],
    ['after:2024-02-30', 'bad_date'],
    ['topic:', 'no_value'],
    ['archive:""', 'no_value'],
    ['after:2024 before:2024', 'empty_range'],
    ['after:2024-05-01 before:2024-05-02', 'empty_range'],
  ])('%s is told of as %s', (typed, code) => {
    expect(parseQuery(typed).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('leaves a day between after and before', () => {
    expect(parseQuery('after:2024-05-01 before:2024-05-03').problems).toEqual([]);
  });

  it('is empty when nothing is asked, or nothing that makes sense', () => {
    expect(['', '  ', '…', '"'].map((typed) => isEmpty(parseQuery(typed)))).toEqual([true, true, true, true]);
    expect(['a', 'is:read', 'is:nothing'].map((typed) => isEmpty(parseQuery(typed)))).toEqual([false, false, true]);
  });

  it('of any length is read at once', () => {
    expect(parseQuery('"'.repeat(100_000)).words).toEqual([]);
    expect(parseQuery('word '.repeat(100_000)).words).toHaveLength(12);
  });
});
