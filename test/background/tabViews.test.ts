import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTabs, viewOfTab, type TabFollower } from '../../lib/background/tabViews';
import { keepReport } from '../../lib/companion/keepReading';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import type { Visit } from '../../lib/session/visits';
import { openStore, type Store } from '../../lib/store/open';
import { ARCHIVE, aListed, anArchive, freshName } from '../store/aStore';

const OTHER = 'https://b.example' as ArchiveId;
const TOPICS = { scale: [{ slug: 'scale', name: 'Scale' }], ai: [{ slug: 'ai', name: 'AI' }] };

function visitOf(archive: ArchiveId, slug: string): Visit {
  const address = `${archive}/${slug}` as PostUrl;
  const facts = { title: slug, date: null, summary: null, topics: [], language: null, words: null };
  return {
    url: address,
    archive,
    address,
    recognition: { kind: 'post', address, facts, because: 'known' } as unknown as Visit['recognition'],
    topic: null,
    errands: [],
    problem: null,
  };
}

/** Three tabs of two archives: two posts of one path, and one elsewhere. */
const TABS = [visitOf(ARCHIVE, 'a'), visitOf(ARCHIVE, 'z'), visitOf(OTHER, 'x')].map((visit, tab) => ({ tab, visit }));

describe('the open tabs', () => {
  let store: Store;
  let follower: TabFollower;
  let puts: string[];
  const draw = vi.fn<(tab: number, visit: Visit) => Promise<void>>();
  const drawn = (): number[] => draw.mock.calls.map(([tab]) => tab).toSorted();

  beforeEach(async () => {
    store = await openStore(freshName('tabs'));
    for (const archive of [ARCHIVE, OTHER]) await store.archives.add(anArchive(archive));
    await store.posts.add(
      ARCHIVE,
      ['a', 'b', 'c'].map((slug) => aListed(slug, { topics: TOPICS.scale })),
    );
    await store.posts.add(
      ARCHIVE,
      ['y', 'z'].map((slug) => aListed(slug, { topics: TOPICS.ai })),
    );
    await store.posts.add(
      OTHER,
      ['x'].map((slug) => aListed(slug, {}, OTHER)),
    );
    draw.mockReset();
    draw.mockImplementation(async (_, visit) => void (await viewOfTab(store, visit)));
    follower = followTabs(store, { visits: () => Promise.resolve(TABS), draw });
    for (const { visit } of TABS) await viewOfTab(store, visit);
    store.onChange(follower.heard);
    puts = [];
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function count(this: IDBObjectStore, ...given) {
      puts.push(this.name);
      return put.apply(this, given);
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await store.close();
  });

  /** What a page tells every five seconds. */
  const report = (slug: string, progress: number): Promise<unknown> =>
    keepReport(
      store,
      `${ARCHIVE}/${slug}` as PostUrl,
      {
        report: {
          pageView: slug,
          progress,
          length: 100,
          activeMs: 5_000,
          finished: false,
          place: null,
          paced: { words: 20, ms: 5_000 },
        },
        blocks: [{ text: 'Words of a post.', share: progress }],
      },
      1_000,
    );
  /** A redraw of an archive that no tab shows comes after all that was heard before. */
  const settled = (): Promise<void> => follower.redraw('https://nowhere.example' as ArchiveId);

  it('are drawn anew where a report changed what they show, once for all it wrote', async () => {
    await report('a', 0.5);
    await settled();
    expect(drawn()).toEqual([0]);
    expect(puts.filter((name) => name === 'snapshots')).toHaveLength(1);
  });

  it('write no view that is as it was', async () => {
    await follower.redraw(ARCHIVE);
    expect(drawn()).toEqual([0, 1]);
    expect(puts).toEqual([]);
  });

  it('are left alone by what no tab shows', async () => {
    await store.settings.setPromptsOn(false);
    await store.settings.changePaces(() => ({ en: { words: 1, ms: 1 } }) as never);
    await store.settings.follow('https://c.example' as ArchiveId, 'scale');
    await store.ticks.change({ archive: ARCHIVE, topic: 'other', item: 'i' as never, text: '', own: true }, {}, 5);
    await settled();
    expect(drawn()).toEqual([]);
  });

  it('of an archive follow its posts, the topic followed there, and the ticks of the topic shown', async () => {
    await store.posts.add(OTHER, [aListed('w', {}, OTHER)]);
    await settled();
    expect(drawn()).toEqual([2]);
    await store.settings.follow(OTHER, 'scale');
    await settled();
    expect(drawn()).toEqual([2, 2]);
    await store.ticks.change({ archive: ARCHIVE, topic: 'ai', item: 'i' as never, text: '', own: true }, {}, 5);
    await settled();
    expect(drawn()).toEqual([1, 2, 2]);
  });

  it('of a topic’s own page follow what is read of its path, and those of lists follow nothing of it', async () => {
    const recognition = { kind: 'listing' } as Visit['recognition'];
    const onTopic = { ...visitOf(ARCHIVE, 'tags/scale'), recognition, topic: 'scale' };
    const tabs = [onTopic, { ...visitOf(ARCHIVE, 'tags'), recognition }].map((visit, tab) => ({ tab, visit }));
    for (const { visit } of tabs) await viewOfTab(store, visit);
    const pages = followTabs(store, { visits: () => Promise.resolve(tabs), draw });
    store.onChange(pages.heard);
    await report('a', 0.5);
    await pages.redraw('https://nowhere.example' as ArchiveId);
    await settled();
    expect(drawn()).toEqual([0, 0]);
    const { view } = await viewOfTab(store, onTopic);
    expect(view).toMatchObject({ post: null, guide: { topic: { slug: 'scale' } }, progress: 16 });
  });

  it('are drawn once for a change that was heard and told of by a message, too', async () => {
    await store.settings.follow(ARCHIVE, 'scale');
    await follower.redraw(ARCHIVE);
    await settled();
    expect(drawn()).toEqual([0, 1]);
  });
});
