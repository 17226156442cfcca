import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileArchive, compileGuide } from '../../../lib/guide/compiled/compile';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import { newestFirst, type Post } from '../../../lib/model/post';

const archive = 'https://a.example' as ArchiveId;
const scale = { slug: 'scale', name: 'Scale' };
const aPost = (slug: string, change: Partial<Post> = {}): Post => ({
  url: `https://a.example/${slug}` as Address,
  archive,
  title: `About ${slug}`,
  date: '2024-01-01',
  summary: null,
  topics: [scale],
  language: 'en',
  words: null,
  accounts: [],
  ...change,
});
const named = (...slugs: string[]) => slugs.map((slug) => ({ slug, name: slug }));
const compile = (posts: readonly Post[]) => compileGuide(scale, posts, archive);
const slugsOf = (refs: readonly { url: Address | null }[]): unknown[] => refs.map((ref) => ref.url?.split('/').at(-1));

/** Posts dated one a day, p1 the oldest. */
const series = (count: number): Post[] =>
  Array.from({ length: count }, (_, at) =>
    aPost(`p${at + 1}`, { date: new Date(Date.UTC(2024, 0, at + 1)).toISOString().slice(0, 10) }),
  );

describe('a compiled guide', () => {
  it('gives the figures of the seed for the seed’s three posts', () => {
    const topics = named('ai', 'infrastructure', 'enterprise');
    const guide = compile([
      aPost('a', {
        date: '2023-12-11',
        title: 'Your AI Infrastructure Is Not Ready for Scale. Neither Is Mine.',
        topics: [scale, ...topics.slice(0, 2)],
      }),
      aPost('b', {
        date: '2024-09-02',
        title: 'Your AI Infrastructure Is Not Special',
        topics: [scale, ...topics.slice(0, 2)],
      }),
      aPost('c', {
        date: '2025-11-24',
        title: 'Scaling AI in the Enterprise Is a Management Problem',
        topics: [scale, topics[0]!, topics[2]!],
      }),
    ]);
    expect(guide.coverage).toEqual({
      posts: 3,
      firstMonth: '2023-12',
      lastMonth: '2025-11',
      adjacent: topics,
      motifs: ['ai', 'infrastructure', 'scaling', 'enterprise'],
    });
    expect(guide.steps.map((step) => [step.role, step.title.slice(0, 30)])).toEqual([
      ['start', 'Scaling AI in the Enterprise I'],
      ['middle', 'Your AI Infrastructure Is Not '],
      ['finish', 'Your AI Infrastructure Is Not '],
    ]);
  });

  it.each([
    [0, [], []],
    [1, ['p1'], []],
    [2, ['p2', 'p1'], []],
    [3, ['p3', 'p2', 'p1'], []],
    [4, ['p4', 'p2', 'p1'], ['p3']],
  ])('has the path and the rest of %i posts', (count, path, more) => {
    const guide = compile(series(count));
    expect(slugsOf(guide.steps)).toEqual(path);
    expect(slugsOf(guide.more)).toEqual(more);
  });

  it('takes the newest, the median and the oldest of 50', () => {
    const guide = compile(series(50));
    expect(slugsOf(guide.steps)).toEqual(['p50', 'p25', 'p1']);
    expect(guide.steps.map((step) => step.role)).toEqual(['start', 'middle', 'finish']);
    expect(guide.more).toHaveLength(47);
  });

  it('says nothing it cannot know of an empty topic', () => {
    expect(compile([])).toMatchObject({
      coverage: { posts: 0, firstMonth: null, lastMonth: null, adjacent: [], motifs: [] },
      checklist: [],
      failureModes: [],
    });
  });

  it('orders equal dates by address and puts missing dates last', () => {
    const guide = compile([aPost('b'), aPost('undated', { date: null }), aPost('a')]);
    expect(slugsOf(guide.steps)).toEqual(['a', 'b', 'undated']);
    expect(guide.coverage).toMatchObject({ firstMonth: '2024-01', lastMonth: '2024-01' });
  });

  it('gives no months when no post is dated', () => {
    const guide = compile([aPost('a', { date: null }), aPost('b', { date: null })]);
    expect(guide.coverage).toMatchObject({ firstMonth: null, lastMonth: null });
  });

  it('finds motifs in other languages and scripts', () => {
    const german = compile([
      aPost('a', { language: 'de', title: 'Über die Zuverlässigkeit von Diensten' }),
      aPost('b', { language: 'de-AT', title: 'Zuverlässigkeit ist kein Zufall', date: '2023-01-01' }),
    ]);
    expect(german.coverage.motifs[0]).toBe('zuverlässigkeit');
    expect(german.coverage.motifs).not.toContain('die');
    const japanese = compile([
      aPost('a', { language: 'ja', title: '設計の原則' }),
      aPost('b', { language: 'ja', title: '設計と運用' }),
    ]);
    expect(japanese.coverage.motifs[0]).toBe('設計');
  });

  it('leaves numbers, the topic’s own name and stop words out of the motifs', () => {
    const guide = compile([aPost('a', { title: 'The 10 rules of scale in 2024' })]);
    expect(guide.coverage.motifs).toEqual(['rules']);
  });

  it('names no label of form among the adjacent topics', () => {
    const guide = compile([aPost('a', { topics: [scale, ...named('long-read', 'beta', 'uncategorized')] })]);
    expect(guide.coverage.adjacent.map((topic) => topic.slug)).toEqual(['beta']);
  });

  it('orders adjacent topics by sharing, then by the newest shared post, then by slug', () => {
    const guide = compile([
      aPost('new', { date: '2025-01-01', topics: [scale, ...named('zeta', 'beta', 'alpha')] }),
      aPost('old', { date: '2020-01-01', topics: [scale, ...named('often', 'aged')] }),
      aPost('mid', { date: '2022-01-01', topics: [scale, ...named('often')] }),
    ]);
    expect(guide.coverage.adjacent.map((topic) => topic.slug)).toEqual(['often', 'alpha', 'beta']);
  });

  it('says nothing that no post says', () => {
    const guide = compile([aPost('a', { summary: 'Small is fine.' }), aPost('b'), aPost('c')]);
    expect(guide).toMatchObject({ definition: null, checklist: [], failureModes: [], looked: 0 });
  });

  it('has each post’s summary once, as a reference', () => {
    const guide = compile([aPost('a', { summary: 'Small is fine.' }), aPost('b')]);
    expect(guide.references.map(({ summary }) => summary)).toEqual(['Small is fine.', null]);
  });

  it('has no summary that several posts have: that is the blog’s own', () => {
    const own = { summary: 'Musings on scale.' };
    const guide = compile([aPost('a', own), aPost('b', { summary: 'Small is fine.' }), aPost('c', own)]);
    expect(guide.references.flatMap(({ summary }) => summary ?? [])).toEqual(['Small is fine.']);
  });
});

const posts = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(60),
      date: fc.option(fc.integer({ min: 0, max: 12 }).map((month) => `20${20 + (month % 3)}-0${(month % 9) + 1}-01`)),
      topics: fc.subarray(['scale', 'ai', 'teams', 'costs']),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .map((drawn) => drawn.map(({ id, date, topics }) => aPost(`p${id}`, { date, topics: named(...topics) })));

describe('any archive', () => {
  const topicsIn = (all: readonly Post[]) => [
    ...new Set(all.flatMap((post) => post.topics.map((topic) => topic.slug))),
  ];

  it('has every post of a topic on its path or in the rest, exactly once', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const guides = compileArchive(all, archive);
        for (const slug of topicsIn(all)) {
          const guide = guides.get(slug)!;
          const shown = [...guide.steps, ...guide.more].map((ref) => ref.url).toSorted();
          const own = all.filter((post) => post.topics.some((topic) => topic.slug === slug)).map((post) => post.url);
          expect(shown).toEqual(own.toSorted());
        }
      }),
    );
  });

  it('has a post once that names its topic twice', () => {
    const guide = compileArchive([aPost('p1', { topics: [scale, ...named('ai'), scale] })], archive).get('scale')!;
    expect([guide.coverage.posts, guide.references.length, guide.steps.length]).toEqual([1, 1, 1]);
  });

  it('gives the same guides in whatever order its posts come', () => {
    const shuffled = posts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const ordered = (guides: ReturnType<typeof compileArchive>) => Object.fromEntries([...guides].toSorted());
        expect(ordered(compileArchive(other, archive))).toEqual(ordered(compileArchive(all, archive)));
      }),
    );
  });

  it('has the figures of a naive recount', () => {
    fc.assert(
      fc.property(posts, (all) => {
        for (const [slug, { coverage, references }] of compileArchive(all, archive)) {
          const own = all.filter((post) => post.topics.some((topic) => topic.slug === slug));
          const months = own.flatMap((post) => post.date?.slice(0, 7) ?? []).toSorted();
          expect(coverage.posts).toBe(own.length);
          expect(coverage.firstMonth).toBe(months[0] ?? null);
          expect(coverage.lastMonth).toBe(months.at(-1) ?? null);
          const shared = (other: string) =>
            own.filter((post) => post.topics.some((topic) => topic.slug === other)).length;
          const counts = coverage.adjacent.map((topic) => shared(topic.slug));
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
          expect(references.map((ref) => ref.url)).toEqual(own.toSorted(newestFirst).map((post) => post.url));
        }
      }),
    );
  });
});
