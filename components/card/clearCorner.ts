/** Corners of the window in the order they are tried. `start` and `end` run along the page's line of text. */
export const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof CORNERS)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in the window: CSS pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between the card and the window's edges, as `prompt.css` has it: CSS pixels. */
export const MARGIN = 16;
/** The least distance to a field: its focus ring has to stay visible too. CSS pixels. */
const CLEARANCE = 8;

/**
 * The first corner in which the card does not cover the field that has the focus, or null where every corner would:
 * then the card waits until the field is left.
 */
export function clearCorner(card: Size, field: Box | null, view: Size, direction: 'ltr' | 'rtl'): Corner | null {
  if (field === null) return CORNERS[0];
  return CORNERS.find((corner) => !overlap(boxAt(corner, card, view, direction), field)) ?? null;
}

function boxAt(corner: Corner, card: Size, view: Size, direction: 'ltr' | 'rtl'): Box {
  const right = corner.endsWith('end') === (direction === 'ltr');
  const left = right ? view.width - MARGIN - card.width : MARGIN;
  const top = corner.startsWith('bottom') ? view.height - MARGIN - card.height : MARGIN;
  return { left, top, right: left + card.width, bottom: top + card.height };
}

function overlap(card: Box, field: Box): boolean {
  const apart =
    field.right + CLEARANCE <= card.left ||
    field.left - CLEARANCE >= card.right ||
    field.bottom + CLEARANCE <= card.top ||
    field.top - CLEARANCE >= card.bottom;
  return !apart;
}
