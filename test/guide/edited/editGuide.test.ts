import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../../lib/guide/compiled/compile';
import { composeGuide } from '../../../lib/guide/compose';
import { settled, withSection } from '../../../lib/guide/edited/changes';
import { editGuide } from '../../../lib/guide/edited/editGuide';
import { partsEdited } from '../../../lib/guide/edited/parts';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import {
  NOTHING_EDITED,
  partKey,
  partText,
  type EditedListKind,
  type EditedSections,
  type PartEdit,
} from '../../../lib/model/edition';
import type { Guide, PublishedGuide } from '../../../lib/model/guide';
import { lineOf, partsIn } from '../../../lib/model/guideParts';
import type { Post } from '../../../lib/model/post';
import type { QuotedStatement } from '../../../lib/model/statement';

const archive = 'https://a.example' as ArchiveId;
const topic = { slug: 'scale', name: 'Scale' };
const addressOf = (title: string): Address => `https://a.example/${title.toLowerCase()}` as Address;
const quoted = (text: string): QuotedStatement => ({ kind: 'quoted', text, source: null });

const MEASURE = 'Measure the load before you plan for it.';
const OWNERS = 'Name an owner for every part of the system.';
const BUDGET = 'Agree on a budget with those who pay.';

/** A published guide with these lines on its checklist, and these steps. */
function aGuide(checklist: readonly string[], steps = ['One', 'Two', 'Three'], text = 'Scale is size.'): Guide {
  const published: PublishedGuide = {
    archive,
    topic,
    source: addressOf('topics/scale'),
    readAt: 1,
    definition: { text, coverage: {} },
    arguments: null,
    checklist: checklist.map(quoted).map(lineOf),
    failureModes: null,
    steps: steps.map((title, at) => ({
      title,
      url: addressOf(title),
      role: at === 0 ? 'start' : at === steps.length - 1 ? 'finish' : 'middle',
      ...(at === 0 && { label: 'Start here (current state)' }),
    })),
    related: null,
    references: null,
  };
  return composeGuide(published, compileGuide(topic, [], archive), []);
}

/** The edition after edits, as they are made of the guide as it is. */
function edited(guide: Guide, edits: readonly (readonly [EditedListKind, PartEdit])[]): EditedSections {
  return edits.reduce<EditedSections>((before, [section, edit]) => {
    const parts = partsIn(guide, section);
    const list = before[section] ?? { was: parts, now: parts };
    return withSection(before, section, { was: list.was, now: partsEdited(section, list, edit) });
  }, NOTHING_EDITED);
}

const linesOf = (guide: Guide): string[] => guide.checklist.content.map(({ statement }) => statement.text);
const idOf = (text: string): string => lineOf(quoted(text)).id;

describe('a guide that its reader has edited', () => {
  const guide = aGuide([MEASURE, OWNERS]);

  it('is the guide itself where nothing was edited', () => {
    expect(editGuide(guide, NOTHING_EDITED, [])).toBe(guide);
    expect(editGuide(guide, undefined, [])).toBe(guide);
  });

  it('has the reader’s lines in the reader’s order, and a reworded line keeps its id', () => {
    const edition = edited(guide, [
      ['checklist', { kind: 'move', key: idOf(OWNERS), by: -1 }],
      ['checklist', { kind: 'reword', key: idOf(MEASURE), text: '  Measure   first. ' }],
      ['checklist', { kind: 'add-line', text: 'Ask Ana.' }],
    ]);
    const shown = editGuide(guide, edition, []);
    expect(linesOf(shown)).toEqual([OWNERS, 'Measure first.', 'Ask Ana.']);
    expect(shown.checklist).toMatchObject({ origin: 'edited', content: [{}, { id: idOf(MEASURE) }, {}] });
    expect(shown.edition?.sections).toEqual(['checklist']);
    expect(shown.steps).toBe(guide.steps);
  });

  it('tells what was taken out, and puts it back where it stood', () => {
    const out: [EditedListKind, PartEdit] = ['checklist', { kind: 'take-out', key: idOf(MEASURE) }];
    const shown = editGuide(guide, edited(guide, [out]), []);
    expect(linesOf(shown)).toEqual([OWNERS]);
    expect(shown.edition?.takenOut.checklist?.map(partText)).toEqual([MEASURE]);
    const back = edited(guide, [out, ['checklist', { kind: 'put-back', key: idOf(MEASURE) }]]);
    expect(back).toEqual(NOTHING_EDITED);
  });

  it('has a path with roles by place, a post of another archive on it, and the dropped one beside it', () => {
    const url = 'https://b.example/elsewhere' as Address;
    const edition = edited(guide, [
      ['steps', { kind: 'add-post', post: { title: 'Elsewhere', url } }],
      ['steps', { kind: 'take-out', key: addressOf('Two') }],
      ['steps', { kind: 'move', key: url, by: -1 }],
    ]);
    const shown = editGuide(guide, edition, []);
    expect(shown.steps.content).toEqual([
      { title: 'One', url: addressOf('One'), role: 'start', label: 'Start here (current state)' },
      { title: 'Elsewhere', url, role: 'middle' },
      { title: 'Three', url: addressOf('Three'), role: 'finish' },
    ]);
    expect(shown.more).toEqual([{ title: 'Two', url: addressOf('Two') }]);
    expect(shown.path).toBeNull();
  });

  it('loses the author’s words for a place to which another post has come', () => {
    const edition = edited(guide, [['steps', { kind: 'move', key: addressOf('One'), by: 2 }]]);
    expect(editGuide(guide, edition, []).steps.content.some(({ label }) => label !== undefined)).toBe(false);
  });

  it('is never made other by what the guide becomes', () => {
    const edition = edited(guide, [['checklist', { kind: 'add-line', text: 'Ask Ana.' }]]);
    expect(linesOf(editGuide(aGuide([BUDGET]), edition, []))).toEqual([MEASURE, OWNERS, 'Ask Ana.']);
  });
});

describe('related posts and references that its reader has edited', () => {
  const ELSEWHERE = { title: 'Elsewhere', url: 'https://b.example/elsewhere' as Address };
  const aPost = (title: string): Post => ({
    url: addressOf(title),
    archive,
    title,
    date: '2024-05-01',
    summary: null,
    topics: [topic],
    language: null,
    words: null,
    accounts: [],
  });
  const ofPosts = (...titles: string[]): Guide =>
    composeGuide(null, compileGuide(topic, titles.map(aPost), archive), []);
  const referred = (guide: Guide): string[] => guide.references.content.map(({ title }) => title);

  it('take in posts of any archive, and lose what is taken out, which can be put back', () => {
    const guide = ofPosts('One', 'Two', 'Three');
    const edition = edited(guide, [
      ['related', { kind: 'add-post', post: ELSEWHERE }],
      ['references', { kind: 'take-out', key: addressOf('Two') }],
      ['references', { kind: 'add-post', post: ELSEWHERE }],
    ]);
    const shown = editGuide(guide, edition, []);
    expect(shown.related).toEqual({ origin: 'edited', content: [ELSEWHERE] });
    expect(referred(shown)).toEqual(['One', 'Three', 'Elsewhere']);
    expect(shown.references.content.at(-1)).toEqual({ ...ELSEWHERE, summary: null });
    expect(shown.edition?.takenOut.references?.map(partText)).toEqual(['Two']);
  });

  it('go on with the posts of a topic that Waymark lists by itself, and tell of none as a change', () => {
    const edition = edited(ofPosts('One', 'Two'), [
      ['references', { kind: 'take-out', key: addressOf('Two') }],
      ['references', { kind: 'add-post', post: ELSEWHERE }],
    ]);
    const now = editGuide(ofPosts('New', 'One', 'Two'), edition, []);
    expect(referred(now)).toEqual(['New', 'One', 'Elsewhere']);
    expect(now.edition?.changes).toEqual([]);
    expect(referred(editGuide(ofPosts('New', 'Two'), edition, []))).toEqual(['New', 'Elsewhere']);
  });

  it('of a page are told of what the page changes', () => {
    const page = (...titles: string[]): Guide => {
      const published = titles.map((title) => ({ title, url: addressOf(title), summary: null }));
      const guide = ofPosts(...titles);
      return { ...guide, references: { origin: 'published', content: published } };
    };
    const edition = edited(page('One', 'Two'), [['references', { kind: 'take-out', key: addressOf('Two') }]]);
    const { edition: told } = editGuide(page('One', 'Two', 'Three'), edition, []);
    expect(told?.changes).toMatchObject([{ kind: 'added', section: 'references', part: { title: 'Three' } }]);
  });
});

describe('what a guide has changed since it was edited', () => {
  const guide = aGuide([MEASURE, OWNERS]);
  const edition = edited(guide, [['checklist', { kind: 'add-line', text: 'Ask Ana.' }]]);
  const told = (now: Guide, by = edition, hidden: readonly string[] = []) =>
    (editGuide(now, by, hidden).edition?.changes ?? []).map(({ kind }) => kind);

  it('is nothing while it is as it was', () => {
    expect(told(guide)).toEqual([]);
  });

  it('is told line by line: new, gone, in other words', () => {
    expect(told(aGuide([MEASURE, OWNERS, BUDGET]))).toEqual(['added']);
    expect(told(aGuide([OWNERS]))).toEqual(['removed']);
    expect(told(aGuide(['Measure the load well before you plan for it.', OWNERS]))).toEqual(['reworded']);
    expect(told(aGuide([OWNERS, MEASURE]))).toEqual(['reordered']);
  });

  it('is not what the reader has hidden, nor what a section has changed that the reader did not touch', () => {
    expect(told(aGuide([OWNERS]), edition, [MEASURE])).toEqual([]);
    expect(told(aGuide([MEASURE, OWNERS], ['One']))).toEqual([]);
  });

  it('is the definition in other words', () => {
    const defined = withSection(NOTHING_EDITED, 'definition', { was: 'Scale is size.', now: 'Scale is growth.' });
    const changed = aGuide([MEASURE], undefined, 'Scale is cost.');
    expect(editGuide(changed, defined, []).definition.content.text).toBe('Scale is growth.');
    expect(told(changed, defined)).toEqual(['redefined']);
  });

  it('is taken over where it stands in the guide, or left; either way it is not told again', () => {
    const now = aGuide([MEASURE, BUDGET, OWNERS]);
    const [change] = editGuide(now, edition, []).edition?.changes ?? [];
    if (change === undefined) throw new Error('no change');
    const taken = settled(edition, change, true, now);
    expect(linesOf(editGuide(now, taken, []))).toEqual([MEASURE, BUDGET, OWNERS, 'Ask Ana.']);
    expect(told(now, taken)).toEqual([]);
    const left = settled(edition, change, false, now);
    expect(linesOf(editGuide(now, left, []))).toEqual([MEASURE, OWNERS, 'Ask Ana.']);
    expect(told(now, left)).toEqual([]);
    expect(editGuide(now, left, []).edition?.takenOut.checklist?.map(partText)).toEqual([BUDGET]);
  });

  it('is nothing any more once all of it was dealt with, whatever guide and edits were', () => {
    const words = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
    const some = fc.shuffledSubarray(words);
    const edits = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('move'),
          key: fc.constantFrom(...words.map(addressOf)),
          by: fc.integer({ min: -3, max: 3 }),
        }),
        fc.record({ kind: fc.constantFrom('take-out', 'put-back'), key: fc.constantFrom(...words.map(addressOf)) }),
        fc.record({
          kind: fc.constant('add-post'),
          post: fc.constantFrom(...words).map((title) => ({ title, url: addressOf(title) })),
        }),
      ),
      { maxLength: 6 },
    ) as fc.Arbitrary<PartEdit[]>;
    const law = fc.property(some, some, edits, fc.boolean(), (before, after, done, isTaken) => {
      const [old, now] = [aGuide([], before), aGuide([], after)];
      const mine = edited(
        old,
        done.map((edit) => ['steps', edit] as const),
      );
      const { changes = [] } = editGuide(now, mine, []).edition ?? {};
      const dealt = changes.reduce((sections, change) => settled(sections, change, isTaken, now), mine);
      expect(editGuide(now, dealt, []).edition?.changes ?? []).toEqual([]);
      const keys = partsIn(editGuide(now, dealt, []), 'steps').map(partKey);
      expect(new Set(keys).size).toBe(keys.length);
    });
    fc.assert(law, { numRuns: 500 });
  });
});
