import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../../lib/model/highlight';
import { mergeNoted, restampedNote } from '../../lib/model/note';
import { latestOf, type Groups } from '../../lib/model/record';
import { stampAfter } from '../../lib/model/stamp';
import { mergedCopy } from '../../lib/store/mergedCopy';
import { wholeHighlight } from '../../lib/store/readerRecords';
import { aHighlight } from '../model/aHighlight';

/** A highlight as a later version has it: with stars, and in a colour more. */
type Later = Omit<Highlight, 'colour'> & { readonly stars?: number; readonly colour: string };
const LATER_GROUPS = { ...HIGHLIGHT_GROUPS, stars: ['stars'] } as const satisfies Groups<Later>;
const FIRST: Later = { ...aHighlight(), ...PLAIN_HIGHLIGHT, stamps: {} };

interface Edit {
  /** Which of the machines: the second one has this version, the others a later one. */
  readonly on: 0 | 1 | 2;
  readonly change: { readonly [K in keyof Later]?: Later[K] | undefined };
  /** By the machine's clock. */
  readonly at: number;
  /** What it has merged before, of the machine that it hears of. */
  readonly hears: 0 | 1 | 2 | null;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  on: fc.constantFrom(0, 1, 2),
  change: fc.oneof(
    fc.record({ stars: fc.constantFrom(1, 2, undefined) }),
    fc.record({ colour: fc.constantFrom(...COLOURS, 'purple') }),
    fc.record({ note: fc.constantFrom('a', 'b') }),
    fc.record({ tags: fc.constantFrom(['a'], ['b']) }),
  ),
  at: fc.integer({ min: 1, max: 5 }),
  hears: fc.constantFrom(0, 1, 2, null),
});

/** Three machines' copies after a history, of which the second has this version, or a later one like the others. */
function after(edits: readonly Edit[], isSecondOlder: boolean): readonly Later[] {
  const copies: Later[] = [FIRST, FIRST, FIRST];
  const isOlder = (machine: number): boolean => machine === 1 && isSecondOlder;
  const merge = (on: number, theirs: Later): void => {
    const mine = copies[on]!;
    copies[on] = isOlder(on)
      ? (mergedCopy('highlights', mine, theirs) as Later)
      : mergeNoted<Later>(LATER_GROUPS, mine, theirs);
  };
  for (const { on, change, at, hears } of edits) {
    if (hears !== null) merge(on, copies[hears]!);
    // This version knows no stars, and no such colour.
    if (on === 1 && ('stars' in change || change.colour === 'purple')) continue;
    // Nobody picks the colour that they see: of one that it does not know, this version shows the first.
    if (on === 1 && change.colour === wholeHighlight(copies[on])?.colour) continue;
    const before = (isOlder(on) ? wholeHighlight(copies[on]) : copies[on]) as Later;
    const groups = isOlder(on) ? (HIGHLIGHT_GROUPS as Groups<Later>) : LATER_GROUPS;
    const stamp = stampAfter(latestOf(before.stamps), at, `machine ${on}`);
    const edited = {
      before,
      after: { ...before, ...change, updatedAt: at } as Later,
      first: PLAIN_HIGHLIGHT as Partial<Later>,
    };
    copies[on] = restampedNote<Later>(groups, edited, stamp);
  }
  // All hear of all through the one in the middle.
  for (const [on, of] of [
    [1, 0],
    [1, 2],
    [0, 1],
    [2, 1],
  ] as const)
    merge(on, copies[of]!);
  return copies;
}

describe('a version that knows less, between two that know more', () => {
  it('changes nothing of what it does not know', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        expect(after(edits, true)).toEqual(after(edits, false));
      }),
    );
  });

  it('shows what it knows in the place of a value that it does not know', () => {
    const purple = { ...FIRST, colour: 'purple', stamps: { colour: [1, 0, 'a'] as const } };
    expect(wholeHighlight(mergedCopy('highlights', undefined, purple))?.colour).toBe('yellow');
    expect(mergedCopy('highlights', undefined, purple)).toEqual(purple);
  });
});
