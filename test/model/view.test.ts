import { describe, expect, it } from 'vitest';
import { badgeText, orderTopics, type TopicChoice } from '../../lib/model/view';
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

  it('estimates two minutes for 476 words', () => {
    expect(aView({ states: ['unread'], open: null }).steps[0]?.minutes).toBe(2);
  });

  it.each([
    ['2/3', ['read', 'unread', 'unread'], 1],
    ['✓', ['read', 'read'], 0],
    ['', ['unread'], null],
  ] as const)('has the badge %j for %j with post %j open', (badge, states, open) => {
    expect(badgeText(aView({ states, open }))).toBe(badge);
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

  it('else with the most specific of at least two posts, ties by slug', () => {
    expect(first({})).toBe('scale');
  });
});
