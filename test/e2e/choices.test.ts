import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery, type OpenGallery } from '../gallery/drive';

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 240_000);
afterAll(() => gallery?.close());

describe('a choice', () => {
  it('shows its words whole where there is room for them', async () => {
    await gallery.look({ scheme: 'light', width: 1100 });
    await gallery.show('options-looking');
    const cut = await gallery.page.$$eval('select', (all) =>
      all.flatMap((select) => {
        const copy = select.cloneNode(true) as HTMLSelectElement;
        copy.style.cssText = 'position: absolute; max-inline-size: none';
        select.after(copy);
        const isCut = copy.offsetWidth > select.offsetWidth + 1;
        copy.remove();
        return isCut ? [select.selectedOptions[0]?.label] : [];
      }),
    );
    expect(cut).toEqual([]);
  });
});
