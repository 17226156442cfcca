import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond the window's edges, so that a quick scroll finds something there. */
const BEYOND = 8;
/** Before the first measure: rows of two lines in the usual size of type. */
const USUAL_HEIGHT = 58;

export interface RowWindow {
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Of every row: CSS pixels, measured at the first one. */
  readonly height: number;
}

/**
 * Which of many rows of one height are to be drawn: those that the window shows, and some around. The page itself
 * scrolls, as it does everywhere in our own pages. Thirty lines that fit; the libraries for this are made for boxes
 * that scroll and for rows of different heights, at 5 KB gzipped and more.
 */
export function useWindow(list: { readonly current: HTMLElement | null }, count: number): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: Math.min(count, 3 * BEYOND), height: USUAL_HEIGHT });
  useLayoutEffect(() => {
    const place = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (box === undefined) return;
      const height = list.current?.querySelector('li')?.getBoundingClientRect().height || USUAL_HEIGHT;
      const from = Math.max(0, Math.floor(-box.top / height) - BEYOND);
      const to = Math.min(count, Math.ceil((window.innerHeight - box.top) / height) + BEYOND);
      setShown((before) =>
        before.from === from && before.to === to && before.height === height ? before : { from, to, height },
      );
    };
    place();
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [list, count]);
  return { ...shown, from: Math.min(shown.from, count), to: Math.min(shown.to, count) };
}
