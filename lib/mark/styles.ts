import { COLOURS, type Colour } from '../model/highlight';

/** What a painted passage is called in the page's registry of highlights. */
export function paintName(colour: Colour): string {
  return `waymark-${colour}`;
}

/** The passage that the reader went to, for a moment. */
export const HERE = 'waymark-here';

/** Translucent: the page's own ink stays readable on it, on light pages and on dark ones. */
export const GROUNDS: Readonly<Record<Colour, string>> = {
  yellow: 'rgb(255 205 40 / 42%)',
  green: 'rgb(90 200 120 / 36%)',
  blue: 'rgb(80 160 255 / 34%)',
  pink: 'rgb(255 110 165 / 34%)',
};

/**
 * The style sheet that paints, to be inserted by the browser and not into the page's document. It has to be of the
 * author's origin: Chromium paints no `::highlight` of the user's.
 */
export const PAINT_STYLES = [
  ...COLOURS.map((colour) => `::highlight(${paintName(colour)}) { background-color: ${GROUNDS[colour]} !important; }`),
  `::highlight(${HERE}) { background-color: rgb(255 150 30 / 60%) !important; }`,
].join('\n');
