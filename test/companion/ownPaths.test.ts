import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { cardFor, leadOn } from '../../lib/background/cards';
import { editSection } from '../../lib/companion/editing';
import { markPost } from '../../lib/companion/keepReading';
import { followPath, shownOwnPaths } from '../../lib/companion/ownPaths';
import { showPost, topicsOfPost } from '../../lib/companion/showTopic';
import type { ArchiveId } from '../../lib/model/archive';
import { itemIdOf } from '../../lib/model/checklist';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { lineOf } from '../../lib/model/guideParts';
import { OWN_PATHS, topicOfPath, type OwnPath } from '../../lib/model/ownPath';
import type { PostUrl } from '../../lib/model/post';
import { badgeText, type TopicView } from '../../lib/model/view';
import { openStore, type Store } from '../../lib/store/open';
import { underWayOf } from '../../lib/surfaces/underWay';
import { openPage } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const OTHER = 'https://b.example' as ArchiveId;
const HERE = aListed('here').url;
const THERE = aListed('there', {}, OTHER).url;
const LAST = aListed('last').url;

let store: Store;
let path: OwnPath;
beforeEach(async () => {
  store = await openStore(freshName('own'), () => 9);
  for (const archive of [ARCHIVE, OTHER]) await store.archives.add(anArchive(archive));
  await store.posts.add(ARCHIVE, [aListed('here'), aListed('last')]);
  await store.posts.add(OTHER, [aListed('there', {}, OTHER)]);
  const steps = [
    { title: 'Here', url: HERE, role: 'start' },
    { title: 'There', url: THERE, role: 'middle' },
    { title: 'Last', url: LAST, role: 'finish' },
  ] as const;
  const item = lineOf({ kind: 'quoted', text: 'Draw the map', source: null });
  path = await store.ownPaths.add(
    'Maps',
    { ...NOTHING_EDITED, steps: { was: [], now: steps }, checklist: { was: [], now: [item] } },
    1,
  );
});
afterEach(() => store.close());

async function shown(url: PostUrl, archive = ARCHIVE): Promise<TopicView> {
  const known = await store.archives.get(archive);
  const view = known === undefined ? null : await showPost(store, known, url);
  if (view === null) throw new Error('nothing is shown');
  return view;
}

describe('a path of the reader’s own', () => {
  it('is the topic that is shown first for its posts, in each of its archives', async () => {
    for (const [url, archive] of [
      [HERE, ARCHIVE],
      [THERE, OTHER],
    ] as const) {
      const view = await shown(url, archive);
      expect(view.guide.topic).toEqual(topicOfPath(path));
      expect(view.steps.map(({ title }) => title)).toEqual(['Here', 'There', 'Last']);
      expect(view.archive.id).toBe(archive);
    }
  });

  it('is not shown for a post that is none of its steps, nor for one that was taken out', async () => {
    await store.posts.add(ARCHIVE, [aListed('beside')]);
    expect((await shown(aListed('beside').url)).guide.topic.slug).toBe('scale');
    await editSection(store, { archive: OWN_PATHS, topic: topicOfPath(path) }, 'steps', {
      kind: 'take-out',
      key: HERE,
    });
    expect((await shown(HERE)).guide.topic.slug).toBe('scale');
  });

  it('leads from one archive to the other, with badge, card and the end of the path', async () => {
    const next = async (url: PostUrl): Promise<string | undefined> => {
      await markPost(store, url, 'read', 9);
      const card = await cardFor(store, url, 9);
      return card?.kind;
    };
    expect(badgeText(await shown(HERE))).toBe('0/3');
    expect(await next(HERE)).toBe('elsewhere');
    expect(await next(THERE)).toBe('elsewhere');
    expect(badgeText(await shown(THERE, OTHER))).toBe('2/3');
    expect(await next(LAST)).toBe('complete');
    expect(badgeText(await shown(LAST))).toBe('✓');
  });

  it('tells no page what it is called, nor which other archives it leads through', async () => {
    await markPost(store, HERE, 'read', 9);
    expect(await cardFor(store, HERE, 9)).toEqual({ kind: 'elsewhere', step: 2, of: 3 });
    await markPost(store, THERE, 'read', 9);
    const back = await cardFor(store, HERE, 9);
    expect(back).toMatchObject({ kind: 'next', topic: null, next: { url: LAST } });
    await markPost(store, LAST, 'read', 9);
    expect(await cardFor(store, LAST, 9)).toEqual({ kind: 'complete', topic: null, of: 3, open: 1 });
  });

  it('is gone on along in another archive by the background, which knows where that is', async () => {
    await markPost(store, HERE, 'read', 9);
    await cardFor(store, HERE, 9);
    const page = await openPage(HERE);
    await leadOn({ store, now: () => 9 }, page.tab, HERE);
    expect((await browser.tabs.get(page.tab)).url).toBe(THERE);
    expect(await store.settings.following(OTHER)).toBe(topicOfPath(path).slug);
    expect((await store.settings.promptLog())[0]?.outcome).toMatchObject({ kind: 'shown', ended: 'opened' });
  });

  it('keeps to what the reader has switched off at the site of the post', async () => {
    await store.settings.setPromptsOnAt(ARCHIVE, false);
    await markPost(store, HERE, 'read', 9);
    await markPost(store, THERE, 'read', 9);
    expect(await cardFor(store, HERE, 9)).toBeNull();
    expect(await cardFor(store, THERE, 9)).not.toBeNull();
  });

  it('is what the reader is on in all of its archives, once they go on along it', async () => {
    await store.settings.follow(OTHER, 'scale');
    expect((await topicsOfPost(store, (await store.posts.byUrl(THERE)) as never))[0]?.slug).toBe('scale');
    await followPath(store, await shown(HERE));
    expect((await shown(THERE, OTHER)).guide.topic.name).toBe('Maps');
  });

  it('is under way once a post of it was read, told once for all of its archives', async () => {
    await markPost(store, HERE, 'read', 9);
    await markPost(store, THERE, 'read', 9);
    const all = await underWayOf(store, await store.archives.all());
    expect(all).toMatchObject([
      { topic: { name: 'Maps' }, path: { count: { read: 2, steps: 3 }, next: { url: LAST } } },
    ]);
    expect(await shownOwnPaths(store)).toMatchObject([{ count: { read: 2, steps: 3 }, next: { url: LAST } }]);
  });

  it('has ticks and runs of its own, which stay when an archive is removed with all that is the reader’s', async () => {
    const { slug } = topicOfPath(path);
    const key = { archive: OWN_PATHS, topic: slug, item: itemIdOf('Draw the map'), text: 'Draw the map', own: false };
    await store.ticks.change(key, { done: true }, 3);
    expect((await shown(HERE)).count).toEqual({ done: 1, total: 1 });
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 5);
    expect((await shown(THERE, OTHER)).count).toEqual({ done: 1, total: 1 });
    expect((await shown(THERE, OTHER)).steps.map(({ title }) => title)).toEqual(['Here', 'There', 'Last']);
  });

  it('comes back as it was when its deletion is undone', async () => {
    await store.ownPaths.change(path.id, { deleted: true }, 3);
    expect((await shown(HERE)).guide.topic.slug).toBe('scale');
    expect(await shownOwnPaths(store)).toEqual([]);
    await store.ownPaths.change(path.id, { deleted: false, name: 'Old maps' }, 5);
    expect((await shown(HERE)).guide.topic.name).toBe('Old maps');
  });
});
