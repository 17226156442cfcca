import axe, { type RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery, surfaceOf, WIDTHS, type OpenGallery } from '../gallery/drive';

/** WCAG 2.2 AA, best practices, and what axe tries out. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];
/** What another colour scheme and another width can change. */
const BY_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
/** Pages of others, of which something of ours alone is looked at. */
const ON_OTHERS_PAGES = new Set(['prompt', 'page']);

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
  await gallery.page.evaluate(axe.source);
}, 240_000);
afterAll(() => gallery?.close());

/** What axe finds in all scenes of a surface, by the name of the scene: the rule, the element, and what is wrong. */
async function faultsOf(surface: string, runOnly: RunOptions['runOnly']): Promise<string[]> {
  const scenes = gallery.scenes.filter((scene) => surfaceOf(scene) === surface);
  expect(scenes).not.toEqual([]);
  const ours = ON_OTHERS_PAGES.has(surface) ? '[data-ours]' : 'html';
  const faults: string[] = [];
  for (const scene of scenes) {
    await gallery.show(scene);
    const found = await gallery.page.evaluate(
      async (within, options) => {
        const { run } = (window as unknown as { axe: typeof axe }).axe;
        const { violations } = await run(within === 'html' ? document : within, options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)}: ${failureSummary}`),
        );
      },
      ours,
      { runOnly, resultTypes: ['violations'], preload: false } as RunOptions,
    );
    faults.push(...found.map((fault) => `${scene}: ${fault}`));
  }
  return faults;
}

describe('axe finds no fault in any state of', () => {
  it.each(Object.entries(WIDTHS))('%s, light and narrow', async (surface, [narrow]) => {
    await gallery.look({ scheme: 'light', width: narrow });
    expect(await faultsOf(surface, ALL)).toEqual([]);
  });

  it.each(Object.entries(WIDTHS))('%s, dark and wide', async (surface, widths) => {
    await gallery.look({ scheme: 'dark', width: widths.at(-1) ?? 0 });
    expect(await faultsOf(surface, BY_LOOKS)).toEqual([]);
  });
});
