import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../lib/model/body';
import type { Reading } from '../../lib/model/reading';
import { canonicalJson, newest } from '../../lib/model/record';
import { readerStores, STORES } from '../../lib/store/stores';

/** Few values of each field: the laws break where two copies agree in some fields and differ in others. */
const few = fc.integer({ min: 0, max: 2 });
const word = fc.constantFrom('a', 'b', '');
const stamp = { updatedAt: few, deleted: fc.boolean() };
const of = {
  post: fc.constant('https://a.example/p'),
  archive: fc.constantFrom('https://a.example', 'https://a.example/p'),
};

const place = fc.record({ block: few, fraction: few, at: few, quote: word, before: word, after: word });
const totals = fc.record({ pageView: word, activeMs: few, paced: fc.record({ words: few, ms: few }) });
const block = fc.record({ hash: fc.constantFrom('x', 'y', 'z'), words: few, share: fc.constantFrom(0, 0.5, 1) });
const blocks = fc.uniqueArray(block, { selector: ({ hash }) => hash, maxLength: 3 });
const passage = fc.record({
  quote: fc.record({ exact: word, prefix: word, suffix: word }),
  position: fc.record({ start: few, end: few }),
  unique: fc.boolean(),
});

/** Two copies of one record, by store. A store of what the reader made without a line here fails the first test. */
const COPIES: Readonly<Record<string, fc.Arbitrary<object>>> = {
  archives: fc.record({
    id: of.post,
    name: word,
    feeds: fc.array(word, { maxLength: 2 }),
    refreshedAt: fc.option(few),
    ...stamp,
  }),
  readings: fc.record({
    ...of,
    round: few,
    progress: few,
    place: fc.option(place),
    activeMs: few,
    counted: fc.option(fc.uniqueArray(totals, { selector: ({ pageView }) => pageView, maxLength: 2 }), {
      nil: undefined,
    }),
    startedAt: few,
    finishedAt: fc.option(few),
    ...stamp,
  }),
  bodies: fc
    .record({ ...of, language: fc.option(word), text: word, blocks, away: blocks, words: few, round: few, ...stamp })
    .map((body) => ({ ...body, away: body.away.filter(({ hash }) => body.blocks.every((one) => one.hash !== hash)) })),
  ticks: fc.record({
    topic: fc.constant('t'),
    item: fc.constant('i'),
    done: fc.boolean(),
    note: word,
    own: fc.boolean(),
    text: word,
    ...stamp,
  }),
  highlights: fc.record({
    ...of,
    id: fc.constant('h'),
    passage,
    colour: word,
    note: word,
    evidence: fc.option(word),
    createdAt: few,
    ...stamp,
  }),
  settings: fc.record({ key: fc.constant('k'), value: fc.oneof(word, few, fc.record({ a: word, b: few })), ...stamp }),
  removals: fc.record({ mark: fc.constant('m'), at: few }),
};

/**
 * What a record says: the order does not count of what is away of a body, nor of the page views that a reading counts.
 */
function meaning(record: object): unknown {
  const { away = [], counted = [] } = record as Partial<Body & Reading>;
  const byText = (a: object, b: object): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1);
  return canonicalJson({ ...record, away: away.toSorted(byText), counted: counted.toSorted(byText) });
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
      const law = fc.property(copies, copies, (a, b) => {
        expect(meaning(merge(a, b))).toBe(meaning(merge(b, a)));
      });
      fc.assert(law, { numRuns: 500 });
    });

    it('give the same record in whatever order three are merged', () => {
      const law = fc.property(copies, copies, copies, (a, b, c) => {
        expect(meaning(merge(merge(a, b), c))).toBe(meaning(merge(a, merge(b, c))));
      });
      fc.assert(law, { numRuns: 500 });
    });

    it('that are the same change nothing', () => {
      const law = fc.property(copies, (a) => {
        expect(meaning(merge(a, structuredClone(a)))).toBe(meaning(a));
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
