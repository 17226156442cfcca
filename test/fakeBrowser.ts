import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * What stands for `wxt/browser` in unit tests: WXT's own fake, in memory, and what it leaves out. One for all, since tests
 * of one worker share their modules; emptied before each test by `emptyBrowser`.
 */
export const browser = fakeBrowser;

const granted = new Set<string>();

Object.assign(fakeBrowser.permissions, {
  contains: ({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(origins.every((origin) => granted.has(origin) || granted.has('<all_urls>'))),
  onAdded: anEvent(),
  onRemoved: anEvent(),
});
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });

/** Takes back what a test stored, listened to and was granted. Every site is granted until a test says otherwise. */
export function emptyBrowser(): void {
  fakeBrowser.reset();
  granted.clear();
  granted.add('<all_urls>');
}

/** Grants these patterns, and no other. */
export function grantOnly(...patterns: string[]): void {
  granted.clear();
  for (const pattern of patterns) granted.add(pattern);
}

function anEvent(): object {
  const listeners = new Set<(...what: unknown[]) => unknown>();
  return {
    addListener: (listener: (...what: unknown[]) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...what: unknown[]) => unknown) => void listeners.delete(listener),
    hasListener: (listener: (...what: unknown[]) => unknown) => listeners.has(listener),
  };
}
