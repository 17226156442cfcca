import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM().window;

/**
 * A page as Waymark has one that it fetched: parsed by `DOMParser`, its scripts not run, nothing loaded. All pages are of
 * one window, because making a window takes jsdom several times as long as parsing and reading most pages.
 */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
