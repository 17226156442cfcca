import { oneOf, wholeBelow, type Random } from './random';

/** What one topic's posts talk about. */
export interface Matter {
  readonly things: readonly string[];
  readonly acts: readonly string[];
}

const OPENINGS = [
  'Last spring',
  'On a quiet Tuesday',
  'For most of a year',
  'After the second review',
  'Before anybody asked',
  'In the end',
];
const PEOPLE = ['we', 'the team', 'the people on call', 'two of us', 'everyone', 'nobody'];
const ENDINGS = [
  'and it held',
  'which cost us a weekend',
  'although the numbers said otherwise',
  'because the old way had stopped working',
  'and only then did the graph make sense',
  'long before it was written down',
];

/** A plain sentence about a matter. Always the same for the same numbers. */
export function sentence(random: Random, { things, acts }: Matter): string {
  return `${oneOf(random, OPENINGS)} ${oneOf(random, PEOPLE)} ${oneOf(random, acts)} ${oneOf(random, things)}, ${oneOf(random, ENDINGS)}.`;
}

/** A body of four to seven paragraphs. */
export function paragraphs(random: Random, matter: Matter): string[] {
  return Array.from({ length: 4 + wholeBelow(random, 4) }, () =>
    Array.from({ length: 3 + wholeBelow(random, 3) }, () => sentence(random, matter)).join(' '),
  );
}
