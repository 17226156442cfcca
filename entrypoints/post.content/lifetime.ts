/** How often an address is looked at where the browser does not announce its changes: Firefox before version 147. */
const LOOK_MS = 1_000;

/**
 * Stands in for WXT's `ContentScriptContext` in the content script. That one is an eighth of the bytes that every page
 * may cost, and announces itself to the page's own scripts by `postMessage`; what is needed of it is {@link onNavigation}.
 */
// oxlint-disable-next-line typescript/no-extraneous-class -- WXT's wrapper makes one, and asks nothing of it.
export class ContentScriptContext {}

/** Calls back with the address before, after each navigation within the document: also where only the fragment changed. */
export function onNavigation(act: (before: URL) => void): void {
  let before = new URL(location.href);
  const look = (): void => {
    if (location.href === before.href) return;
    const left = before;
    before = new URL(location.href);
    act(left);
  };
  if ('navigation' in window) navigation.addEventListener('currententrychange', look);
  else setInterval(look, LOOK_MS);
}
