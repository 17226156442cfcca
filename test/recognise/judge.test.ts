import { describe, expect, it } from 'vitest';
import { normaliseAddress } from '../../lib/model/address';
import type { PageEvidence, PageFacts, TitleArea } from '../../lib/model/page';
import { topicOf, type Topic } from '../../lib/model/topic';
import { judge, NOTHING_KNOWN, type Knowledge } from '../../lib/recognise/judge';

const NO_TITLE_AREA: TitleArea = { documentTitle: null, headings: [], otherHeadings: [], siteNames: [], lines: [] };
const NOTHING: PageFacts = { title: null, written: null, summary: null, language: null };
const topics = (...names: string[]): Topic[] => names.map((name) => topicOf(name)!);

function evidence(given: Partial<PageEvidence> = {}, url = 'https://blog.example/queues'): PageEvidence {
  return {
    address: normaliseAddress(url)!,
    signals: [],
    topics: [],
    listing: null,
    fallback: NOTHING,
    titleArea: NO_TITLE_AREA,
    topicLinks: [],
    feeds: [],
    words: 0,
    wordCount: 0,
    ...given,
  };
}

const judged = (
  given: Partial<PageEvidence>,
  knowledge: Partial<Knowledge> = {},
  url?: string,
): ReturnType<typeof judge> => judge(evidence(given, url), { ...NOTHING_KNOWN, ...knowledge });
const signal = (
  name: PageEvidence['signals'][number]['signal'],
  facts: Partial<PageFacts> = {},
): PageEvidence['signals'][number] => ({
  ...NOTHING,
  ...facts,
  signal: name,
});

describe('the strongest signal', () => {
  it.each([
    ['known-post', { isKnownPost: true, matchesPattern: true }],
    ['url-pattern', { matchesPattern: true }],
    ['json-ld', {}],
  ] as const)('decides: %s', (decidedBy, knowledge) => {
    const recognition = judged({ signals: [signal('open-graph'), signal('json-ld')] }, knowledge);
    expect(recognition).toMatchObject({ kind: 'post', decidedBy });
    expect(recognition.table.filter(({ used }) => used)).toMatchObject([{ signal: decidedBy }]);
  });

  it.each(['json-ld', 'open-graph', 'h-entry', 'article-time'] as const)('can be %s alone', (name) => {
    expect(judged({ signals: [signal(name)] })).toMatchObject({ kind: 'post', decidedBy: name });
  });

  it('does not exist on a page that says nothing', () => {
    expect(judged({})).toMatchObject({ kind: 'other', decidedBy: null, topics: [], topicsFrom: null });
  });

  it('cannot be claimed by a page where only the reader’s data knows', () => {
    expect(judged({ signals: [signal('known-post'), signal('url-pattern')] })).toMatchObject({
      kind: 'other',
      decidedBy: null,
    });
    expect(judged({ listing: 'many-articles', signals: [signal('known-post')] }).kind).toBe('listing');
  });
});

describe('a page that says nothing of itself', () => {
  const titleArea = {
    ...NO_TITLE_AREA,
    documentTitle: 'Queues - A blog',
    headings: ['Queues'],
    lines: ['Posted on July 8, 2014'],
  };

  it('is a post by a heading, a day in words beside it, and a text below', () => {
    expect(judged({ titleArea, words: 400 })).toMatchObject({
      kind: 'post',
      decidedBy: 'dated-heading',
      facts: { title: 'Queues', date: '2014-07-08' },
    });
  });

  it.each([
    ['few words', { titleArea, words: 40 }],
    ['no day', { titleArea: { ...titleArea, lines: ['7 min read'] }, words: 400 }],
    [
      'the days of a list',
      { titleArea: { ...titleArea, lines: ['July 8, 2014', 'July 7, 2014', 'July 6, 2014'] }, words: 400 },
    ],
    ['several articles', { titleArea, words: 400, listing: 'many-articles' }],
  ] as const)('is none with %s', (_, given) => {
    expect(judged(given)).not.toMatchObject({ kind: 'post' });
  });

  it('has no day from beside a heading that is not of its title', () => {
    const signals = [signal('open-graph', { title: 'On buffers' })];
    expect(judged({ signals, titleArea, words: 400 }).facts).toMatchObject({ title: 'On buffers', date: null });
  });
});

describe('a listing', () => {
  const article = { signals: [signal('json-ld'), signal('open-graph')] };

  it.each([
    'https://blog.example/',
    'https://blog.example/blog',
    'https://blog.example/blog/page/2',
    'https://blog.example/tags/queues',
    'https://blog.example/blog/topics',
    'https://blog.example/archive',
    'https://blog.example/2024',
    'https://blog.example/2024/05',
    'https://blog.example/2024/05/02',
    'https://blog.example/search?q=queues',
    'https://blog.example/?s=queues',
    'https://blog.example/author/ann',
    'https://blog.example/kategorie/%C3%BCberblick',
  ])('is no post by its address %s', (url) => {
    expect(judged(article, {}, url)).toMatchObject({ kind: 'listing', decidedBy: null });
  });

  it.each([
    'https://blog.example/archive/my-first-queue',
    'https://blog.example/2024/05/queues',
    'https://blog.example/topics-of-2024',
    'https://blog.example/blog/queues',
    'https://blog.example/?p=12',
    'https://blog.example/notes/tags-are-hard',
    'https://blog.example/research/queues',
  ])('is not what lies at %s', (url) => {
    expect(judged(article, {}, url).kind).toBe('post');
  });

  it.each(['many-articles', 'listing-type'] as const)('is no post by its look: %s', (listing) => {
    expect(judged({ ...article, listing })).toMatchObject({ kind: 'listing', decidedBy: null });
  });

  it('is a post all the same when it is known as one or has the address of one', () => {
    const looks = { ...article, listing: 'many-articles' } as const;
    expect(judged(looks, { isKnownPost: true }).kind).toBe('post');
    expect(judged(looks, { matchesPattern: true }, 'https://blog.example/tags/queues').kind).toBe('post');
  });

  it('is always the archive’s home', () => {
    expect(judged(article, { isKnownPost: true, matchesPattern: true, isArchiveHome: true }).kind).toBe('listing');
  });
});

describe('a page about the site or its author', () => {
  const dressedUp = { signals: [signal('open-graph'), signal('h-entry')] };

  it.each(['about', 'about-me', 'blog/about', 'contact.html', 'impressum', 'privacy-policy'])(
    'is no post, though its theme says so: /%s',
    (path) => {
      expect(judged(dressedUp, {}, `https://blog.example/${path}`)).toMatchObject({ kind: 'other', decidedBy: null });
    },
  );

  it.each(['about-time', '2024/05/about', 'blog/2024/about', 'notes/contact-tracing'])(
    'is not what lies at /%s',
    (path) => {
      expect(judged(dressedUp, {}, `https://blog.example/${path}`).kind).toBe('post');
    },
  );

  it('is a post all the same when it is known as one', () => {
    expect(judged(dressedUp, { isKnownPost: true }, 'https://blog.example/about').kind).toBe('post');
  });
});

describe('the facts', () => {
  it('come each from the strongest signal that carries it, then from the page', () => {
    const { facts } = judged({
      signals: [
        signal('h-entry', { title: 'H', summary: 'From the entry' }),
        signal('json-ld', { title: 'J' }),
        signal('open-graph', { title: 'O', written: '2024-05-02T23:59:00-11:00' }),
      ],
      fallback: { title: 'F', written: '2020-01-01', summary: 'F', language: 'pl' },
      words: 12,
    });
    expect(facts).toEqual({ title: 'J', date: '2024-05-02', summary: 'From the entry', language: 'pl', words: 12 });
  });

  it('have a day only where one is named', () => {
    const signals = [
      signal('json-ld', { written: 'soon' }),
      signal('open-graph', { written: '03/04/2024' }),
      signal('h-entry', { written: '5. März 2024' }),
    ];
    expect(judged({ signals }).facts.date).toBe('2024-03-05');
    expect(judged({ signals: signals.slice(0, 2) }).facts.date).toBeNull();
  });

  it.each([
    [
      'that a weaker signal shows',
      {
        signals: [
          signal('open-graph', { written: '2025-10-18T22:20:00.000Z' }),
          signal('h-entry', { written: '2025-10-18T22:20:00.000Z (2025-10-19)' }),
        ],
      },
      'https://blog.example/queues',
    ],
    [
      'that a weaker signal gives with its zone',
      {
        signals: [signal('json-ld', { written: '2025-10-18T22:20:00Z' })],
        fallback: { ...NOTHING, written: '2025-10-19T00:20:00+02:00' },
      },
      'https://blog.example/queues',
    ],
    [
      'in the address',
      { signals: [signal('open-graph', { written: '2025-10-18T22:20:00.000Z' })] },
      'https://blog.example/2025/10/19/queues',
    ],
  ])('have the author’s day %s, where the strongest signal has an instant in UTC', (_, given, url) => {
    expect(judged(given, {}, url).facts.date).toBe('2025-10-19');
  });

  it('have the day in the address as a last resort', () => {
    expect(
      judged({}, { matchesPattern: true }, 'https://lawzava.com/blog/2025-11-24-ai-enterprise-scale').facts.date,
    ).toBe('2025-11-24');
  });
});

describe('the topics of a post', () => {
  const known = topics('scale', 'AI', 'enterprise', 'site reliability', 'reliability', 'Queues');
  const full = {
    topics: [
      { from: 'topic-link', topics: topics('Linked') },
      { from: 'json-ld', topics: topics('Keyword') },
    ],
  } as const;

  it.each([
    ['json-ld', full, {}, ['Keyword']],
    ['topic-link', { topics: [full.topics[0]] }, { feedTopics: topics('Fed') }, ['Linked']],
    ['feed', {}, { feedTopics: topics('Fed'), listedTopics: topics('Listed') }, ['Fed']],
    ['listing', {}, { listedTopics: topics('Listed'), knownTopics: known }, ['Listed']],
    ['slug', {}, { knownTopics: known }, ['Queues']],
  ] as const)('come from the strongest source: %s', (from, given, knowledge, names) => {
    const recognition = judged(given, { isKnownPost: true, ...knowledge });
    expect(recognition.topicsFrom).toBe(from);
    expect(recognition.topics.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['2025-11-24-ai-enterprise-scale', ['AI', 'enterprise', 'scale']],
    ['ai-site-reliability.html', ['AI', 'site reliability']],
    ['reliability-of-a-site', ['reliability']],
    ['scaled-aim', []],
    ['ai-ai-ai', ['AI']],
    ['%F0%9F%98%80-%E0%A4%A', []],
  ])('are the known topics in the address %s', (slug, names) => {
    const recognition = judged({}, { matchesPattern: true, knownTopics: known }, `https://lawzava.com/blog/${slug}`);
    expect(recognition.topics.map(({ name }) => name)).toEqual(names);
  });

  it('are not the category of posts without any, in whatever language of WordPress', () => {
    const none = ['uncategorised', 'non-classe', 'sin-categoria', 'bez-kategorii', 'без рубрики', '未分類'].map(
      (name) => topicOf(name)!,
    );
    const given = [...none, ...topics('Ops', 'uncategorised-thoughts')];
    expect(judged({ topics: [{ from: 'rel-tag', topics: given }] }).topics.map(({ name }) => name)).toEqual([
      'Ops',
      'uncategorised-thoughts',
    ]);
  });

  it('are shown with every source, and the one that was used', () => {
    const { table } = judged(full, { feedTopics: topics('Fed', 'Me') });
    expect(table.filter(({ signal: row }) => row.startsWith('topics:'))).toEqual([
      { signal: 'topics:json-ld', gave: 'Keyword', used: true },
      { signal: 'topics:article-tag', gave: null, used: false },
      { signal: 'topics:rel-tag', gave: null, used: false },
      { signal: 'topics:topic-link', gave: 'Linked', used: false },
      { signal: 'topics:feed', gave: 'Fed, Me', used: false },
      { signal: 'topics:listing', gave: null, used: false },
      { signal: 'topics:slug', gave: null, used: false },
    ]);
  });
});

describe('the table of signals', () => {
  it('gives each signal in the page’s own words, markup as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    const { table, facts } = judged({
      signals: [signal('open-graph', { title, written: '2024-05-02' }), signal('h-entry')],
    });
    expect(facts.title).toBe(title);
    expect(table.slice(0, 6)).toEqual([
      { signal: 'known-post', gave: null, used: false },
      { signal: 'url-pattern', gave: null, used: false },
      { signal: 'json-ld', gave: null, used: false },
      { signal: 'open-graph', gave: `${title} · 2024-05-02`, used: true },
      { signal: 'h-entry', gave: 'https://blog.example/queues', used: false },
      { signal: 'article-time', gave: null, used: false },
    ]);
  });
});
