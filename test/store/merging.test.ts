import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { Body } from '../../lib/model/body';
import { NO_TICK, TICK_GROUPS, type Tick } from '../../lib/model/checklist';
import { guideOfTopic } from '../../lib/model/guideId';
import { COLOURS, HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../../lib/model/highlight';
import { mergeNoted, restampedNote, type Noted } from '../../lib/model/note';
import {
  canonicalJson,
  isDeleted,
  newest,
  type Groups,
  type Stamped,
  type Stamps,
  type Unstamped,
} from '../../lib/model/record';
import type { Stamp } from '../../lib/model/stamp';
import { broughtInstead } from '../../lib/store/comingIn';
import { stampFor } from '../../lib/store/instance';
import type { StoreName } from '../../lib/store/schema';
import { readerStores, STORES } from '../../lib/store/stores';
import { aHighlight } from '../model/aHighlight';
import { aTick } from '../model/aTick';

/** Few values of each field: the laws break where two copies agree in some fields and differ in others. */
const few = fc.integer({ min: 0, max: 2 });
const word = fc.constantFrom('a', 'b', '');
const of = {
  post: fc.constant('https://a.example/p'),
  archive: fc.constantFrom('https://a.example', 'https://a.example/p'),
};

const place = fc.record({ block: few, fraction: few, at: few, quote: word, before: word, after: word });
const totals = fc.record({ pageView: word, activeMs: few, paced: fc.record({ words: few, ms: few }) });
const block = fc.record({ hash: fc.constantFrom('x', 'y', 'z'), words: few, share: fc.constantFrom(0, 0.5, 1) });
const blocks = fc.uniqueArray(block, { selector: ({ hash }) => hash, maxLength: 3 });
const stamp = fc.tuple(few, few, fc.constantFrom('ann', 'ben')) as fc.Arbitrary<Stamp>;

/** Stamps of some groups, or none, and perhaps of a deletion. */
function stamps(...groups: string[]): fc.Arbitrary<Stamps> {
  return fc.dictionary(fc.constantFrom(...groups), stamp, { maxKeys: groups.length });
}

const round = {
  epoch: fc.option(stamp, { nil: undefined }),
  progress: few,
  activeMs: few,
  startedAt: few,
  finishedAt: fc.option(few),
  elsewhere: fc.constantFrom(true as const, undefined),
};
/** Of no day is only what is finished. */
function rounds<T extends { finishedAt: unknown; elsewhere?: true | undefined }>(one: T): T {
  return one.finishedAt === null ? { ...one, elsewhere: undefined } : one;
}
const earlier = fc.uniqueArray(fc.record({ round: few, ...round }).map(rounds), {
  selector: (one) => one.round,
  maxLength: 2,
});

/** What three copies of one record have become, by store. A store of what the reader made that has none fails. */
const COPIES: Readonly<Record<string, fc.Arbitrary<readonly [object, object, object]>>> = {
  archives: three(
    fc.record({
      id: of.post,
      builtIn: fc.constant(false),
      name: fc.option(word),
      postPattern: fc.option(word),
      followed: fc.boolean(),
      updatedAt: few,
      stamps: stamps('followed', 'name', 'postPattern'),
    }),
  ),
  readings: three(
    fc
      .record({
        ...of,
        round: fc.integer({ min: 2, max: 4 }),
        ...round,
        place: fc.option(place),
        counted: fc.uniqueArray(totals, { selector: ({ pageView }) => pageView, maxLength: 2 }),
        earlier,
        updatedAt: few,
        stamps: stamps('read', 'place', 'deleted', 'restored'),
      })
      .map(({ counted, ...reading }) => ({
        ...rounds(reading),
        ...(counted.length > 0 && { counted }),
        earlier: reading.earlier.filter((one) => one.round < reading.round),
        deleted: isDeleted(reading.stamps),
      })),
  ),
  bodies: three(
    fc
      .record({
        ...of,
        language: fc.option(word),
        text: word,
        blocks,
        away: blocks,
        words: few,
        round: few,
        updatedAt: few,
        deleted: fc.boolean(),
      })
      .map((body) => ({
        ...body,
        away: body.away.filter(({ hash }) => body.blocks.every((one) => one.hash !== hash)),
      })),
  ),
  ticks: histories<Tick>(
    { groups: TICK_GROUPS, first: NO_TICK, made: aTick(guideOfTopic('https://a.example' as ArchiveId, 't'), 'Do it') },
    fc.oneof(fc.record({ done: fc.boolean() }), fc.record({ note: word }), fc.record({ deleted: fc.boolean() })),
  ),
  runs: three(
    fc
      .record({
        id: fc.constant('g first'),
        guide: fc.constant('g'),
        run: fc.constant('first'),
        archive: of.archive,
        name: word,
        startedAt: few,
        finishedAt: fc.option(few),
        openedAt: few,
        updatedAt: few,
        stamps: stamps('name', 'finished', 'opened', 'deleted', 'restored'),
      })
      .map((run) => ({ ...run, deleted: isDeleted(run.stamps) })),
  ),
  editions: three(
    fc
      .record({
        id: fc.constant('g'),
        archive: of.archive,
        definition: fc.option(fc.record({ was: word, now: word })),
        steps: fc.option(fc.record({ was: fc.array(word, { maxLength: 2 }), now: fc.array(word, { maxLength: 2 }) })),
        arguments: fc.constant(null),
        checklist: fc.constant(null),
        failureModes: fc.constant(null),
        updatedAt: few,
        stamps: stamps('definition', 'steps', 'deleted', 'restored'),
      })
      .map((edition) => ({ ...edition, deleted: isDeleted(edition.stamps) })),
  ),
  ownPaths: three(
    fc
      .record({
        id: fc.constant('p'),
        name: word,
        createdAt: fc.constant(1),
        updatedAt: few,
        stamps: stamps('name', 'deleted', 'restored'),
      })
      .map((path) => ({ ...path, deleted: isDeleted(path.stamps) })),
  ),
  highlights: histories<Highlight>(
    { groups: HIGHLIGHT_GROUPS, first: PLAIN_HIGHLIGHT, made: aHighlight() },
    fc.oneof(
      fc.record({ colour: fc.constantFrom(...COLOURS) }),
      fc.record({ note: word }),
      fc.record({ tags: fc.uniqueArray(word, { maxLength: 2 }) }),
      fc.record({ deleted: fc.boolean() }),
    ),
  ),
  hiddenLines: three(
    fc
      .record({
        id: fc.constant('g 1'),
        guide: fc.constant('g'),
        archive: of.archive,
        text: word,
        updatedAt: few,
        stamps: stamps('text', 'deleted', 'restored'),
      })
      .map((line) => ({ ...line, deleted: isDeleted(line.stamps) })),
  ),
  toRead: three(
    fc
      .record({
        post: of.post,
        archive: fc.option(of.archive),
        title: word,
        date: fc.option(fc.constant('2024-05-01')),
        tags: fc.uniqueArray(word, { maxLength: 2 }),
        order: fc.constantFrom('a0', 'a1'),
        addedAt: few,
        updatedAt: few,
        stamps: stamps('entry', 'order', 'tags', 'deleted', 'restored'),
      })
      .map((entry) => ({ ...entry, deleted: isDeleted(entry.stamps) })),
  ),
  days: three(
    fc.record({
      id: fc.constant('d'),
      day: fc.constant('2026-11-27'),
      archive: fc.constant('https://a.example'),
      instance: fc.constant('ann'),
      activeMs: few,
      // As they are written: each once, in the order of their addresses.
      posts: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((posts) => posts.toSorted()),
      updatedAt: few,
    }),
  ),
  settings: three(
    fc.record({
      key: fc.constant('k'),
      value: fc.oneof(word, few, fc.record({ a: word, b: few })),
      updatedAt: few,
      deleted: fc.boolean(),
      stamps: stamps('value'),
    }),
  ),
  removals: three(fc.record({ mark: fc.constant('m'), at: few })),
};

function three<T extends object>(copies: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T, T]> {
  return fc.tuple(copies, copies, copies);
}

interface Kind<T extends Stamped & Noted> {
  readonly groups: Groups<T>;
  readonly first: Partial<T>;
  readonly made: Unstamped<T>;
}

/**
 * Three machines, each with a clock of its own, which make one record and change it, and take over what another has
 * come to: what a note says of the changes that were seen with it only comes about by such a history.
 */
function histories<T extends Stamped & Noted>(
  { groups, first, made }: Kind<T>,
  change: fc.Arbitrary<object>,
): fc.Arbitrary<readonly [T, T, T]> {
  const machine = fc.integer({ min: 0, max: 2 });
  const act = fc.oneof(
    fc.record({ at: machine, now: few, change }),
    fc.record({ at: machine, from: machine }),
  ) as fc.Arbitrary<{ at: number; from?: number; now?: number; change?: object }>;
  return fc.array(act, { maxLength: 12 }).map((acts) => {
    const write = (at: number, before: T | undefined, now: number, changed: object): T =>
      restampedNote<T>(
        groups,
        { before, after: { ...made, ...first, ...before, ...changed, updatedAt: now }, first },
        stampFor(before, now, `machine ${at}`),
      );
    const copies: T[] = [0, 1, 2].map((at) => write(at, undefined, 0, {}));
    for (const { at, from, now = 0, change: changed = {} } of acts) {
      const [mine, theirs] = [copies[at], copies[from ?? at]];
      if (mine === undefined || theirs === undefined) continue;
      copies[at] = from === undefined ? write(at, mine, now, changed) : mergeNoted(groups, mine, theirs);
    }
    return copies as unknown as readonly [T, T, T];
  });
}

/** What a record says: the order does not count of what is away of a body. */
function meaning(record: object): unknown {
  const { away, ...others } = record as Partial<Body>;
  const byText = (a: object, b: object): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1);
  return canonicalJson({ ...others, ...(away && { away: away.toSorted(byText) }) });
}

function mergeOf(name: string): (a: object, b: object) => object {
  const facts = STORES[name as keyof typeof STORES];
  if (facts.owner !== 'reader') throw new Error(`${name} is not the reader's`);
  return facts.merge as (a: object, b: object) => object;
}

describe('two copies of what the reader made', () => {
  it('are merged here for every store of it', () => {
    expect(Object.keys(COPIES).toSorted()).toEqual(readerStores().toSorted());
  });

  describe.each(Object.entries(COPIES))('in the store %s', (name, copies) => {
    const merge = mergeOf(name);

    it('give the same record whichever comes first', () => {
      const law = fc.property(copies, ([a, b]) => {
        expect(meaning(merge(a, b))).toBe(meaning(merge(b, a)));
      });
      fc.assert(law, { numRuns: 300 });
    });

    it('give the same record in whatever order three are merged', () => {
      const law = fc.property(copies, ([a, b, c]) => {
        expect(meaning(merge(merge(a, b), c))).toBe(meaning(merge(a, merge(b, c))));
      });
      fc.assert(law, { numRuns: 500 });
    });

    it('where one came instead of the other by a file, that one stands against all that was known here', () => {
      const law = fc.property(copies, ([a, b, c]) => {
        const known = merge(a, c);
        const after = broughtInstead(name as StoreName, known, b, { instance: 'cat', now: 1 });
        expect(meaning(merge(after, known))).toBe(meaning(after));
        expect(meaning(merge(after, a))).toBe(meaning(after));
        const { note, colour, done, deleted } = b as Partial<Highlight & Tick>;
        const shown = { note, deleted, ...(colour ? { colour } : { done }) };
        expect(after).toMatchObject(note === undefined ? {} : shown);
      });
      fc.assert(law, { numRuns: 300 });
    });

    it('that are the same change nothing', () => {
      const law = fc.property(copies, ([a, b]) => {
        const both = merge(a, b);
        expect(meaning(merge(both, structuredClone(both)))).toBe(meaning(both));
        expect(meaning(merge(both, a))).toBe(meaning(both));
      });
      fc.assert(law, { numRuns: 200 });
    });
  });
});

describe('the later of two changes', () => {
  const at = (updatedAt: number, more: object): { updatedAt: number; deleted: boolean } => ({
    updatedAt,
    deleted: false,
    ...more,
  });

  it('of one millisecond is the same one on both machines', () => {
    const [here, there] = [at(1, { note: 'Ask Ana.' }), at(1, { note: 'Ask Ben.' })];
    expect(newest(here, there)).toBe(newest(there, here));
  });

  it('is a deletion where both came at once, and the later where they did not', () => {
    const [kept, gone] = [at(1, { note: 'z' }), at(1, { deleted: true })];
    expect([newest(kept, gone), newest(gone, kept)]).toEqual([gone, gone]);
    expect(newest(gone, at(2, {}))).toEqual(at(2, {}));
  });

  it('does not depend on the order in which a record was made', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }));
  });
});
