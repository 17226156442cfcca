/** How often an address is looked at where the browser does not announce its changes: Firefox before version 147. */
const LOOK_MS = 1_000;

/**
 * Stands in for WXT's `ContentScriptContext` in the content script. That one is an eighth of the bytes that every page
 * may cost, and announces itself to the page's own scripts by `postMessage`; what is needed of it is {@link onNavigation}.
 */
// oxlint-disable-next-line typescript/no-extraneous-class -- WXT's wrapper makes one, and asks nothing of it.
export class ContentScriptContext {}

/** Calls back after each navigation within the document to another page; another fragment is none. */
export function onNavigation(act: () => void): void {
  let here = pageAddress();
  const look = (): void => {
    if (pageAddress() === here) return;
    here = pageAddress();
    act();
  };
  if ('navigation' in window) navigation.addEventListener('currententrychange', look);
  else setInterval(look, LOOK_MS);
}

function pageAddress(): string | undefined {
  return location.href.split('#')[0];
}
