import { describe, expect, it } from 'vitest';
import type { FoundInArchive, FoundTopic } from '../../lib/model/foundTopic';
import { LOOK_RULES } from '../../lib/model/knownText';
import { offeredFor, offeredTopics, slugsOf, whyOffered, type TopicChange } from '../../lib/model/offeredTopic';
import type { PostUrl } from '../../lib/model/post';
import { ARCHIVE } from '../store/aStore';

const urlOf = (slug: string): PostUrl => `${ARCHIVE}/${slug}` as PostUrl;
const topic = (id: string, posts: string, titles = 1): FoundTopic => ({
  id,
  name: id,
  also: [],
  titles,
  headings: 0,
  posts: [...posts].map((slug) => ({ post: urlOf(slug), place: 'title', times: 2 })),
});
const found = (topics: readonly FoundTopic[], series = ''): FoundInArchive => ({
  archive: ARCHIVE,
  rules: LOOK_RULES,
  topics,
  series:
    series === ''
      ? []
      : [{ id: 'leeks', name: 'Leeks', parts: [...series].map((slug, at) => ({ post: urlOf(slug), number: at + 1 })) }],
  posts: 9,
  texts: 9,
});
const offer = (given: FoundInArchive, changes: Readonly<Record<string, Partial<TopicChange>>> = {}) =>
  offeredTopics(
    given,
    new Map(
      Object.entries(changes).map(([slug, change]) => [slug, { name: null, isHidden: false, joined: null, ...change }]),
    ),
  );
const names = (given: ReturnType<typeof offer>): string[] => given.topics.map(({ name }) => name);

const inText = (given: FoundTopic, slug: string): FoundTopic => ({
  ...given,
  posts: given.posts.map((one) => (one.post === urlOf(slug) ? { ...one, place: 'text' } : one)),
});

describe('what was found, as the reader has it', () => {
  it('is the series, then the topics, by the reader’s name where there is one', () => {
    const offered = offer(found([topic('rain', 'ab')], 'cd'), { '~rain': { name: 'Water' } });
    expect(names(offered)).toEqual(['Leeks', 'Water']);
    expect(offered.bySlug.get('~rain')).toMatchObject({ name: 'Water', ownName: 'rain' });
  });

  it('has no topic whose posts are all of one series: that is the series', () => {
    const offered = offer(found([topic('leek', 'cd'), topic('veg', 'cda')], 'cde'));
    expect(names(offered)).toEqual(['Leeks', 'veg']);
    expect(offered.bySlug.get('~leek')?.name).toBe('Leeks');
  });

  it('offers a hidden topic for no post, but knows it', () => {
    const offered = offer(found([topic('rain', 'ab'), topic('frost', 'b')]), { '~rain': { isHidden: true } });
    expect(offeredFor(urlOf('b'), offered).map(({ name }) => name)).toEqual(['frost']);
    expect(offered.bySlug.get('~rain')?.isHidden).toBe(true);
  });

  it('has joined topics as one, with the posts of all and the ticks of all, whichever of them is asked for', () => {
    const offered = offer(found([topic('rain', 'ab'), topic('drizzle', 'bc'), topic('fog', 'd')]), {
      '~drizzle': { joined: '~rain' },
      '~fog': { joined: '~drizzle' },
    });
    expect(names(offered)).toEqual(['rain']);
    const whole = offered.bySlug.get('~fog');
    expect(whole?.posts).toEqual([...'abcd'].map(urlOf));
    expect(whole && slugsOf(whole)).toEqual(['~rain', '~drizzle', '~fog']);
  });

  it('was written in the days of its posts, joined in those of all', () => {
    const spans = {
      '~rain': { first: '2020-01-01', last: '2021-01-01' },
      '~fog': { first: '2019-01-01', last: '2020-05-01' },
      '~~leeks': { first: '2018-01-01', last: '2018-02-01' },
    };
    const topics = [topic('rain', 'ab'), topic('fog', 'd'), topic('hail', 'b')];
    const { bySlug } = offer({ ...found(topics, 'ce'), spans }, { '~fog': { joined: '~rain' } });
    expect(bySlug.get('~rain')?.span).toEqual({ first: '2019-01-01', last: '2021-01-01' });
    expect(bySlug.get('~~leeks')?.span).toEqual(spans['~~leeks']);
    expect(bySlug.get('~hail')?.span).toBeNull();
    expect(offer(found(topics)).bySlug.get('~rain')?.span).toBeNull();
  });

  it('loses no topic that two machines have joined crosswise, nor one joined to what is gone', () => {
    const crosswise = { '~rain': { joined: '~fog' }, '~fog': { joined: '~rain' } };
    expect(names(offer(found([topic('rain', 'ab'), topic('fog', 'c')]), crosswise))).toEqual(['fog']);
    expect(names(offer(found([topic('rain', 'ab')]), { '~rain': { joined: '~gone' } }))).toEqual(['rain']);
  });
});

describe('the reason of a topic', () => {
  it('says where its phrases stand, and where in the open post', () => {
    const offered = offer(found([inText(topic('rain', 'abc', 2), 'c'), topic('fog', 'd')]), {
      '~fog': { joined: '~rain' },
    });
    const [rain] = offered.topics;
    expect(rain && whyOffered(rain, urlOf('d'))).toEqual({
      kind: 'found',
      ownName: 'rain',
      phrases: [
        { words: 'rain', titles: 2, headings: 0, others: 1 },
        { words: 'fog', titles: 1, headings: 0, others: 0 },
      ],
      here: { place: 'title', times: 2 },
    });
    expect(rain && whyOffered(rain, null)).toMatchObject({ here: null });
  });

  it('counts the posts that have the phrase, and not those that joined by another one', () => {
    const rain = topic('rain', 'ab');
    const text = { place: 'text', times: 4 } as const;
    const posts = [...rain.posts, { post: urlOf('c'), ...text }, { post: urlOf('d'), ...text, by: 'drizzle' }];
    const [offered] = offer(found([{ ...rain, titles: 2, headings: 3, posts }])).topics;
    expect(offered && whyOffered(offered, urlOf('d'))).toMatchObject({
      phrases: [{ words: 'rain', titles: 2, headings: 0, others: 1 }],
      here: null,
    });
  });

  it('is, of a series, the number that the author gave the open post', () => {
    const [leeks] = offer(found([], 'cde')).topics;
    expect(leeks && whyOffered(leeks, urlOf('d'))).toEqual({ kind: 'series', ownName: 'Leeks', number: 2, of: 3 });
  });
});
