import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mineText } from '../../../lib/guide/mined/mineText';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import { postLinks } from '../../../lib/guide/mined/postLinks';
import { evidenceIn } from '../../../lib/guide/order/evidence';
import { orderTopic, seriesOfTopic } from '../../../lib/guide/order/orderTopic';
import type { Paths, ReasonedStep } from '../../../lib/model/pathReason';
import type { PostUrl } from '../../../lib/model/post';
import { wholeText, type PostText } from '../../../lib/model/postText';
import { findSeries } from '../../../lib/topics/series';
import { textOf, urlOf } from '../mined/texts';

const MULCH = { slug: 'mulch', name: 'Mulch' };

interface Written {
  readonly title: string;
  readonly lines?: readonly string[];
}

/** The paths of posts that were written a month apart, oldest first; their addresses are `p0`, `p1` … */
function pathsOf(
  written: readonly Written[],
  { turn = 0, linkedBy = new Map<PostUrl, number>() } = {},
): { paths: Paths; texts: ReadonlyMap<string, PostText> } {
  const posts = written.map(({ title }, at) => ({
    url: urlOf(`p${at}`),
    title,
    date: new Date(Date.UTC(2020, at, 1)).toISOString().slice(0, 10),
    language: 'en',
  }));
  const texts = new Map(written.map(({ lines = ['It rained.'] }, at) => [urlOf(`p${at}`), textOf(lines)]));
  const mined = mineTopic(MULCH, posts, (post) => mineText({ title: '' }, texts.get(post) ?? textOf([])));
  const series = findSeries(posts);
  const turned = [...posts.slice(turn), ...posts.slice(0, turn)];
  return {
    paths: orderTopic(MULCH, turned, {
      linksOf: (post) => postLinks(texts.get(post) ?? textOf([]), post),
      linkedBy,
      series,
      mined,
    }),
    texts,
  };
}

function shown(path: readonly ReasonedStep[] | null): string[] | undefined {
  return path?.map(({ post, reason }) => `${new URL(post).pathname.slice(1)} ${reason.kind}`);
}

const PLAIN: readonly Written[] = ['Slugs', 'Frost', 'Rain', 'Hail', 'Wind'].map((title) => ({ title }));

describe('a path from the ground up', () => {
  it('is none where nothing but dates tells the posts apart', () => {
    expect(pathsOf(PLAIN).paths['ground-up']).toBeNull();
  });

  it('shows a series whole and in its order', () => {
    const titles = ['Mulching (2/3)', 'Frost', 'Mulching (1/3)', 'Rain', 'Mulching (3/3)'];
    const { paths } = pathsOf(titles.map((title) => ({ title })));
    expect(shown(paths['ground-up'])).toEqual(['p2 part', 'p0 part', 'p4 part']);
    expect(paths['ground-up']?.[1]?.reason).toEqual({ kind: 'part', series: 'mulching 2020', number: 2, of: 3 });
  });

  it('is not a long diary of which two posts touch the topic', () => {
    const months = Array.from({ length: 9 }, (_, at) => ({ url: urlOf(`m${at}`) }));
    const diary = { id: 'diary', name: 'Diary', parts: months.map(({ url }, at) => ({ post: url, number: at + 1 })) };
    expect(seriesOfTopic(months.slice(0, 2), [diary])).toEqual([]);
    expect(seriesOfTopic(months.slice(0, 5), [diary])).toEqual([diary]);
    expect(seriesOfTopic(months.slice(0, 2), [{ ...diary, parts: diary.parts.slice(0, 4) }])).toHaveLength(1);
  });

  it('is filled up with the newest, then with what names the topic, before others', () => {
    const titles = ['A mulch for roses', 'Slugs', 'Frost', 'An introduction to mulch', 'Wind'];
    const { paths } = pathsOf(titles.map((title) => ({ title })));
    expect(shown(paths['ground-up'])).toEqual(['p3 introduces', 'p0 names-topic', 'p4 newest']);
  });

  it('takes the sentence of a link for the order of two posts without dates', () => {
    const posts = ['a', 'b', 'c'].map((name) => ({ url: urlOf(name), title: name, date: null, language: 'en' }));
    const lines = ['As we saw in [the first](b), rain helps.', 'Frost.', 'We will look at hail in [the next one](a).'];
    const links = new Map(posts.map(({ url }, at) => [url, postLinks(textOf([lines[at] ?? '']), url)]));
    const { before } = evidenceIn(MULCH, posts, {
      linksOf: (post) => links.get(post) ?? [],
      linkedBy: new Map(),
      mined: null,
    });
    expect(before).toEqual([{ earlier: urlOf('b'), later: urlOf('a') }]);
  });

  it('begins with what introduces or defines the topic', () => {
    const { paths, texts } = pathsOf([
      ...PLAIN,
      { title: 'An introduction to mulch' },
      { title: 'Straw', lines: ['Mulch is a layer of straw that keeps the soil wet.'] },
    ]);
    const path = paths['ground-up'] ?? [];
    expect(shown(path.slice(0, 2))).toEqual(['p5 introduces', 'p6 defines']);
    const { reason } = path[1] ?? {};
    if (reason?.kind !== 'defines') throw new Error('no definition');
    const { post, start, end, text } = reason.proof;
    expect(wholeText(texts.get(post) ?? textOf([])).slice(start, end)).toBe(text);
  });

  it('has what several posts link to, with those posts', () => {
    const { paths } = pathsOf([
      ...PLAIN,
      { title: 'More', lines: ['As said of [frost](p1) before.'] },
      { title: 'Most', lines: ['We know the [frost](p1) by now.'] },
    ]);
    expect(paths['ground-up']?.[0]).toEqual({
      post: urlOf('p1'),
      reason: { kind: 'built-on', by: [urlOf('p6'), urlOf('p5')] },
    });
  });

  it('has what the author asks to read first, before what asks for it, with the words', () => {
    const asks = 'Please read [all on rain](p2) first.';
    const { paths } = pathsOf([...PLAIN, { title: 'A guide to mulch', lines: [asks] }]);
    expect(shown(paths['ground-up'])?.slice(0, 2)).toEqual(['p2 read-first', 'p5 introduces']);
    expect(paths['ground-up']?.[0]?.reason).toMatchObject({ proof: { text: 'Please read all on rain first.' } });
  });

  it('says of what another post goes on from no more than that, with the words', () => {
    const goesOn = 'In [my last post](p2), I measured the rain.';
    const rest = PLAIN.map(() => 'It snowed.');
    const { paths } = pathsOf([...PLAIN, { title: 'Snow', lines: [goesOn, ...rest] }]);
    expect(paths['ground-up']?.find(({ post }) => post === urlOf('p2'))).toMatchObject({
      reason: { kind: 'gone-on-from', proof: { text: 'In my last post, I measured the rain.' } },
    });
    // At the end it is where to read more.
    expect(pathsOf([...PLAIN, { title: 'Snow', lines: [...rest, goesOn] }]).paths['ground-up']).toBeNull();
  });

  it('has what a later post leads back to in its beginning, not what it links to further down', () => {
    const snow = (lines: readonly string[]): string[] | undefined =>
      shown(pathsOf([...PLAIN, { title: 'Snow', lines }]).paths['ground-up'])?.filter((step) => step.startsWith('p2'));
    const rest = Array.from({ length: 9 }, () => 'It snowed.');
    expect(snow(['I wrote of [rain](p2) before.', ...rest])).toEqual(['p2 led-back-to']);
    expect(snow([...rest, 'I wrote of [rain](p2) before.'])).toBeUndefined();
  });

  it('has what many posts of the archive link to, with their number', () => {
    const { paths } = pathsOf(PLAIN, { linkedBy: new Map([[urlOf('p3'), 4]]) });
    expect(paths['ground-up']?.find(({ post }) => post === urlOf('p3'))?.reason).toEqual({ kind: 'linked', by: 4 });
  });

  it('begins with what introduces something else, where nothing introduces the topic', () => {
    const other = { title: 'Compost for beginners' };
    expect(shown(pathsOf([...PLAIN, other]).paths['ground-up'])?.[0]).toBe('p5 introduces');
    const both = pathsOf([...PLAIN, other, { title: 'Mulch for beginners' }]);
    expect(shown(both.paths['ground-up'])?.[0]).toBe('p6 introduces');
    expect(shown(both.paths['ground-up'])).not.toContain('p5 introduces');
  });

  it('has the posts with the topic in their title where few have, and no such reason where most have', () => {
    const named = ['Mulch and slugs', 'Mulch and frost'].map((title) => ({ title }));
    expect(shown(pathsOf([...PLAIN, ...named]).paths['ground-up'])?.slice(0, 2)).toEqual([
      'p5 names-topic',
      'p6 names-topic',
    ]);
    expect(pathsOf([...PLAIN.slice(0, 1), ...named]).paths['ground-up']).toBeNull();
  });

  it('ends with what says what changed', () => {
    const { paths } = pathsOf([
      { title: 'What is mulch?' },
      ...PLAIN.slice(0, 2),
      { title: 'Mulch revisited', lines: ['I was wrong about [mulch](p0).'] },
    ]);
    expect(shown(paths['ground-up'])?.at(-1)).toBe('p3 updates');
  });

  it('ends with the newest of several that say what changed', () => {
    const { paths } = pathsOf([
      { title: 'What is mulch?' },
      { title: 'Mulch revisited', lines: ['I was wrong about [mulch](p0).'] },
      ...PLAIN.slice(0, 2),
      { title: 'Mulch reconsidered', lines: ['I was wrong about [mulch](p0).'] },
    ]);
    expect(shown(paths['ground-up'])?.at(-1)).toBe('p4 updates');
    expect(shown(paths['ground-up'])).not.toContain('p1 updates');
  });

  it('ends with the last of a chain of them, though each leads back to the one before', () => {
    const { paths } = pathsOf([
      { title: 'What is mulch?' },
      { title: 'Mulch revisited', lines: ['I was wrong about [mulch](p0).'] },
      ...PLAIN.slice(0, 2),
      { title: 'Mulch reconsidered', lines: ['I was wrong in [what I said then](p1) of [mulch](p0).'] },
    ]);
    expect(shown(paths['ground-up'])?.at(-1)).toBe('p4 updates');
    expect(shown(paths['ground-up'])).not.toContain('p1 updates');
  });

  it('says of none that the author asks to read it first who takes its subject for known', () => {
    const first = (line: string): string[] | undefined =>
      shown(pathsOf([...PLAIN, { title: 'Snow', lines: [line] }]).paths['ground-up'])?.filter((step) =>
        step.startsWith('p2'),
      );
    expect(first('We assume you are familiar with [how rain is read](p2).')).toEqual(['p2 gone-on-from']);
    expect(first('This post assumes that you have read [the one on rain](p2).')).toEqual(['p2 read-first']);
  });

  it('takes no link to a later post for a proof', () => {
    const { paths } = pathsOf([{ title: 'Slugs', lines: ['Read [this](p1) first.'] }, ...PLAIN.slice(1)]);
    expect(paths['ground-up']).toBeNull();
  });

  it('has three steps at least where there are three posts', () => {
    expect(pathsOf([...PLAIN, { title: 'What is mulch?' }]).paths['ground-up']).toHaveLength(3);
    expect(pathsOf([PLAIN[0] ?? { title: '' }, { title: 'What is mulch?' }]).paths['ground-up']).toHaveLength(2);
  });
});

describe('the other orders', () => {
  it('are newest, between and oldest, and the order written', () => {
    const { paths } = pathsOf(PLAIN);
    expect(shown(paths['newest-first'])).toEqual(['p4 newest', 'p2 between', 'p0 oldest']);
    expect(shown(paths['as-written'])).toEqual(['p0 oldest', 'p1 between', 'p2 between', 'p3 between', 'p4 newest']);
  });

  it('are empty for a topic without posts', () => {
    expect(pathsOf([]).paths).toMatchObject({ 'ground-up': null, 'newest-first': [], 'as-written': [] });
  });
});

describe('any path', () => {
  const title = fc.constantFrom(
    'Mulch, part 1',
    'Mulch, part 2',
    'Mulch, part 3',
    'What is mulch?',
    'Frost',
    'Mulch revisited',
    ...[1, 2, 3, 4, 5].map((number) => `Mulch in pots, part ${number}`),
  );
  const line = fc.oneof(
    fc.nat(9).map((at) => `Read [one](p${at}) first.`),
    fc.nat(9).map((at) => `As in [another](p${at}), which is no longer so.`),
    fc.constant('Mulch is a layer of straw that keeps the soil wet.'),
  );
  const written = fc.array(fc.record({ title, lines: fc.array(line, { maxLength: 3 }) }), { maxLength: 12 });

  it('has each post once, loses no part of a series that it shows, and keeps its order', () => {
    fc.assert(
      fc.property(written, fc.nat(9), (posts, turn) => {
        const { paths } = pathsOf(posts, { turn: turn % Math.max(1, posts.length) });
        for (const path of [paths['ground-up'], paths['newest-first'], paths['as-written']]) {
          if (path === null) continue;
          const urls = path.map(({ post }) => post);
          expect(new Set(urls).size).toBe(urls.length);
          expect(urls.length).toBeGreaterThanOrEqual(Math.min(3, posts.length));
        }
        const all = posts.map(({ title: own }, at) => ({
          url: urlOf(`p${at}`),
          title: own,
          date: new Date(Date.UTC(2020, at, 1)).toISOString().slice(0, 10),
        }));
        const series = findSeries(all).map(({ parts }) => parts.map(({ post }) => post));
        for (const path of [paths['ground-up'] ?? [], paths['as-written']]) {
          const urls = path.map(({ post }) => post);
          // All of a series stands there, or nothing of it.
          const shownOf = series.map((parts) => urls.filter((url) => parts.includes(url)));
          expect(shownOf.filter((own, at) => own.length > 0 && own.length !== series[at]?.length)).toEqual([]);
          expect(shownOf.some((own) => own.length > 0)).toBe(series.length > 0);
        }
        const urls = (paths['ground-up'] ?? []).map(({ post }) => post);
        for (const parts of series.filter(([first]) => urls.includes(first!)))
          expect(urls.slice(urls.indexOf(parts[0]!)).slice(0, parts.length)).toEqual(parts);
      }),
    );
  });

  it('does not depend on the order in which the posts are given', () => {
    fc.assert(
      fc.property(written, fc.nat(9), (posts, turn) => {
        expect(pathsOf(posts, { turn: turn % Math.max(1, posts.length) }).paths).toEqual(pathsOf(posts).paths);
      }),
    );
  });
});
