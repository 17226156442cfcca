import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postLinks } from '../../lib/guide/mined/postLinks';
import type { Address } from '../../lib/model/address';
import type { PostUrl } from '../../lib/model/post';
import type { PostText } from '../../lib/model/postText';
import { numberingOf } from '../../lib/topics/numbering';
import { findSeries, type SeriesPost } from '../../lib/topics/series';

/** Posts a fortnight apart, oldest first. */
function posts(...titles: readonly string[]): SeriesPost[] {
  return titles.map((title, at) => postOn(day(14 * at), title, at));
}

function postOn(date: string, title: string, at: number): SeriesPost {
  return { url: `https://blog.example/${date}-${at}` as PostUrl, title, date };
}

function day(at: number): string {
  return new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
}

/** The titles of each series, in its order. */
function seriesIn(all: readonly SeriesPost[], linksOf?: (post: PostUrl) => readonly { to: PostUrl }[]): string[][] {
  const titles = new Map(all.map(({ url, title }) => [url, title]));
  return findSeries(all, linksOf).map(({ parts }) => parts.map(({ post }) => titles.get(post) ?? ''));
}

describe('the number in a title', () => {
  it.each([
    ['Growing tomatoes, Part 2: Watering', 'Growing tomatoes', 2],
    ['Growing tomatoes (part two)', 'Growing tomatoes', 2],
    ['Growing tomatoes – Pt. IV', 'Growing tomatoes', 4],
    ['Growing tomatoes (3/4)', 'Growing tomatoes', 3],
    ['Garden notes #7: frost', 'Garden notes', 7],
    ['Clay against sand: Take 2', 'Clay against sand', 2],
    ['Why slugs win, continued', 'Why slugs win', 2],
    ['Part 3: Growing tomatoes', 'Growing tomatoes', 3],
    ['Tomaten ziehen, Teil 2', 'Tomaten ziehen', 2],
    ['Cultiver la tomate, partie 2', 'Cultiver la tomate', 2],
    ['Как растить томаты, часть 2', 'Как растить томаты', 2],
    ['トマトの育て方 第2回', 'トマトの育て方', 2],
    ['番茄种植（二）', '番茄种植', 2],
    ['Как растить томаты, часть вторая', 'Как растить томаты', 2],
    ['Как растить томаты. Третья часть', 'Как растить томаты', 3],
    ['Cultiver la tomate : deuxième partie', 'Cultiver la tomate', 2],
    ['Tomaten ziehen – zweiter Teil', 'Tomaten ziehen', 2],
    ['Cultivar tomates (segunda parte)', 'Cultivar tomates', 2],
    ['Coltivare pomodori, parte seconda', 'Coltivare pomodori', 2],
    ['زراعة الطماطم: الجزء الثاني', 'زراعة الطماطم', 2],
    ['زراعة الطماطم - الحلقة الثالثة', 'زراعة الطماطم', 3],
    ['زراعة الطماطم (الجزء ٢)', 'زراعة الطماطم', 2],
  ])('%s', (title, base, number) => {
    expect(numberingOf(title)).toMatchObject({ base, number, form: 'said' });
  });

  it.each([
    ['トマトの育て方 前編', 'トマトの育て方', 1],
    ['トマトの育て方【後編】', 'トマトの育て方', 3],
    ['番茄种植（下）', '番茄种植', 3],
    ['番茄种植上篇：播种', '番茄种植', 1],
  ])('%s', (title, base, number) => {
    expect(numberingOf(title)).toMatchObject({ base, number, form: 'placed' });
  });

  it.each([
    '小説の後編を読む',
    'Learning the first lesson',
    'الجزء المفضل لدي',
    'The part I like',
    'Take one step at a time',
    'A part of the team',
    'Ten ways to water 5/6 of a garden',
    'Seeds 1.70 released',
    'The year 2019',
  ])('is none in: %s', (title) => {
    expect(numberingOf(title)).toBeNull();
  });
});

describe('a series', () => {
  it('is none where the numbers are days: (1/21), (1/29), (2/5)', () => {
    expect(seriesIn(posts('Sunday links (1/21)', 'Sunday links (1/29)', 'Sunday links (2/5)'))).toEqual([]);
    expect(seriesIn(posts('Clay (1/2)', 'Clay (2/2)'))).toEqual([['Clay (1/2)', 'Clay (2/2)']]);
  });

  it('stands in the order of its numbers, whatever was written when', () => {
    const all = posts('Soil, part 3', 'Soil, part 1', 'Frost', 'Soil, part 2');
    expect(seriesIn(all)).toEqual([['Soil, part 1', 'Soil, part 2', 'Soil, part 3']]);
  });

  it('has a first part that bears no number', () => {
    const all = posts('Clay against sand', 'Frost', 'Clay against sand: Take 2');
    expect(seriesIn(all)).toEqual([['Clay against sand', 'Clay against sand: Take 2']]);
  });

  it('has a first part with a subtitle, where there are several others', () => {
    const all = posts('Soil and water: an introduction', 'Soil and water II: sand', 'Soil and water III: clay');
    expect(seriesIn(all)).toEqual([all.map(({ title }) => title)]);
  });

  it('is numbered as its parts stand where they are a first and a last one', () => {
    const all = posts('トマト 前編', 'トマト 後編');
    expect(findSeries(all).map(({ parts }) => parts.map(({ number }) => number))).toEqual([[1, 2]]);
  });

  it('goes on when its author shortens its name', () => {
    const all = posts('Roses for beginners part 1', 'Roses for beginners part 2', 'Roses for beginners: tools part 3');
    expect(seriesIn(all)).toEqual([all.map(({ title }) => title)]);
  });

  it('is told by addresses where the titles say nothing', () => {
    const all = posts('Digging', 'Sowing').map((post, at) => ({
      ...post,
      url: `https://blog.example/beds-part-${at + 1}` as PostUrl,
    }));
    expect(seriesIn(all)).toEqual([['Digging', 'Sowing']]);
  });

  it('is told by files numbered in one folder', () => {
    const all = posts('Tools', 'Digging', 'Sowing').map((post, at) => ({
      ...post,
      url: `https://blog.example/beds/0${at + 1}-step` as PostUrl,
    }));
    expect(seriesIn(all)).toEqual([['Tools', 'Digging', 'Sowing']]);
  });

  it('is none where a database numbers all addresses of a folder', () => {
    const numbered = (number: number): SeriesPost => ({
      ...postOn('2020-01-01', `Post ${'abcdefgh'[number % 8]}`, number),
      url: `https://blog.example/posts/${number}-bed` as PostUrl,
    });
    expect(seriesIn([1, 2, 3, 4].map(numbered))).toHaveLength(1);
    expect(seriesIn([1, 2, 3, 4, 117].map(numbered))).toEqual([]);
  });

  it('keeps parts of one number, in the order written', () => {
    const all = posts('Soil part 1: sand', 'Soil part 1: clay', 'Soil part 2');
    expect(seriesIn(all)).toEqual([['Soil part 1: sand', 'Soil part 1: clay', 'Soil part 2']]);
  });

  it('begins anew when its name is used again years later', () => {
    const at = (date: string, title: string, index: number): SeriesPost => postOn(date, title, index);
    const all = [
      at('2014-01-01', 'My year part 1', 0),
      at('2014-02-01', 'My year part 2', 1),
      at('2019-01-01', 'My year part 1', 2),
      at('2019-02-01', 'My year part 2', 3),
    ];
    expect(findSeries(all).map(({ id, parts }) => [id, parts.length])).toEqual([
      ['my year 2014', 2],
      ['my year 2019', 2],
    ]);
  });

  it.each([
    ['versions', ['Rake 2', 'Shovel', 'Rake 4', 'Hoe']],
    ['protocols', ['HTTP/2 in the shed', 'HTTP/3 in the shed']],
    ['years', ['Harvest 2019', 'Harvest 2020', 'Harvest 2021']],
    ['lists of things', ['5 ways to water', '7 ways to water', 'Top 10']],
    ['releases', ['Seeds 1.2 is out', 'Seeds 1.3 is out']],
    ['one part alone', ['Soil part 1', 'Frost']],
    ['late numbers', ['Club meeting #41', 'Club meeting #42']],
  ])('is not made of %s', (_, titles) => {
    expect(seriesIn(posts(...titles))).toEqual([]);
  });

  it('is made of names that end in a number where they came soon after each other, or link to each other', () => {
    const far = [postOn('2018-01-01', 'Rake test 1', 0), postOn('2020-01-01', 'Rake test 2', 1)];
    const [first, second] = far.map(({ url }) => url);
    const linking: PostText = {
      language: 'en',
      blocks: [{ kind: 'paragraph', text: 'As before', links: [{ start: 0, end: 9, url: first as Address }] }],
    };
    expect(seriesIn(far)).toEqual([]);
    expect(seriesIn(far, (url) => (url === second ? postLinks(linking, url) : []))).toHaveLength(1);
    expect(seriesIn(posts('Rake test 1', 'Rake test 2'))).toHaveLength(1);
  });

  it('has every post once, and its parts in the order of their numbers', () => {
    const title = fc
      .tuple(fc.constantFrom('Soil', 'Soil work', 'Frost'), fc.integer({ min: 0, max: 9 }))
      .map(([base, number]) => (number === 0 ? base : `${base}, part ${number}`));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
        const found = findSeries(posts(...titles));
        const all = found.flatMap(({ parts }) => parts.map(({ post }) => post));
        expect(new Set(all).size).toBe(all.length);
        for (const { parts } of found) {
          const numbers = parts.map(({ number }) => number);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('keeps its identity when a part is added', () => {
    const all = posts('Soil, part 1', 'Soil, part 2', 'Frost', 'Soil, part 3');
    expect(findSeries(all)[0]?.id).toBe(findSeries(all.slice(0, 3))[0]?.id);
  });
});
