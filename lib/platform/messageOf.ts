import { browser } from 'wxt/browser';

/** A message of the catalogue in the browser's language, filled in; empty when there is none. */
export function messageOf(key: string, substitutions: string[]): string {
  // Typed by WXT to the keys of the catalogue, which `components/text` has checked already.
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], substitutions);
}
