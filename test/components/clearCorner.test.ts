import { describe, expect, it } from 'vitest';
import { clearCorner, MARGIN } from '../../components/card/clearCorner';

const CARD = { width: 360, height: 160 };
const VIEW = { width: 1000, height: 700 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the corner of the card', () => {
  it('is the last of the page where nothing is typed into', () => {
    expect(clearCorner(CARD, null, VIEW, 'ltr')).toBe('bottom-end');
  });

  it('stays where the focused field is elsewhere', () => {
    expect(clearCorner(CARD, box(0, 0, 1000, 40), VIEW, 'ltr')).toBe('bottom-end');
  });

  it('moves along the page’s line of text, whichever way that runs', () => {
    const right = box(700, 600, 200, 40);
    expect(clearCorner(CARD, right, VIEW, 'ltr')).toBe('bottom-start');
    expect(clearCorner(CARD, right, VIEW, 'rtl')).toBe('bottom-end');
  });

  it('moves up from a field over the whole width', () => {
    expect(clearCorner(CARD, box(0, 600, 1000, 100), VIEW, 'ltr')).toBe('top-end');
  });

  it('is none where the field fills the window', () => {
    expect(clearCorner(CARD, box(0, 0, 1000, 700), VIEW, 'ltr')).toBeNull();
  });

  it('leaves room for the field’s focus ring', () => {
    const cardTop = VIEW.height - MARGIN - CARD.height;
    const above = (distance: number) => box(700, cardTop - distance - 40, 100, 40);
    expect(clearCorner(CARD, above(8), VIEW, 'ltr')).toBe('bottom-end');
    expect(clearCorner(CARD, above(7), VIEW, 'ltr')).toBe('bottom-start');
  });
});
