import { browser } from 'wxt/browser';
import { filled, KEYS, TEXTS, unpacked } from '../model/catalogue';

let messages: ReadonlyMap<string, string> | null = null;

/** A message of the catalogue in the browser's language, filled in; empty when there is none. */
export function messageOf(key: string, substitutions: string[]): string {
  messages ??= unpacked(packedMessage(KEYS), packedMessage(TEXTS));
  return filled(messages.get(key) ?? '', substitutions);
}

function packedMessage(name: string): string {
  // Typed by WXT to the keys of the catalogue as it is written; the build has packed it.
  return browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0]);
}
