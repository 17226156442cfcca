import { browser } from 'wxt/browser';

const WISH = 'search-wish';

/** Asks the panel for its search box: one that is open now, or the next one to open. */
export async function wishForSearch(): Promise<void> {
  await browser.storage.session.set({ [WISH]: Date.now() });
}

/** Calls back for each wish, and for one made just before this page opened. */
export function onSearchWish(listener: () => void): void {
  const grant = async (): Promise<void> => {
    if (!(WISH in (await browser.storage.session.get(WISH)))) return;
    await browser.storage.session.remove(WISH);
    listener();
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[WISH]?.newValue !== undefined) void grant();
  });
  void grant();
}
