interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The bar as `markBar.css` has it, at its widest: CSS pixels. */
const BAR = { width: 184, height: 40 };
/** From the selection, and from the window's edges. */
const GAP = 8;

/**
 * Where the bar stands: under the end of the selection, or over its start where there is no room below. Null while the
 * selection is out of view. CSS pixels from the window's top left.
 */
export function besideSelection(
  boxes: Iterable<Box>,
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } | null {
  const seen = [...boxes].filter((box) => box.bottom > 0 && box.top < view.height && box.right > box.left);
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const isBelow = last.bottom + GAP + BAR.height + GAP <= view.height;
  const top = isBelow ? last.bottom + GAP : Math.max(GAP, first.top - GAP - BAR.height);
  const centre = isBelow ? last.right - BAR.width / 2 : first.left;
  return { left: Math.max(GAP, Math.min(view.width - BAR.width - GAP, centre)), top };
}
