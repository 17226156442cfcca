import { beforeEach, expect, it } from 'vitest';
import { menus } from '../fakeBrowser';

let addMenus: (sites: readonly string[]) => Promise<void>;
let starts = 0;
/** The module remembers for what it made the menus: each test is another start of the worker. */
beforeEach(async () => {
  starts += 1;
  const module = `../../lib/background/menus?start=${starts}`;
  ({ addMenus } = (await import(module)) as typeof import('../../lib/background/menus'));
});

it('marking and the list to read are offered on the sites that are followed, and on no other', async () => {
  await addMenus(['https://a.example/blog', 'https://b.example', 'https://a.example/notes']);
  expect([...menus]).toEqual([
    ['open-panel', expect.not.objectContaining({ documentUrlPatterns: expect.anything() as unknown })],
    ['highlight', expect.objectContaining({ documentUrlPatterns: ['https://a.example/*', 'https://b.example/*'] })],
    ['highlight-with-note', expect.objectContaining({ documentUrlPatterns: expect.anything() as unknown })],
    ['page-to-read', expect.objectContaining({ documentUrlPatterns: ['https://a.example/*', 'https://b.example/*'] })],
    ['link-to-read', expect.objectContaining({ targetUrlPatterns: ['https://a.example/*', 'https://b.example/*'] })],
  ]);
});

it('without any site there is nothing to mark: a pattern-less entry would stand in every page’s menu', async () => {
  await addMenus([]);
  expect([...menus.keys()]).toEqual(['open-panel']);
});

it('an archive that changes without its site leaves the menus alone, a removed one does not', async () => {
  await addMenus(['https://a.example']);
  menus.delete('open-panel');
  await addMenus(['https://a.example']);
  expect(menus.has('open-panel')).toBe(false);
  await addMenus([]);
  expect([...menus.keys()]).toEqual(['open-panel']);
});
