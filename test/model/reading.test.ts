import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import {
  afterReport,
  markedRead,
  markedUnread,
  mergeReadings,
  readingState,
  type Reading,
} from '../../lib/model/reading';

const post = { url: 'https://a.example/p' as Address, archive: 'https://a.example' as ArchiveId };
const report = { progress: 0.4, place: null, activeMs: 5_000, finished: false };

const stamps = fc.tuple(fc.nat(2), fc.nat(1), fc.constantFrom('a', 'b'));

const readings = fc.record({
  post: fc.constant(post.url),
  archive: fc.constant(post.archive),
  round: fc.integer({ min: 0, max: 2 }),
  progress: fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
  place: fc.option(
    fc.record({
      block: fc.nat(3),
      fraction: fc.constant(0),
      quote: fc.constant(''),
      before: fc.constant(''),
      after: fc.constant(''),
      at: fc.nat(3),
    }),
  ),
  activeMs: fc.nat(5),
  startedAt: fc.nat(5),
  finishedAt: fc.option(fc.nat(5)),
  updatedAt: fc.nat(3),
  deleted: fc.constant(false),
  stamps: fc.record({ read: stamps, place: stamps }),
}) satisfies fc.Arbitrary<Reading>;

const stampedPlace = (ms: number) => ({ place: [ms, 0, 'a'] as const });

describe('a reading', () => {
  it('moves forward with reports and never back', () => {
    const first = afterReport(undefined, report, post, 1);
    const second = afterReport(first, { ...report, progress: 0.1 }, post, 2);
    expect(second).toMatchObject({ progress: 0.4, activeMs: 10_000, startedAt: 1, updatedAt: 2, finishedAt: null });
  });

  it('keeps the time of its first finish', () => {
    const done = afterReport(undefined, { ...report, finished: true }, post, 5);
    expect(afterReport(done, { ...report, finished: true }, post, 9).finishedAt).toBe(5);
  });

  it.each([Number.NaN, -1, Number.NEGATIVE_INFINITY])('takes %s for no progress', (progress) => {
    expect(afterReport(undefined, { ...report, progress }, post, 1).progress).toBe(0);
  });

  it('starts a new round when it is marked as unread, which an old copy cannot undo', () => {
    const read = markedRead(undefined, post, 1);
    const unread = markedUnread(read, 2);
    expect(readingState(unread)).toEqual({ kind: 'unread' });
    const late = { ...read, stamps: { read: [99, 0, 'elsewhere'] as const } };
    const merged = mergeReadings(late, unread);
    expect(merged).toMatchObject({ round: 1, progress: 0, finishedAt: null });
    expect(readingState(merged)).toEqual({ kind: 'unread' });
  });

  it('keeps its earlier rounds, each with its first finish, wherever they were read', () => {
    const again = markedUnread(markedRead(undefined, post, 5), 6);
    const twice = markedUnread(markedRead(again, post, 7), 8);
    expect(twice.earlier).toMatchObject([
      { round: 0, finishedAt: 5 },
      { round: 1, finishedAt: 7 },
    ]);
    const elsewhere = markedRead(undefined, post, 3);
    expect(mergeReadings(elsewhere, twice)).toMatchObject({
      round: 2,
      finishedAt: null,
      earlier: [
        { round: 0, finishedAt: 3 },
        { round: 1, finishedAt: 7 },
      ],
    });
  });

  it('of a round whose finish was taken back goes on from there, though another copy is further', () => {
    const done = afterReport(undefined, { ...report, progress: 1, finished: true }, post, 5);
    const takenBack = { ...done, epoch: [9, 0, 'here'] as const, progress: 0.5, finishedAt: null };
    expect(mergeReadings(done, takenBack)).toMatchObject({ progress: 0.5, finishedAt: null });
    const further = afterReport(takenBack, { ...report, progress: 0.8 }, post, 10);
    expect(mergeReadings(further, takenBack)).toMatchObject({ progress: 0.8, finishedAt: null });
  });

  it('stays where it was left when the reader only glances at what was read before', () => {
    const at = (block: number, time: number) => ({ block, fraction: 0, quote: '', before: '', after: '', at: time });
    const left = afterReport(undefined, { ...report, place: at(9, 100) }, post, 100);
    const told = { ...report, progress: 0.1, place: at(0, 200) };
    const placeAfter = (change: object, now = 200) => afterReport(left, { ...told, ...change }, post, now).place;
    expect(placeAfter({})).toBe(left.place);
    expect(placeAfter({ viewMs: 29_999 })).toBe(left.place);
    // Who stays reads it once more.
    expect(placeAfter({ viewMs: 30_000 })).toEqual(at(0, 200));
    // Who reads what was left out, or goes on further down, is there now.
    expect(placeAfter({ progress: 0.5 })).toEqual(at(0, 200));
    expect(placeAfter({ place: at(10, 200) })).toEqual(at(10, 200));
    // A clock that was ahead is put right, and the place stays.
    expect(placeAfter({ place: at(0, 50) }, 50)).toEqual(at(9, 50));
  });

  it('is where the later change left it, on whatever machine that was', () => {
    const at = (block: number) => ({ block, fraction: 0, quote: '', before: '', after: '', at: 1 });
    const here = { ...afterReport(undefined, { ...report, place: at(3) }, post, 1), stamps: stampedPlace(5) };
    const there = { ...afterReport(undefined, { ...report, place: at(2) }, post, 9), stamps: stampedPlace(6) };
    expect(mergeReadings(here, there).place).toEqual(at(2));
    expect(mergeReadings(there, here).place).toEqual(at(2));
  });

  it('merges commutatively, associatively and idempotently', () => {
    fc.assert(
      fc.property(readings, readings, readings, (a, b, c) => {
        expect(mergeReadings(a, a)).toEqual(a);
        expect(mergeReadings(a, b)).toEqual(mergeReadings(b, a));
        expect(mergeReadings(mergeReadings(a, b), c)).toEqual(mergeReadings(a, mergeReadings(b, c)));
      }),
    );
  });

  it('never shows 100 % before it is finished, nor 0 % as begun', () => {
    const at = (progress: number): unknown => readingState({ ...afterReport(undefined, report, post, 1), progress });
    expect(at(1)).toEqual({ kind: 'reading', percent: 99 });
    expect(at(0.005)).toEqual({ kind: 'unread' });
    expect(at(0.429)).toEqual({ kind: 'reading', percent: 42 });
  });
});
