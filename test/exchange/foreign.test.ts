import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Foreign } from '../../lib/exchange/foreign/foreign';
import { markKey, recordsOf, type Here } from '../../lib/exchange/foreign/toRecords';
import { hypothesisFile } from '../../lib/exchange/highlights/hypothesis';
import { readwiseTable } from '../../lib/exchange/highlights/readwise';
import { annotationCollection } from '../../lib/exchange/highlights/webAnnotation';
import { opmlOf } from '../../lib/exchange/opml';
import { readFile } from '../../lib/exchange/readFile';
import { zipOf } from '../../lib/exchange/zip';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { Highlight } from '../../lib/model/highlight';
import { markedRead, markedUnread, mergeReadings, type Reading } from '../../lib/model/reading';
import { bytesOf } from './aFile';
import { aMark, aTaken, aTakenPost, BLOG, PAGE } from './aTaken';

const NOW = Date.UTC(2026, 10, 23);
const DAY = Date.UTC(2024, 4, 1);
const SECONDS = String(DAY / 1_000);

async function read(file: string | ReadonlyMap<string, string>): Promise<Foreign> {
  const found = await readFile(typeof file === 'string' ? bytesOf(file) : zipOf(file));
  if (found.kind !== 'foreign') throw new Error('is our own');
  return found.foreign;
}

function here(more: Partial<Here> = {}): Here {
  const nothing = { readings: new Map(), toRead: new Map(), highlights: new Map() };
  const places = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${at}`);
  return { schema: 6, archives: [{ id: BLOG }], ...nothing, places, now: NOW, ...more };
}

const page = (more: object) => ({
  url: PAGE,
  title: 'Queues',
  tags: [],
  addedAt: DAY,
  isRead: false,
  share: 0,
  ...more,
});
const READ = page({ url: `${BLOG}/read`, title: 'Read', isRead: true });

describe('a reading list', () => {
  it.each<readonly [string, string | ReadonlyMap<string, string>, readonly object[]]>([
    [
      'of Pocket, in CSV',
      `title,url,time_added,tags,status\nQueues,${PAGE},${SECONDS},on call|b,unread\nRead,${BLOG}/read,${SECONDS},,archive\n`,
      [page({ tags: ['on call', 'b'] }), READ],
    ],
    [
      'of Pocket, in its zip of parts',
      new Map([
        ['pocket/part_000000.csv', `title,url,time_added,cursor,tags,status\nQueues,${PAGE},${SECONDS},1,,unread\n`],
        [
          'pocket/part_000001.csv',
          `title,url,time_added,cursor,tags,status\nRead,${BLOG}/read,${SECONDS},2,,archive\n`,
        ],
        ['pocket/annotations/x.txt', 'no list'],
      ]),
      [page({}), READ],
    ],
    [
      'of Pocket, in its old HTML',
      `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
       <li><a href="${PAGE}" time_added="${SECONDS}" tags="on call,b">Queues</a></li></ul>
       <h1>Read Archive</h1><ul><li><a href="${BLOG}/read" time_added="${SECONDS}" tags="">Read</a></li></ul></body></html>`,
      [page({ tags: ['on call', 'b'] }), READ],
    ],
    [
      'of Instapaper',
      `URL,Title,Selection,Folder,Timestamp,Tags\n${PAGE},Queues,,Unread,${SECONDS},"[""x""]"\n${BLOG}/read,Read,,Archive,${SECONDS},[]\n${PAGE}2,"Own ""folder""",,Systems,${SECONDS},\n`,
      [page({ tags: ['x'] }), READ, page({ url: `${PAGE}2`, title: 'Own "folder"', tags: ['Systems'] })],
    ],
    [
      'of Raindrop',
      `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Queues,,,${PAGE},A/B,"x, y",2024-05-01T00:00:00.000Z,,,false\n2,Read,,,${BLOG}/read,Unsorted,,2024-05-01T00:00:00.000Z,,,false\n`,
      [page({ tags: ['A', 'B', 'x', 'y'] }), page({ url: `${BLOG}/read`, title: 'Read' })],
    ],
    [
      'of Omnivore, in its zip',
      new Map([
        [
          'metadata_0_to_2.json',
          JSON.stringify([
            {
              id: '1',
              slug: 'q',
              title: 'Queues',
              description: null,
              author: null,
              url: PAGE,
              state: 'Active',
              readingProgress: 42,
              thumbnail: null,
              labels: ['x'],
              savedAt: '2024-05-01T00:00:00.000Z',
              updatedAt: null,
              publishedAt: null,
            },
            {
              id: '2',
              slug: 'r',
              title: 'Read',
              url: `${BLOG}/read`,
              state: 'Archived',
              readingProgress: 100,
              labels: [],
              savedAt: '2024-05-01T00:00:00.000Z',
            },
          ]),
        ],
        ['content/q.html', '<html><body>Text</body></html>'],
        ['highlights/q.md', '> Text'],
      ]),
      [page({ tags: ['x'], share: 0.42 }), { ...READ, share: 1 }],
    ],
    [
      'of wallabag',
      JSON.stringify([
        {
          is_archived: 0,
          is_starred: 1,
          tags: ['x'],
          title: 'Queues',
          url: PAGE,
          created_at: '2024-05-01T00:00:00+00:00',
          reading_time: 3,
        },
        {
          is_archived: 1,
          is_starred: 0,
          tags: [{ id: 1, label: 'y', slug: 'y' }],
          title: 'Read',
          url: `${BLOG}/read`,
          created_at: '2024-05-01T00:00:00+00:00',
        },
      ]),
      [page({ tags: ['x', 'starred'] }), { ...READ, tags: ['y'] }],
    ],
    [
      'of a browser’s bookmarks',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><H3 ADD_DATE="1">Blogs &amp; more</H3>\n<DL><p>\n<DT><A HREF="${PAGE}" ADD_DATE="${SECONDS}" ICON="data:image/png;base64,AA==" TAGS="x">Queues</A>\n<DT><A HREF="javascript:alert(1)" ADD_DATE="1">Trick</A>\n</DL><p>\n</DL><p>\n`,
      [page({ tags: ['x'] })],
    ],
  ])('%s is read with tags, dates and what was read', async (_name, file, pages) => {
    const found = await read(file);
    expect(found.pages).toEqual(pages);
    expect(found.left).toEqual([]);
  });
});

describe('highlights', () => {
  const note = { note: 'Ours, too.', tags: ['on call'] };
  const taken = aTaken({
    posts: [aTakenPost([aMark('The queue grows,\nand grows.', note), aMark('=1+1', { id: 'm2' })])],
  });

  it('of Hypothesis come with places, notes and tags; notes to pages and replies are left out with the reason', async () => {
    const selector = [
      { type: 'RangeSelector', startContainer: '/div[1]', endContainer: '/div[1]', startOffset: 0, endOffset: 9 },
      { type: 'TextPositionSelector', start: 5, end: 21 },
      { type: 'TextQuoteSelector', exact: 'The queue grows.', prefix: 'So: ', suffix: ' And' },
    ];
    const of = { user: 'acct:a@b', group: '__world__', permissions: {}, document: { title: ['Queues'] }, links: {} };
    const found = await read(
      JSON.stringify({
        export_date: '2024-05-01T00:00:00Z',
        export_userid: 'acct:a@b',
        client_version: '1',
        annotations: [
          {
            ...of,
            id: 'h1',
            created: '2024-05-01T00:00:00Z',
            updated: '2024-05-01T00:00:00Z',
            uri: PAGE,
            text: 'Mine',
            tags: ['x'],
            target: [{ source: PAGE, selector }],
          },
          {
            ...of,
            id: 'h2',
            created: null,
            updated: null,
            uri: PAGE,
            text: 'To the page',
            tags: [],
            target: [{ source: PAGE }],
          },
          { id: 'h3' },
        ],
      }),
    );
    expect(found.marks).toEqual([
      {
        id: 'h1',
        url: PAGE,
        title: 'Queues',
        exact: 'The queue grows.',
        prefix: 'So: ',
        suffix: ' And',
        position: { start: 5, end: 21 },
        note: 'Mine',
        tags: ['x'],
        createdAt: DAY,
        updatedAt: DAY,
      },
    ]);
    expect(found.left.map(({ label, why }) => [label, why])).toEqual([
      ['To the page', 'no-words'],
      ['{"id":"h3"}', 'unreadable'],
    ]);
  });

  it('of Obsidian’s Web Clipper come as words, whichever way they are listed', async () => {
    const pageOf = {
      url: PAGE,
      highlights: [
        {
          id: String(DAY),
          type: 'text',
          xpath: '/p',
          content: '<p>The <b>queue</b> &amp; you</p>',
          startOffset: 0,
          endOffset: 9,
        },
      ],
    };
    for (const file of [[pageOf], { [PAGE]: pageOf }]) {
      const found = await read(JSON.stringify(file));
      expect(found.marks).toMatchObject([{ url: PAGE, exact: 'The queue & you', createdAt: DAY }]);
    }
  });

  it('of Readwise’s own export come with its names of columns', async () => {
    const found = await read(
      `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL\nThe queue grows.,Queues,A.,,Mine,yellow,"x,y",order,1,2024-05-01T00:00:00+00:00,,${PAGE}\n`,
    );
    expect(found.marks).toMatchObject([{ url: PAGE, title: 'Queues', note: 'Mine', tags: ['x', 'y'], createdAt: DAY }]);
  });

  it('go to Hypothesis and come back with all but their colours', async () => {
    const back = recordsOf(await read(hypothesisFile(taken, NOW)), here());
    expect(back.left).toEqual([]);
    const carried = ({ id, post, archive, passage, note: words, tags, createdAt, updatedAt }: Highlight) => ({
      id,
      post,
      archive,
      quote: passage.quote,
      position: passage.position,
      words,
      tags,
      createdAt,
      updatedAt,
    });
    expect((back.records['highlights'] as Highlight[]).map(carried)).toEqual(taken.posts[0]!.highlights.map(carried));
    expect(back.posts).toMatchObject([{ url: PAGE, title: 'Queues are a promise' }, { url: PAGE }]);
  });

  it('go to Readwise and come back with their words, notes, tags and dates, and no formula on the way', async () => {
    const table = readwiseTable(taken);
    expect(table).toContain(`"'=1+1"`.replaceAll('"', ''));
    const back = recordsOf(await read(table), here());
    const carried = ({ post, passage, note: words, tags }: Highlight) => ({
      post,
      exact: passage.quote.exact,
      words,
      tags,
    });
    expect((back.records['highlights'] as Highlight[]).map(carried)).toEqual(taken.posts[0]!.highlights.map(carried));
  });

  it('carry what each form can carry, whatever was marked and noted', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== '' && !text.includes('\r'));
    const tag = fc.oneof(
      fc.constantFrom('Überblick', 'on call', '待つ', 'мир', 'हिन्दी', 'أهلا', 'C++', 'r&d', 'a/b-c', '🌱'),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .map((text) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
        .filter((text) => text !== ''),
    );
    const tagged = fc.uniqueArray(tag, { maxLength: 3 });
    const marks = fc.uniqueArray(fc.record({ exact: words, note: fc.oneof(fc.constant(''), words), tags: tagged }), {
      selector: ({ exact }) => exact,
      minLength: 1,
      maxLength: 5,
    });
    const law = fc.asyncProperty(marks, async (all) => {
      const highlights = all.map(({ exact, note: typed, tags }, at) =>
        aMark(exact, { id: `m${at}`, note: typed, tags, start: at }),
      );
      const made = aTaken({ posts: [aTakenPost(highlights)] });
      const back = async (file: string): Promise<Highlight[]> =>
        recordsOf(await read(file), here()).records['highlights'] as Highlight[];
      const byHypothesis = (one: Highlight) => [
        one.id,
        one.passage.quote,
        one.passage.position,
        one.note,
        one.tags,
        one.createdAt,
      ];
      expect((await back(hypothesisFile(made, NOW))).map(byHypothesis)).toEqual(highlights.map(byHypothesis));
      // A table gives a line of words behind dots back as tags, and no white space around a note.
      const byReadwise = (one: Highlight) => [one.passage.quote.exact, one.note.trim(), one.tags];
      const plain = highlights.filter(({ note: typed }) => !/^\s*\./m.test(typed));
      fc.pre(plain.length === highlights.length);
      expect((await back(readwiseTable(made))).map(byReadwise)).toEqual(highlights.map(byReadwise));
    });
    await fc.assert(law, { numRuns: 100 });
  });

  it('guard a cell that has a formula and a line break', () => {
    const one = aTaken({
      posts: [aTakenPost([aMark('=1+1\nand more'), aMark('+x', { id: 'b' }), aMark('@y', { id: 'c' })])],
    });
    const cells = readwiseTable(one);
    for (const guarded of [`"'=1+1`, `'+x`, `'@y`]) expect(cells).toContain(guarded);
  });

  it('as a Web Annotation collection have what the model asks for', () => {
    const collection = JSON.parse(annotationCollection(taken)) as {
      first: { items: { target: { selector: object[] } }[] };
    };
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 2,
      first: {
        type: 'AnnotationPage',
        items: [{ type: 'Annotation', motivation: 'commenting' }, { motivation: 'highlighting' }],
      },
    });
    expect(collection.first.items[0]?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'The queue grows,\nand grows.', prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 10, end: 37 },
    ]);
  });
});

describe('a list of subscriptions', () => {
  const archives = [
    { id: 'https://a.example/blog' as ArchiveId, name: 'A & "B" <c>', feed: 'https://a.example/blog/feed' as Address },
    { id: 'https://c.example' as ArchiveId, name: 'C', feed: null },
  ];

  it('goes out as OPML and comes back with the same blogs', async () => {
    const list = opmlOf(archives, NOW);
    const { blogs } = await read(list);
    expect(blogs).toEqual([
      { url: 'https://a.example/blog', name: 'A & "B" <c>' },
      { url: 'https://c.example/', name: 'C' },
    ]);
    const { records, left } = recordsOf(
      await read(list.replace(/(<outline.*feed"[^>]*>)/, '$1$1')),
      here({ archives: [{ id: 'https://c.example' as ArchiveId }] }),
    );
    expect(left).toEqual([
      { store: 'archives', label: 'A & "B" <c>', why: 'twice' },
      { store: 'archives', label: 'C', why: 'followed' },
    ]);
    expect(records['archives']).toMatchObject([{ id: 'https://a.example/blog', followed: true, builtIn: false }]);
  });

  it('of others is read in whatever folders it has, without what is no site', async () => {
    const found = await read(
      `<?xml version="1.0"?>\n<opml version="1.0"><body><outline text="Folder"><outline type='rss' text='Only a feed' xmlUrl='https://d.example/feed.xml'/><outline text="a > b" xmlUrl="feed:x" /></outline></body></opml>`,
    );
    expect(found.blogs).toEqual([{ url: 'https://d.example/', name: 'Only a feed' }]);
    expect(found.left).toEqual([{ store: 'archives', label: 'a > b', why: 'address' }]);
  });
});

describe('what comes from elsewhere', () => {
  const listed = async (): Promise<Foreign> =>
    read(
      JSON.stringify([
        {
          slug: 'a',
          url: `${PAGE}?utm_source=x`,
          title: 'Queues',
          state: 'Active',
          readingProgress: 40,
          labels: [],
          savedAt: '2024-05-01T00:00:00Z',
        },
        {
          slug: 'b',
          url: `${BLOG}/read`,
          title: 'Read',
          state: 'Archived',
          readingProgress: 100,
          labels: [],
          savedAt: '2024-05-01T00:00:00Z',
        },
        {
          slug: 'c',
          url: 'https://outside.example/p',
          title: 'Outside',
          state: 'Active',
          labels: ['x'],
          savedAt: null,
        },
        {
          slug: 'd',
          url: 'https://outside.example/q',
          title: 'Read outside',
          state: 'Archived',
          labels: [],
          savedAt: null,
        },
        { slug: 'e', url: `${BLOG}/`, title: 'The blog', state: 'Active', labels: [], savedAt: null },
        { slug: 'f', url: PAGE, title: 'Twice', state: 'Active', labels: [], savedAt: null },
      ]),
    );

  it('goes to the list of posts to read with its tags and progress; outside of every blog it is a link', async () => {
    const { records, left } = recordsOf(await listed(), here());
    expect(records['toRead']).toMatchObject([
      { post: PAGE, archive: BLOG, title: 'Queues', addedAt: DAY, order: 'a0' },
      { post: 'https://outside.example/p', archive: null, tags: ['x'], addedAt: NOW, order: 'a1' },
    ]);
    expect((records['readings'] as Reading[])[0]).toMatchObject({ post: PAGE, progress: 0.4, finishedAt: null });
    expect(left.map(({ label, why }) => [label, why])).toEqual([
      ['Read outside', 'read-elsewhere'],
      ['The blog', 'home'],
      ['Twice', 'twice'],
    ]);
  });

  it('and was read there is read, on no day, and counts nothing for the pace', async () => {
    const { records } = recordsOf(await listed(), here());
    expect((records['readings'] as Reading[])[1]).toMatchObject({
      post: `${BLOG}/read`,
      elsewhere: true,
      activeMs: 0,
      progress: 1,
      finishedAt: DAY,
    });
  });

  it('counts for a post that is here already where more of it was read, and takes nothing of the reader’s', () => {
    const begun = {
      ...markedRead(undefined, { url: PAGE, archive: BLOG }, DAY),
      finishedAt: null,
      progress: 0.02,
      activeMs: 9_000,
      place: { at: DAY } as never,
    };
    const after = (before: Reading, more: object): Reading => {
      const foreign: Foreign = { pages: [page({ addedAt: DAY + 5, ...more })], marks: [], blogs: [], left: [] };
      const came = recordsOf(foreign, here({ readings: new Map([[PAGE, before]]) })).records[
        'readings'
      ]?.[0] as Reading;
      return mergeReadings(before, came);
    };
    expect(after(begun, { isRead: true })).toEqual({ ...begun, progress: 1, finishedAt: DAY + 5, elsewhere: true });
    expect(after(begun, { share: 0.5 })).toEqual({ ...begun, progress: 0.5 });
    expect(after(begun, { share: 0.01 })).toEqual(begun);
    const finished = { ...begun, finishedAt: DAY };
    expect(after(finished, { isRead: true })).toEqual(finished);
    // Read once more by the reader: what is archived elsewhere is the time before.
    const again = markedUnread(finished, DAY + 9);
    expect(after(again, { isRead: true })).toEqual(again);
  });

  it('leaves what is here already as it is', async () => {
    const known = { ...aMark('The queue grows.', { note: 'Mine' }), colour: 'pink' as const };
    const reading = { post: PAGE, archive: BLOG, progress: 0.9 } as unknown as Reading;
    const { records } = recordsOf(
      {
        pages: (await listed()).pages,
        blogs: [],
        left: [],
        marks: [
          {
            id: null,
            url: PAGE,
            title: '',
            exact: 'The queue grows.',
            prefix: '',
            suffix: '',
            position: null,
            note: '',
            tags: [],
            createdAt: null,
            updatedAt: null,
          },
        ],
      },
      here({ readings: new Map([[PAGE, reading]]), highlights: new Map([[markKey(PAGE, 'The queue grows.'), known]]) }),
    );
    expect(records['highlights']).toEqual([known]);
    expect((records['readings'] as Reading[])[0]).toBe(reading);
  });

  it('marked on a page of no blog that is followed is left out with the reason', () => {
    const foreign: Foreign = {
      pages: [],
      blogs: [],
      left: [],
      marks: [
        {
          id: 'x',
          url: 'https://outside.example/p',
          title: '',
          exact: 'Words',
          prefix: '',
          suffix: '',
          position: null,
          note: '',
          tags: [],
          createdAt: null,
          updatedAt: null,
        },
      ],
    };
    expect(recordsOf(foreign, here()).left).toEqual([{ store: 'highlights', label: 'Words', why: 'no-archive' }]);
  });
});
