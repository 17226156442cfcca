/**
 * What was covered or hidden has to be before the reader's eyes for so long again before a press on it counts:
 * milliseconds.
 */
const LOOK_MS = 300;
/** Share of its area that has to be in the window. */
const WHOLE = 0.95;
/** How long the browser takes at most to see that something covers it. The least that it allows: milliseconds. */
const DELAY_MS = 100;
/**
 * A page's `zoom` reaches into the top layer. Within these, what we show can still be read, and is no more than a part
 * of the window.
 */
const ZOOM = { least: 0.5, most: 2 };

/**
 * Intersection Observer v2 (w3c.github.io/IntersectionObserver/v2), which Chromium has and TypeScript does not know.
 */
interface Options extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
interface Entry extends IntersectionObserverEntry {
  /** Nothing covers, fades, filters or distorts it. Absent in browsers that do not look. */
  readonly isVisible?: boolean;
}

/** Knows whether the reader can see what was put on a page. */
export interface Sight {
  /** Whether it was to be seen when a press began, and is now. `began`: milliseconds on the page's clock. */
  isClear(began: number): boolean;
  stop(): void;
}

/**
 * Watches the one element of the class `place` within another, whichever that is at the time. An observer of the
 * browser's tells of whatever is drawn over it, also what lets presses through; the element itself tells what hides it.
 */
export function watchSight(mount: HTMLElement): Sight {
  let watched: Element | null = null;
  /** From when on a press counts: milliseconds on the page's clock. */
  let clearFrom = Infinity;
  let wasCovered = false;

  const see = (entries: readonly Entry[]): void => {
    for (const { isVisible, intersectionRatio, time } of entries) {
      const isClear = isVisible !== false && intersectionRatio >= WHOLE;
      if (!isClear) clearFrom = Infinity;
      else if (clearFrom === Infinity) clearFrom = wasCovered ? time + LOOK_MS : time;
      wasCovered ||= !isClear;
    }
  };
  const options: Options = { threshold: [0, WHOLE, 1], trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver(see, options);
  const follow = (): void => {
    const place = mount.querySelector('.place');
    if (place === watched) return;
    observer.disconnect();
    watched = place;
    clearFrom = Infinity;
    if (place !== null) observer.observe(place);
  };
  const changes = new MutationObserver(follow);
  changes.observe(mount, { childList: true, subtree: true });

  return {
    isClear: (began) => clearFrom <= began && watched !== null && isDrawn(watched) && isOfItsSize(mount),
    stop: () => {
      changes.disconnect();
      observer.disconnect();
    },
  };
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}

function isOfItsSize(element: Element): boolean {
  const zoom = zoomOf(element);
  return zoom >= ZOOM.least && zoom <= ZOOM.most;
}

/**
 * How much larger an element is drawn than its styles say: CSS Viewport, `currentCSSZoom`. 1 where the browser does not
 * tell.
 */
export function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}
