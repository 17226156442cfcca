import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../lib/store/changes';
import { openStore, type Store } from '../../lib/store/open';
import { ARCHIVE, aListed, anArchive, freshName } from './aStore';

let popup: Store;
let panel: Store;
beforeEach(async () => {
  const name = freshName('settings');
  [popup, panel] = await Promise.all([openStore(name, () => 7), openStore(name, () => 8)]);
});
afterEach(async () => {
  await Promise.all([popup.close(), panel.close()]);
});

describe('settings', () => {
  it('count right when two pages change one at once', async () => {
    const ignored = (store: Store): Promise<void> =>
      store.settings.changeSitePrompting(ARCHIVE, (before) => ({ ...before, ignoredInRow: before.ignoredInRow + 1 }));
    await Promise.all([ignored(popup), ignored(panel), ignored(popup), ignored(panel)]);
    expect(await popup.settings.sitePrompting(ARCHIVE)).toEqual({ ignoredInRow: 4, quietUntil: 0 });
  });

  it('of a topic and of its site are apart', async () => {
    await popup.settings.changeTopicPrompting(ARCHIVE, 'scale', () => ({ stopped: true, notBefore: 5 }));
    expect(await popup.settings.sitePrompting(ARCHIVE)).toEqual({ ignoredInRow: 0, quietUntil: 0 });
    expect(await popup.settings.topicPrompting(ARCHIVE, 'ai')).toEqual({ stopped: false, notBefore: 0 });
    expect(await popup.settings.topicPrompting(ARCHIVE, 'scale')).toEqual({ stopped: true, notBefore: 5 });
  });

  it('remember the pinned topic until it is unpinned, and the first run', async () => {
    const pinned = { archive: ARCHIVE, topic: { slug: 'scale', name: 'Scale' } };
    await popup.settings.pin(pinned);
    expect(await panel.settings.pinned()).toEqual(pinned);
    await panel.settings.pin(null);
    expect(await popup.settings.pinned()).toBeNull();
    expect(await popup.settings.firstRunShownAt()).toBeNull();
    await popup.settings.setFirstRunShownAt(123);
    expect(await panel.settings.firstRunShownAt()).toBe(123);
  });

  it('are announced when they change, and not when they are set to what they are', async () => {
    await popup.settings.setPromptsOn(false);
    const heard = vi.fn<(change: Change) => void>();
    popup.onChange(heard);
    await popup.settings.setPromptsOn(false);
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
    await popup.settings.setPromptsOn(true);
    await Promise.resolve();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ store: 'settings' });
  });
});

describe('deleting everything', () => {
  it('is heard by the other pages, and leaves nothing in any store', async () => {
    const { url } = aListed('p');
    await popup.archives.add(anArchive());
    await popup.posts.add(ARCHIVE, [aListed('p')]);
    await popup.settings.follow(ARCHIVE, 'scale');
    await popup.fetches.put({ url, archive: ARCHIVE, etag: '"1"', lastModified: null, fetchedAt: 1 });
    await popup.snapshots.put(url, { archive: anArchive() } as never);
    await popup.ticks.change({ archive: ARCHIVE, topic: 'scale', item: 'x' as never, text: 'x', own: true }, {}, 1);
    const heard = vi.fn<(change: Change) => void>();
    panel.onChange(heard);
    await popup.deleteEverything();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ store: 'all' }));
    expect(await panel.archives.all()).toEqual([]);
    expect(await panel.posts.byUrl(url)).toBeUndefined();
    expect(await panel.settings.following(ARCHIVE)).toBeNull();
    expect(await panel.fetches.get(url)).toBeUndefined();
    expect(await panel.snapshots.get(url)).toBeUndefined();
    expect(await panel.ticks.ofTopic(ARCHIVE, 'scale')).toEqual([]);
  });
});
