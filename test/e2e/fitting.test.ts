import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moved, saidTwice, unseenControls } from '../gallery/assistive';
import { openGallery, surfaceOf, WIDTHS, type OpenGallery } from '../gallery/drive';
import { unfit } from '../gallery/fit';

/** What the pseudo-locale puts around each message. */
const MESSAGE = '⟦';
/** A letter that it gives to each word of ours. */
const OURS = '[áêïöůÿçñšžÅÊÎÖÛ]';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 240_000);
afterAll(() => gallery?.close());

/** What is found in all scenes of a surface, by the name of the scene. */
async function foundIn(surface: string, look: () => Promise<readonly string[]>): Promise<string[]> {
  const scenes = gallery.scenes.filter((scene) => surfaceOf(scene) === surface);
  expect(scenes).not.toEqual([]);
  const found: string[] = [];
  for (const scene of scenes) {
    await gallery.show(scene);
    found.push(...(await look()).map((what) => `${scene}: ${what}`));
  }
  return found;
}

async function unfitNow(): Promise<string[]> {
  const { cut, sideways } = await gallery.page.evaluate(unfit, MESSAGE, OURS);
  return sideways > 0 ? [...cut, `scrolls sideways by ${sideways}`] : [...cut];
}

describe('in a language that is longer than any, all words are seen in', () => {
  beforeAll(() => gallery.speak('pseudo'));

  it.each(Object.entries(WIDTHS))('%s, narrow and wide', async (surface, widths) => {
    for (const width of new Set([widths[0], widths.at(-1) ?? widths[0]])) {
      await gallery.look({ width });
      expect.soft(await foundIn(surface, unfitNow), `${width} px`).toEqual([]);
    }
  });
});

describe('in letters of twice their size nothing scrolls sideways in', () => {
  beforeAll(async () => {
    await gallery.speak('en');
    await gallery.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  });
  afterAll(() => gallery.page.evaluate(() => document.documentElement.style.removeProperty('font-size')));

  // The browser makes room for a popup; what asks for the width in letters does not hear of these, and is in a wide window.
  it.each(Object.entries({ ...WIDTHS, popup: [720], known: [1280] }))('%s', async (surface, widths) => {
    await gallery.look({ width: widths.at(-1) ?? 0 });
    expect(await foundIn(surface, unfitNow)).toEqual([]);
  });
});

describe('in the colours that a reader forces, without motion and without a screen, each control and change is told in', () => {
  beforeAll(() => gallery.speak('en'));

  it.each(Object.entries(WIDTHS))('%s', async (surface, [width]) => {
    await gallery.look({ width, forcedColours: true });
    const found = await foundIn(surface, async () => [
      ...(await gallery.page.evaluate(unseenControls)),
      ...(await gallery.page.evaluate(moved)),
      ...(await gallery.page.evaluate(saidTwice)),
    ]);
    expect(found).toEqual([]);
  });
});
