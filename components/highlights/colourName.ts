import type { Colour } from '../../lib/model/highlight';
import { text, type MessageKey } from '../text';

const NAMES: Readonly<Record<Colour, MessageKey>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
};

export function colourName(colour: Colour): string {
  return text(NAMES[colour]);
}
