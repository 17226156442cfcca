import { JSDOM } from 'jsdom';
import { quickSelectors } from './quickSelectors';

const { window } = new JSDOM();
/**
 * jsdom's selectors would listen to the window for each document, for `:hover` and the like, and so keep all of them.
 */
window.addEventListener = () => {};
quickSelectors(window);

/**
 * A page as Waymark has one that it fetched: parsed by `DOMParser`, its scripts not run, nothing loaded. All pages are
 * of one window, because making a window takes jsdom several times as long as parsing and reading most pages.
 */
export function parsePage(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html');
}
