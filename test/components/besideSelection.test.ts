import { describe, expect, it } from 'vitest';
import { besideSelection } from '../../entrypoints/in-page/marks/besideSelection';

const view = { width: 800, height: 600 };
const bar = { width: 184, height: 40 };
const line = (top: number, left = 100, right = 400): { left: number; top: number; right: number; bottom: number } => ({
  left,
  top,
  right,
  bottom: top + 20,
});

describe('the bar beside a selection', () => {
  it('stands under its end', () => {
    expect(besideSelection([line(100), line(120, 100, 250)], bar, view)).toEqual({ left: 158, top: 148 });
  });

  it('stands over its start where there is no room below', () => {
    expect(besideSelection([line(500, 300), line(570)], bar, view)).toEqual({ left: 300, top: 452 });
  });

  it.each([
    [0, 20],
    [700, 800],
  ])('stays in the window, whatever the selection', (left, right) => {
    const place = besideSelection([line(100, left, right)], bar, view);
    expect(place?.left).toBeGreaterThanOrEqual(8);
    expect((place?.left ?? 0) + 184).toBeLessThanOrEqual(792);
  });

  it('stands where the pointer pressed, along the last line', () => {
    const lines = [line(100, 20, 780), line(120, 20, 780)];
    expect(besideSelection(lines, bar, view, 150)).toEqual({ left: 58, top: 148 });
    expect(besideSelection(lines, bar, view, 10)?.left).toBe(8);
  });

  it('stands nowhere while the selection is out of view', () => {
    expect(besideSelection([line(-100)], bar, view)).toBeNull();
    expect(besideSelection([], bar, view)).toBeNull();
  });

  it('stands in view beside a selection that is taller than the window', () => {
    expect(besideSelection([line(-40), line(-20), line(300), line(590)], bar, view)?.top).toBe(252);
  });
});
