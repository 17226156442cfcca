import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeMenus, onCommand } from '../../lib/platform/menus';
import { answerOmnibox } from '../../lib/platform/omnibox';
import { shortcuts, shortcutsPage } from '../../lib/platform/shortcuts';
import { browser } from '../fakeBrowser';

const { contextMenus, commands, omnibox } = browser;
/** As in Firefox for Android. */
beforeEach(() => {
  for (const name of ['contextMenus', 'commands', 'omnibox']) Reflect.deleteProperty(browser, name);
  vi.stubEnv('FIREFOX', 'true');
});
afterEach(() => {
  Object.assign(browser, { contextMenus, commands, omnibox });
  vi.unstubAllEnvs();
});

it('a browser without menus, keys and an address bar for us starts all the same, and has no keys to show', async () => {
  await makeMenus([{ id: 'open-panel', title: 'Open', on: 'everything' }]);
  onCommand(() => {});
  answerOmnibox(
    async () => ({ suggestions: [], problem: null }),
    () => '',
  );
  expect(await shortcuts()).toEqual([]);
  expect(shortcutsPage()).toBeNull();
});
