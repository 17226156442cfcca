import { describe, expect, it } from 'vitest';
import { placeIn } from '../../lib/model/body';
import { findPlace } from '../../lib/track/findPlace';

const TEXTS = [
  'Queues fill slowly and then all at once, which is why nobody looks at them in time.',
  'What to watch',
  'The age of the oldest message says more than the depth of the queue ever will.',
  'Note',
  'A retry without a budget is a way of asking the same question louder.',
  'Note',
  'Rehearse the replay of dead letters before you need one.',
];
const placeAt = (block: number) => placeIn({ text: TEXTS.join('\n') }, { block, fraction: 0.5, at: 1 });

describe('a place', () => {
  it('is found where it was on a page that has not changed', () => {
    expect(TEXTS.map((_, block) => findPlace(placeAt(block), TEXTS))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('is found when blocks were added before it', () => {
    expect(findPlace(placeAt(4), ['An editor’s note.', 'Another.', ...TEXTS])).toBe(6);
  });

  it('is told from its twin by what stands around it', () => {
    expect(findPlace(placeAt(5), ['New.', 'Newer.', ...TEXTS])).toBe(7);
  });

  it('is found when its words were edited', () => {
    const edited = TEXTS.with(2, 'The age of the oldest message tells you more than the depth of a queue ever will.');
    expect(findPlace(placeAt(2), edited)).toBe(2);
  });

  it('is the block after its old neighbour when its own words are gone', () => {
    expect(findPlace(placeAt(4), TEXTS.with(4, 'Budgets.'))).toBe(4);
  });

  it('is found whatever the white space', () => {
    expect(
      findPlace(
        placeAt(4),
        TEXTS.map((text) => `\n  ${text.replaceAll(' ', '\n ')} `),
      ),
    ).toBe(4);
  });

  it('is not found on a page that has nothing of it', () => {
    expect(findPlace(placeAt(4), ['Something else entirely.', 'And more of that.'])).toBeNull();
  });
});
