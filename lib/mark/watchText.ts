import { unclobbered } from '../model/unclobbered';

/** A page gets this long to finish a change: milliseconds. */
const SETTLE_MS = 300;
/** Looking again takes at most this share of the time, however often the page changes. */
const SHARE = 1 / 25;

export interface TextWatch {
  /** What was changed since is ours, and no news. */
  readonly forget: () => void;
  readonly stop: () => void;
}

/**
 * Calls back some time after the text below an element changed, or when the element itself left the page. A page that
 * never stops changing is looked at ever less often, so that nothing is fought over.
 */
export function watchText(page: Document, root: () => Element, onChange: () => void): TextWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = SETTLE_MS;
  const concerns = (records: readonly MutationRecord[]): boolean => {
    const element = unclobbered(root());
    return !element.isConnected || records.some(({ target }) => element.contains(target));
  };
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || !concerns(records)) return;
    timer = setTimeout(() => {
      timer = undefined;
      const start = performance.now();
      onChange();
      rest = Math.max(SETTLE_MS, (performance.now() - start) / SHARE);
    }, rest);
  });
  observer.observe(page.documentElement, { childList: true, characterData: true, subtree: true });
  return {
    forget: () => void observer.takeRecords(),
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
