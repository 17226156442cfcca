import { useEffect, useState } from 'preact/hooks';

/**
 * Whether what is typed comes to this page: a browser gives a panel the keyboard when it opens or is pressed, and not
 * when a page, or a key pressed on one, asks for it.
 */
export function useHasKeys(place: { readonly current: HTMLElement | null }): boolean {
  const [hasKeys, setHasKeys] = useState(() => document.hasFocus());
  useEffect(() => {
    const view = place.current?.ownerDocument.defaultView;
    const look = (): void => setHasKeys(document.hasFocus());
    look();
    view?.addEventListener('focus', look);
    view?.addEventListener('blur', look);
    return () => {
      view?.removeEventListener('focus', look);
      view?.removeEventListener('blur', look);
    };
  }, [place]);
  return hasKeys;
}
