import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { withAccount, type Post, type PostAccount } from '../../lib/model/post';
import { topicOf } from '../../lib/model/topic';

const ID = 'https://blog.example' as ArchiveId;
const URL_OF_POST = 'https://blog.example/queues' as Address;
const QA = { slug: 'qa', name: 'Q&A' };

function account(source: PostAccount['source'], given: Partial<PostAccount> = {}): PostAccount {
  return { source, title: 'Queues', date: null, summary: null, topics: [], language: null, words: null, ...given };
}

function joined(...accounts: PostAccount[]): Post {
  return accounts.reduce<Post | null>((post, one) => withAccount(post, one, URL_OF_POST, ID), null)!;
}

describe('the title of a post', () => {
  const page = account('page', { title: '18F: Digital service delivery | What’s a queue?' });

  it.each([
    [
      'the feed’s, where the page has it with the name of the site',
      [page, account('feed', { title: "What's a queue?" })],
      "What's a queue?",
    ],
    ['the page’s, where the feed has another', [page, account('feed', { title: 'Queues' })], page.title],
    [
      'the page’s, where only a link’s text is a part of it',
      [page, account('link', { title: 'What’s a queue?' })],
      page.title,
    ],
    ['the page’s, where the feed has none', [page, account('feed', { title: '' })], page.title],
  ])('is %s', (_, accounts, title) => {
    expect(joined(...accounts).title).toBe(title);
    expect(joined(...accounts.toReversed()).title).toBe(title);
  });
});

describe('the date of a post', () => {
  const inUtc = account('feed', { date: '2025-10-18', utc: true });

  it.each([
    [
      'the day that a list shows, where the feed has an instant in UTC',
      [inUtc, account('listing', { date: '2025-10-19' })],
      '2025-10-19',
    ],
    [
      'the feed’s, where the list shows another week',
      [inUtc, account('listing', { date: '2025-10-25' })],
      '2025-10-18',
    ],
    ['the feed’s, where nothing else tells', [inUtc, account('listing')], '2025-10-18'],
    [
      'the feed’s, where it has a zone of its own',
      [account('feed', { date: '2025-10-18' }), account('listing', { date: '2025-10-19' })],
      '2025-10-18',
    ],
  ])('is %s', (_, accounts, date) => {
    expect(joined(...accounts).date).toBe(date);
    expect(joined(...accounts.toReversed()).date).toBe(date);
  });
});

describe('the topics of a post', () => {
  it('that a feed only names have the slug of their page', () => {
    const feed = account('feed', {
      topics: [
        { slug: 'q-a', name: 'q&a' },
        { slug: 'ops', name: 'Ops' },
      ],
    });
    const listing = account('listing', { topics: [QA] });
    expect(joined(feed, listing).topics).toEqual([QA, { slug: 'ops', name: 'Ops' }]);
    expect(joined(listing, feed).topics).toEqual([QA, { slug: 'ops', name: 'Ops' }]);
  });

  it('keep their own slug where it is one of the archive’s', () => {
    const topics = [{ slug: 'c', name: 'C++' }];
    expect(
      joined(account('feed', { topics }), account('listing', { topics: [...topics, { slug: 'cpp', name: 'C++' }] }))
        .topics,
    ).toEqual([
      { slug: 'c', name: 'C++' },
      { slug: 'cpp', name: 'C++' },
    ]);
  });
});

describe('what a source says of a post', () => {
  it('is kept within limits, whichever source it is', () => {
    const long = 'word '.repeat(200_000);
    const topics = [
      { slug: 'a'.repeat(1_000_000), name: 'A' },
      { slug: 'b', name: long },
      ...Array.from({ length: 400 }, (_, at) => ({ slug: `t${at}`, name: `T${at}` })),
    ];
    for (const source of ['page', 'api', 'feed', 'sitemap', 'listing', 'link'] as const) {
      const post = joined(account(source, { title: long, summary: long, topics, language: 'x'.repeat(1_000) }));
      expect(post.title.length).toBeLessThanOrEqual(500);
      expect(post.summary?.length).toBeLessThanOrEqual(500);
      expect(post.topics).toHaveLength(50);
      expect(post.topics.every(({ slug, name }) => slug.length <= 100 && name.length <= 100)).toBe(true);
      expect(post.language).toBeNull();
      expect(JSON.stringify(post).length).toBeLessThan(10_000);
    }
  });

  it('does not grow with the lists that it stands in', () => {
    const lists = Array.from({ length: 200 }, (_, at) =>
      account('listing', { topics: [{ slug: `t${at}`, name: `T${at}` }] }),
    );
    expect(joined(...lists).topics).toHaveLength(50);
  });
});

describe('a topic', () => {
  it('is none when its name or its slug is longer than any name, for a cut slug would be another topic’s', () => {
    expect(topicOf('a'.repeat(100))).not.toBeNull();
    expect(topicOf('a'.repeat(101))).toBeNull();
    expect(topicOf('Scale', 'a'.repeat(101))).toBeNull();
    // One sign that stands for a whole sentence.
    expect(topicOf('\uFDFA'.repeat(100))).toBeNull();
  });
});
