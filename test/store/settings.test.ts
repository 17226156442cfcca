import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../lib/store/changes';
import { openStore, type Store } from '../../lib/store/open';
import { SETTINGS, settingKey, type SettingName } from '../../lib/store/settingsTable';
import { ARCHIVE, aListed, anArchive, freshName } from './aStore';

let name: string;
let popup: Store;
let panel: Store;
beforeEach(async () => {
  name = freshName('settings');
  [popup, panel] = await Promise.all([openStore(name, () => 7), openStore(name, () => 8)]);
  await popup.archives.add(anArchive());
  await Promise.resolve();
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

  it('are announced by name, with the archive and the topic that they are about', async () => {
    const heard = vi.fn<(change: Change) => void>();
    popup.onChange(heard);
    await popup.settings.follow(ARCHIVE, 'scale');
    await popup.settings.changeTopicPrompting(ARCHIVE, 'scale', () => ({ stopped: true, notBefore: 5 }));
    await Promise.resolve();
    expect(heard.mock.calls).toEqual([
      [{ store: 'settings', setting: 'following', archive: ARCHIVE }],
      [{ store: 'settings', setting: 'prompting', archive: ARCHIVE, topic: 'scale' }],
    ]);
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
    expect(heard).toHaveBeenCalledExactlyOnceWith({ store: 'settings', setting: 'prompts' });
  });
});

/** Values that no setting has: each is odd for at least one of them, and none may stop what asks. */
const ODD = [undefined, null, Number.NaN, -1, 'daily', '', true, [], [null], {}, { at: 'x' }, new Date(0), new Map()];

describe('a setting whose record is odd', () => {
  const names = (Object.keys(SETTINGS) as SettingName[]).filter((one) => one !== 'removalKey' && one !== 'instance');

  it.each(names)('counts as not set: %s', async (setting) => {
    const { scope, otherwise, is } = SETTINGS[setting];
    const key = settingKey(
      SETTINGS[setting],
      scope === 'global' ? undefined : ARCHIVE,
      scope === 'topic' ? 'scale' : undefined,
    );
    expect(is(otherwise)).toBe(true);
    const raw = await openDB(name);
    const read = popup.settings[setting] as (...about: string[]) => Promise<unknown>;
    for (const value of ODD.filter((one) => !is(one))) {
      await raw.put('settings', { key, value, updatedAt: 1, deleted: false });
      expect(await read(ARCHIVE, 'scale')).toEqual(otherwise);
    }
    await raw.put('settings', { key });
    expect(await read(ARCHIVE, 'scale')).toEqual(otherwise);
    raw.close();
  });

  it('is put right by the next change', async () => {
    const raw = await openDB(name);
    await raw.put('settings', { key: 'paces', value: null, updatedAt: 1, deleted: false });
    await raw.put('settings', { key: 'prompt-log', value: { 0: 'x' }, updatedAt: 1, deleted: false });
    raw.close();
    await popup.settings.changePaces((before) => ({ ...before, en: { words: 9, ms: 3 } }));
    await popup.settings.changePromptLog(ARCHIVE, (before) => [...before]);
    expect(await popup.settings.paces()).toEqual({ en: { words: 9, ms: 3 } });
    expect(await popup.settings.promptLog()).toEqual([]);
  });
});

describe('of the settings', () => {
  it('those travel that the reader chose, not what tells of this machine', () => {
    const staying = Object.entries(SETTINGS).filter(([, { travels }]) => !travels);
    expect(staying.map(([setting]) => setting).toSorted()).toEqual([
      'firstRunShownAt',
      'instance',
      'paces',
      'pinned',
      'promptLog',
      'removalKey',
      'seenArchive',
      'seenTopic',
    ]);
  });
});

describe('deleting everything', () => {
  it('is heard by the other pages, and leaves nothing in any store', async () => {
    const { url } = aListed('p');
    await popup.archives.add(anArchive());
    await popup.posts.add(ARCHIVE, [aListed('p')]);
    await popup.settings.follow(ARCHIVE, 'scale');
    await popup.fetches.begin(url, ARCHIVE, 1);
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
