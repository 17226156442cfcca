import { describe, expect, it } from 'vitest';
import { orderTopics, type TopicChoice } from '../../lib/model/orderTopics';
import { badgeText } from '../../lib/model/view';
import { aView } from './aView';

describe('a topic’s view', () => {
  it('counts a begun step by its share and is 100 only when all is read', () => {
    expect(aView({ states: ['read', 'reading', 'unread'], open: 1 }).progress).toBe(50);
    expect(aView({ states: ['read', 'read', 'read'], open: 1 })).toMatchObject({
      progress: 100,
      complete: true,
      next: null,
    });
  });

  it('is empty, not complete, without steps', () => {
    expect(aView({ states: [], open: null })).toMatchObject({ progress: 0, complete: false, next: null });
  });

  it('resumes a begun step and passes over read ones', () => {
    expect(aView({ states: ['unread', 'read', 'reading'], open: 0 }).next).toMatchObject({
      kind: 'resume',
      title: 'Post 3',
    });
  });

  it('says why a step of a compiled path is next by its date, and of a published one by its author’s words', () => {
    const dates = ['2025-11-24', '2015-03-09', '2009-01-01'];
    const reasons = (origin: 'published' | 'compiled', label?: string) =>
      [2, 0, 1].map(
        (open) => aView({ states: ['unread', 'unread', 'unread'], open, dates, origin, label }).next?.reason,
      );
    expect(reasons('compiled')).toEqual([
      { kind: 'place', at: 'newest', year: 2025 },
      { kind: 'place', at: 'midway', year: 2015 },
      { kind: 'place', at: 'oldest', year: 2009 },
    ]);
    expect(reasons('published', 'Then read (operating middle)')[1]).toEqual({
      kind: 'said',
      words: 'operating middle',
    });
    expect(reasons('published', 'Then read')[1]).toEqual({ kind: 'place', at: null, year: 2015 });
  });

  it('calls no post without a date the oldest', () => {
    const next = (states: readonly ('unread' | 'read')[]) => aView({ states, open: 0 }).next?.reason;
    expect(next(['read', 'unread', 'unread'])).toEqual({ kind: 'place', at: 'midway', year: null });
    expect(next(['read', 'read', 'unread'])).toBeNull();
  });

  it('knows the day and the length of each step', () => {
    const { steps } = aView({ states: ['read', 'unread'], open: 0, dates: ['2025-11-24'] });
    expect(steps.map(({ date, minutes }) => [date, minutes])).toEqual([
      ['2025-11-24', 2],
      [null, 2],
    ]);
  });

  it('calls only unread posts beside the path newer than the open one', () => {
    const dates = ['2025-11-24', '2024-01-01', '2023-01-01'];
    const newer = (more: readonly ('unread' | 'reading' | 'read')[]) =>
      aView({
        states: ['unread', 'read', 'unread'],
        open: 1,
        dates,
        more: more.map((state) => ({ state, date: '2025-01-01' })),
      }).newer;
    expect(newer([])).toBeNull();
    expect(newer(['read', 'reading'])).toBeNull();
    expect(newer(['read', 'unread'])).toEqual({ count: 1, newest: '2025-01-01' });
  });

  it('estimates two minutes for 476 words', () => {
    expect(aView({ states: ['unread'], open: null }).steps[0]?.minutes).toBe(2);
  });

  it.each([
    ['0/2', ['unread', 'unread'], 1],
    ['1/3', ['read', 'reading', 'unread'], 2],
    ['✓', ['read', 'read'], 0],
    ['1/2', ['read', 'unread'], null],
    ['', [], null],
  ] as const)(
    'has the badge %j for %j with post %j open: how many steps are read, not where the post stands',
    (badge, states, open) => {
      expect(badgeText(aView({ states, open }))).toBe(badge);
    },
  );

  it('has no badge on a post beside the path until the path is complete', () => {
    const more = [{ state: 'unread', date: '2024-01-01' }] as const;
    const beside = (states: readonly ('read' | 'unread')[]) => badgeText(aView({ states, open: 2, more }));
    expect(beside(['read', 'unread'])).toBe('');
    expect(beside(['read', 'read'])).toBe('✓');
  });
});

describe('the order of a post’s topics', () => {
  const topics = ['ai', 'rare', 'scale', 'teams'].map((slug) => ({ slug, name: slug }));
  const sizes = new Map(Object.entries({ ai: 9, rare: 1, scale: 3, teams: 3 }));
  const first = (choice: Partial<TopicChoice>): string | undefined =>
    orderTopics(topics, { following: null, published: new Set(), sizes, ...choice })[0]?.slug;

  it('starts with the topic followed', () => {
    expect(first({ following: 'ai', published: new Set(['scale']) })).toBe('ai');
  });

  it('else with one that has a published guide', () => {
    expect(first({ published: new Set(['ai']) })).toBe('ai');
  });

  it('else with the most specific of at least three posts, ties by slug', () => {
    expect(first({})).toBe('scale');
    expect(first({ sizes: new Map(Object.entries({ ai: 9, rare: 2, scale: 4, teams: 3 })) })).toBe('teams');
  });

  it('else with one that the title of the post names, if it has a path', () => {
    expect(first({ title: 'AI? AI!' })).toBe('ai');
    expect(first({ title: 'A rare one' })).toBe('scale');
    expect(first({ title: 'Said of ais' })).toBe('ai');
    expect(first({ title: 'Hail' })).toBe('scale');
    expect(first({ title: 'AI? AI!', published: new Set(['teams']) })).toBe('teams');
  });

  it('stays with what is shown while the sizes change, once that has a path, and within its kind', () => {
    const grown = new Map(Object.entries({ ai: 9, rare: 1, scale: 30, teams: 3 }));
    expect(first({ sizes: grown })).toBe('teams');
    expect(first({ sizes: grown, shown: 'scale' })).toBe('scale');
    expect(first({ sizes: grown, shown: 'rare' })).toBe('teams');
    expect(first({ sizes: grown, shown: 'scale', following: 'ai' })).toBe('ai');
    expect(first({ sizes: grown, shown: 'scale', published: new Set(['ai']) })).toBe('ai');
  });

  it('else with what was found in the title of the post, before what was found in its headings and text', () => {
    const found = ['~embed', '~transform', '~atten'].map((slug) => ({ slug, name: slug }));
    const places = new Map([
      ['~embed', 'text'],
      ['~transform', 'title'],
      ['~atten', 'heading'],
    ] as const);
    const choice = { following: null, published: new Set<string>(), sizes: new Map([['~embed', 3]]), places };
    expect(orderTopics(found, choice).map(({ slug }) => slug)).toEqual(['~transform', '~atten', '~embed']);
    expect(orderTopics([...found, ...topics], { ...choice, sizes })[0]?.slug).toBe('scale');
  });

  it('begins with a label of form only where there is no other', () => {
    const labels = [
      { slug: 'long-read', name: 'long-read' },
      { slug: 'uncategorized', name: 'Uncategorized' },
    ];
    const order = (choice: Partial<TopicChoice>): string[] =>
      orderTopics([...labels, { slug: 'ai', name: 'AI' }], {
        following: null,
        published: new Set(),
        sizes: new Map(Object.entries({ 'long-read': 4, uncategorized: 3, ai: 30 })),
        ...choice,
      }).map(({ slug }) => slug);
    expect(order({})).toEqual(['ai', 'uncategorized', 'long-read']);
    expect(order({ following: 'long-read' })[0]).toBe('long-read');
    expect(order({ published: new Set(['long-read']) })[0]).toBe('long-read');
    expect(orderTopics(labels, { following: null, published: new Set(), sizes: new Map() })).toHaveLength(2);
  });

  it('else with one of two posts, before those of one', () => {
    expect(first({ sizes: new Map(Object.entries({ ai: 1, rare: 1, scale: 2, teams: 1 })) })).toBe('scale');
  });
});
