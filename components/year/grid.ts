/** The grid that calendar and bars share: CSS pixels. */
export const CELL = 11;
export const STEP = 13;
/** Room at the side, so that nothing is cut. */
export const SIDE = 1;

export function widthOf(weeks: number): number {
  return 2 * SIDE + weeks * STEP;
}
