interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the selection, and from the window's edges. */
const GAP = 8;

/**
 * Where the bar stands: under the end of the selection, or over its start where there is no room below; there it goes
 * along the line to where the pointer pressed, if one did. Null while the selection is out of view. CSS pixels from the
 * window's top left.
 */
export function besideSelection(
  boxes: Iterable<Box>,
  bar: Size,
  view: Size,
  pressedAt: number | null = null,
): { readonly left: number; readonly top: number } | null {
  const seen = [...boxes].filter((box) => box.bottom > 0 && box.top < view.height && box.right > box.left);
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const isBelow = last.bottom + GAP + bar.height + GAP <= view.height;
  const top = isBelow ? last.bottom + GAP : Math.max(GAP, first.top - GAP - bar.height);
  const usual = isBelow ? last.right - bar.width / 2 : first.left;
  const centre = pressedAt === null ? usual : pressedAt - bar.width / 2;
  return { left: Math.max(GAP, Math.min(view.width - bar.width - GAP, centre)), top };
}
