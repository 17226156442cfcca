import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { chooseBeginnings, minutesOf, type BeginningFacts } from '../../lib/model/beginning';
import type { Post, PostUrl } from '../../lib/model/post';
import type { TopicRow } from '../../lib/model/topicsView';

const row = (slug: string, posts: number, read = 0): TopicRow => ({
  slug,
  name: slug,
  posts,
  read,
  first: null,
  last: null,
});
const series = (name: string, parts: number, read = 0): TopicRow => ({
  ...row(`~~${name}`, parts, read),
  name,
  why: { kind: 'series', ownName: name, of: parts, number: null },
});
const found = (name: string, posts: number): TopicRow => ({
  ...row(`~${name}`, posts),
  name,
  why: { kind: 'found', ownName: name, phrases: [], here: null },
});
const SAID: Post = {
  url: 'https://a.example/start-here' as PostUrl,
  archive: 'https://a.example' as ArchiveId,
  title: 'Start here',
  date: null,
  summary: null,
  topics: [],
  language: null,
  words: null,
  accounts: [],
};

/** What is chosen and why, in order. */
function chosen(facts: Partial<BeginningFacts>): string[] {
  const picks = chooseBeginnings({
    posts: 100,
    topics: [],
    published: new Set(),
    following: null,
    underWay: new Set(),
    said: null,
    sent: null,
    linked: null,
    ...facts,
  });
  return picks.map((pick) => {
    const { kind } = pick.reason;
    if (pick.kind === 'topic') return `${kind} ${pick.row.name}`;
    return `${kind} ${(pick.kind === 'post' ? pick.post : pick.page).title}`;
  });
}

describe('where to begin in an archive', () => {
  const topics = [row('ai', 12), row('scale', 40), row('teams', 20), row('rare', 1)];

  it('is what its author wants read first, what the reader is on, written guides, the longest series, large topics', () => {
    const facts = {
      topics: [...topics, row('ops', 9), series('broker', 7)],
      published: new Set(['ai', 'rare']),
    };
    expect(chosen({ ...facts, said: SAID, following: 'ops' })).toEqual([
      'said Start here',
      'following ops',
      'published ai',
      'longest broker',
    ]);
    expect(chosen(facts)).toEqual(['published ai', 'longest broker', 'most scale', 'many teams']);
    expect(chosen({ ...facts, following: '~~broker' })[0]).toBe('following broker');
  });

  it('is no label of form as the largest topic, and of what was found first what three posts have', () => {
    expect(chosen({ topics: [row('tutorial', 60), ...topics] })).toEqual(['most scale', 'many teams', 'many ai']);
    const few = [found('moss', 2), found('fern', 3), found('ivy', 5)];
    expect(chosen({ topics: few })).toEqual(['found fern', 'found ivy', 'found moss']);
  });

  it('is the post that most others link to before the large topics, once', () => {
    const linked = { post: { ...SAID, title: 'Moss' }, by: 7 };
    expect(chosen({ topics, linked })).toEqual(['linked Moss', 'most scale', 'many teams', 'many ai']);
    expect(chosen({ topics, linked, said: SAID })[0]).toBe('said Start here');
    expect(chosen({ topics, linked, said: SAID })).not.toContain('linked Moss');
  });

  it('names at most two of many written guides, those with the most posts', () => {
    expect(chosen({ topics, published: new Set(['ai', 'scale', 'teams']) })).toEqual([
      'published scale',
      'published teams',
      'many ai',
    ]);
  });

  it('is nothing that is read to its end, under way already, hidden, or no more than one post', () => {
    expect(
      chosen({
        topics: [
          row('ai', 12, 12),
          row('scale', 40),
          row('teams', 20),
          row('rare', 1),
          series('broker', 7, 7),
          series('log', 3),
          series('pair', 2),
          { ...series('away', 5), isHidden: true },
        ],
        following: 'ai',
        underWay: new Set(['scale']),
      }),
    ).toEqual(['numbered log', 'many teams']);
  });

  it('is no topic that nearly every post has, but in an archive of a few posts', () => {
    expect(chosen({ topics: [row('blog', 95), row('ai', 5)] })).toEqual(['most ai']);
    expect(chosen({ posts: 4, topics: [row('blog', 4)] })).toEqual(['most blog']);
  });

  it('is a topic that Waymark found only where there are few of the author’s', () => {
    const here = [found('attention', 6), found('single', 1), found('tokens', 5)];
    expect(chosen({ topics: [...here, row('ai', 5)] })).toEqual(['most ai', 'found attention', 'found tokens']);
    expect(chosen({ topics: [...here, ...topics, row('ops', 9)] })).toEqual([
      'most scale',
      'many teams',
      'many ai',
      'many ops',
    ]);
  });

  it('is the page to which the home page sends new readers, where that is not the post that says so itself', () => {
    const sent = { title: 'New here?', url: 'https://a.example/new' as PostUrl };
    expect(chosen({ topics, said: SAID, sent }).slice(0, 2)).toEqual(['said Start here', 'sent New here?']);
    expect(chosen({ topics, said: SAID, sent: { ...sent, url: SAID.url } }).slice(0, 2)).toEqual([
      'said Start here',
      'most scale',
    ]);
  });

  it('is no more than five things', () => {
    const facts = { topics: [...topics, series('broker', 7)], published: new Set(['ai', 'scale']), said: SAID };
    expect(chosen({ ...facts, following: 'teams' })).toHaveLength(5);
  });
});

describe('the time that posts take together', () => {
  const post = (words: number | null) => ({ words, language: null });

  it('counts posts of unknown length like the others, as long as these are at least half', () => {
    expect(minutesOf([post(2_380), post(2_380)], {})).toBe(20);
    expect(minutesOf([post(2_380), post(null)], {})).toBe(20);
    expect(minutesOf([post(2_380), post(null), post(null)], {})).toBeNull();
    expect(minutesOf([], {})).toBeNull();
  });
});
