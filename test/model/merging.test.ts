import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { mergeTicks, NO_TICK, TICK_GROUPS, type Tick } from '../../lib/model/checklist';
import { guideOfTopic, topicOfGuide } from '../../lib/model/guideId';
import { decidedNote, otherVersionOf, restampedNote } from '../../lib/model/note';
import { latestOf } from '../../lib/model/record';
import { stampAfter } from '../../lib/model/stamp';
import { aTick } from './aTick';

const GUIDE = guideOfTopic('https://a.example' as ArchiveId, 'scale');
const MADE = aTick(GUIDE, 'Do it', NO_TICK);

/** A change of a tick on a machine, by its own clock. */
function on(machine: string, now: number, before: Tick | undefined, change: Partial<Tick>): Tick {
  const stamp = stampAfter(before && latestOf(before.stamps), now, machine);
  return restampedNote<Tick>(
    TICK_GROUPS,
    { before, after: { ...MADE, ...before, ...change, updatedAt: now }, first: NO_TICK },
    stamp,
  );
}

/** The same whichever is given first. */
function merged(a: Tick, b: Tick): Tick {
  expect(mergeTicks(b, a)).toEqual(mergeTicks(a, b));
  return mergeTicks(a, b);
}

describe('what two machines made of one item', () => {
  it('is all of it where they changed different things, whoever came later', () => {
    const ticked = on('b', 9, undefined, { done: true });
    const noted = on('a', 1, undefined, { note: 'Ask Ana.' });
    expect(merged(ticked, noted)).toMatchObject({ done: true, note: 'Ask Ana.' });
    expect(merged(ticked, noted).was).toBeUndefined();
  });

  it('is the later of two ticks, by the clocks, and by what was seen where a clock is behind', () => {
    const ticked = on('a', 100, undefined, { done: true });
    expect(merged(ticked, on('b', 200, undefined, { done: false })).done).toBe(true);
    const takenOff = on('b', 1, ticked, { done: false });
    expect(merged(ticked, takenOff).done).toBe(false);
  });

  it('comes back by a change that is later than its deletion, and by no earlier one', () => {
    const made = on('a', 1, undefined, { own: true, note: 'Mine.' });
    const deleted = on('a', 5, made, { deleted: true });
    expect(merged(deleted, on('b', 4, made, { done: true })).deleted).toBe(true);
    expect(merged(deleted, on('b', 6, made, { done: true }))).toMatchObject({
      deleted: false,
      note: 'Mine.',
      done: true,
    });
  });

  it('stays deleted though its note is changed where it is deleted, and comes back when that is undone', () => {
    const made = on('a', 1, undefined, { own: true });
    const deleted = on('a', 5, made, { deleted: true });
    expect(merged(made, on('a', 6, deleted, { deleted: true, note: 'Late.' })).deleted).toBe(true);
    expect(merged(deleted, on('a', 7, deleted, { deleted: false })).deleted).toBe(false);
  });
});

describe('a note that two machines wrote at once', () => {
  const first = on('a', 1, undefined, { note: 'Ask Ana.' });

  it('is the later text, and keeps the other', () => {
    const both = merged(on('a', 2, first, { note: 'Ask Ben.' }), on('b', 3, first, { note: 'Ask Cem.' }));
    expect(both.note).toBe('Ask Cem.');
    expect(both.was?.map(({ text }) => text)).toEqual(['Ask Ben.']);
  });

  it('keeps nothing of a text that the other was made from', () => {
    const later = on('b', 2, first, { note: 'Ask Ben.' });
    expect(merged(first, later)).toEqual(later);
    const again = merged(on('a', 9, later, { note: 'Ask Cem.' }), first);
    expect([again.note, again.was]).toEqual(['Ask Cem.', undefined]);
  });

  it('keeps the other text through the next change, until it is among more than three', () => {
    const machines = ['b', 'c', 'd', 'e', 'f'];
    const all = machines.map((machine, at) => on(machine, 2 + at, first, { note: `From ${machine}.` })).reduce(merged);
    expect([all.note, all.was?.length]).toEqual(['From f.', 4]);
    const next = on('a', 20, all, { note: 'Settled.' });
    expect([next.note, next.was?.map(({ text }) => text)]).toEqual(['Settled.', ['From e.', 'From d.', 'From c.']]);
    // What was let go does not come back from a machine that still has it.
    expect(merged(all, next)).toEqual(next);
  });
});

describe('the other version of a note', () => {
  const first = on('a', 1, undefined, { note: 'Ask Ana.' });
  const [ben, cem] = [on('a', 2, first, { note: 'Ask Ben.' }), on('b', 3, first, { note: 'Ask Cem.' })];
  const both = merged(ben, cem);
  const other = otherVersionOf(both)!;
  const decided = (to: string): Tick =>
    decidedNote<Tick>(
      TICK_GROUPS,
      both,
      { from: both.note, to, other: other.stamp },
      { stamp: stampAfter(latestOf(both.stamps), 9, 'c'), now: 9 },
    );

  it('is shown, but for one that says the same, or that there is none', () => {
    expect(other.text).toBe('Ask Ben.');
    expect(otherVersionOf(merged(ben, on('b', 3, first, { note: 'Ask Ben.' })))).toBeUndefined();
    const cleared = merged(on('a', 2, first, { note: '' }), cem);
    expect([cleared.note, otherVersionOf(cleared)]).toEqual(['Ask Cem.', undefined]);
  });

  it('becomes the note, which is the other version then, on all machines', () => {
    const taken = decided(other.text);
    expect([taken.note, taken.was?.map(({ text }) => text)]).toEqual(['Ask Ben.', ['Ask Cem.']]);
    for (const old of [both, ben, cem]) expect(merged(taken, old)).toEqual(taken);
  });

  it('goes, on all machines, and the note is no later than it was', () => {
    const gone = decided(both.note);
    expect([gone.note, gone.was, gone.stamps['note']]).toEqual(['Ask Cem.', undefined, cem.stamps['note']]);
    for (const old of [both, ben, cem]) expect(merged(gone, old)).toEqual(gone);
    const later = on('b', 12, cem, { note: 'Ask Dan.' });
    expect([merged(gone, later).note, merged(gone, later).was]).toEqual(['Ask Dan.', undefined]);
  });
});

describe('the id of a guide', () => {
  it('tells its topic again', () => {
    expect(topicOfGuide(GUIDE)).toBe('scale');
  });
});
