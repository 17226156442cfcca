/** Whether an element of ours is where we put it: under the root of the page. */
export function isInPlace(host: Element): boolean {
  return host.parentNode !== null && host.parentNode === document.documentElement;
}

/**
 * Puts an element of ours on the page and watches that it stays there. What a page has moved would be shown as a part of
 * the page's own.
 *
 * @param onLost the page took it away, or elsewhere
 * @returns what ends the watching
 */
export function putInPlace(host: Element, onLost: () => void): () => void {
  const watch = new MutationObserver(() => {
    if (!isInPlace(host)) onLost();
    // A page can change its root and keep all that was in it.
    else watchRoot();
  });
  const watchRoot = (): void => {
    watch.observe(document, { childList: true });
    watch.observe(document.documentElement, { childList: true });
  };
  document.documentElement.append(host);
  watchRoot();
  return () => watch.disconnect();
}
