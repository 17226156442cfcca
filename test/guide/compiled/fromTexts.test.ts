import { describe, expect, it } from 'vitest';
import { compileGuide, NOTHING_KNOWN, type KnownOfTopic } from '../../../lib/guide/compiled/compile';
import { mineText } from '../../../lib/guide/mined/mineText';
import { postLinks } from '../../../lib/guide/mined/postLinks';
import type { ArchiveId } from '../../../lib/model/archive';
import type { CompiledGuide } from '../../../lib/model/guide';
import { LOOK_RULES } from '../../../lib/model/knownText';
import type { Post } from '../../../lib/model/post';
import { wholeText } from '../../../lib/model/postText';
import { textOf, urlOf } from '../mined/texts';

const archive = 'https://blog.example' as ArchiveId;
const mulch = { slug: 'mulch', name: 'Mulch' };

interface Written {
  readonly title: string;
  readonly lines: readonly string[];
}

const textIn = ({ lines }: Written) => textOf(lines);
const postOf = ({ title }: Written, at: number): Post => ({
  url: urlOf(`p${at}`),
  archive,
  title,
  date: `2020-0${at + 1}-01`,
  summary: `${title} in a line.`,
  topics: [mulch],
  language: 'en',
  words: null,
  accounts: [],
});

/** The guide to mulch of posts that were written a month apart, oldest first, with their texts. */
function guideOf(written: readonly Written[], known: Partial<KnownOfTopic> = {}, topic = mulch): CompiledGuide {
  const mined = new Map(
    written.map((one, at) => {
      const post = urlOf(`p${at}`);
      const text = textIn(one);
      const taken = { candidates: mineText({ title: one.title }, text), links: postLinks(text, post) };
      return [post, { post, archive, rules: LOOK_RULES, ...taken }] as const;
    }),
  );
  return compileGuide(topic, written.map(postOf), archive, { ...NOTHING_KNOWN, mined, ...known });
}

const DEFINITION = 'Mulch is a layer of straw that keeps the soil wet.';
const STEPS = ['Dig the weeds out by hand.', 'Water the bed for an hour.', 'Put the mulch on as deep as a hand.'];
/** Nearly the first of the warnings. */
const TWIN = 'A common mistake is to lay the mulch on ground that is dry.';
const WARNINGS = [
  'A common mistake is to lay mulch on dry ground.',
  'Never lay mulch against the stems of young trees.',
  'The problem with mulch of bark is that slugs hide there for years.',
];
const GARDEN: readonly Written[] = [
  { title: 'What is mulch?', lines: [DEFINITION, 'It was a wet year.'] },
  { title: 'Mulch in ten minutes', lines: ['# How to mulch a bed', ...STEPS.map((step) => `1. ${step}`)] },
  { title: 'Mulch, and what it cost me', lines: [TWIN, WARNINGS[2] ?? '', 'Rain.'] },
  { title: 'Mulch once more', lines: ['I go on from [the year before](p0).', ...WARNINGS.slice(0, 2)] },
];

describe('a guide from the texts of posts', () => {
  it('says what the posts argue, where they do', () => {
    const argued = ['The point of mulch is to keep the soil wet.', 'Mulch should lie as deep as a hand is wide.'];
    const { arguments: claims } = guideOf([...GARDEN, { title: 'Mulch, at last', lines: argued }]);
    expect(claims.map(({ text }) => text).toSorted()).toEqual(argued.toSorted());
    expect(guideOf(GARDEN).arguments).toEqual([]);
  });

  it('has lines that stand in the posts which it names', () => {
    const { definition, checklist, failureModes, looked } = guideOf(GARDEN);
    expect(looked).toBe(4);
    expect(definition?.text).toBe(DEFINITION);
    expect(checklist.map(({ statement }) => statement.text)).toEqual(STEPS);
    expect(failureModes.map(({ text }) => text).toSorted()).toEqual(WARNINGS.toSorted());
    for (const statement of [definition, ...checklist.map((item) => item.statement), ...failureModes]) {
      if (statement?.kind !== 'mined') throw new Error('not of a post');
      const text = textIn(GARDEN[Number(statement.source.at(-1))] ?? { title: '', lines: [] });
      expect(wholeText(text).slice(statement.passage.start, statement.passage.end)).toBe(statement.text);
    }
  });

  it('says in which other posts nearly the same stands', () => {
    expect(guideOf(GARDEN).failureModes.find(({ text }) => text === WARNINGS[0])).toMatchObject({
      source: urlOf('p3'),
      alsoIn: [urlOf('p2')],
    });
  });

  it('leaves a part out where nothing is good enough for it', () => {
    const rain = GARDEN.map(({ title }) => ({ title, lines: ['It rained all day.'] }));
    expect(guideOf(rain)).toMatchObject({ definition: null, checklist: [], failureModes: [], looked: 4 });
  });

  it('has no line that the reader has hidden, and no near twin of it', () => {
    const { definition, checklist, failureModes } = guideOf(GARDEN, {
      hidden: [DEFINITION, STEPS[1] ?? '', WARNINGS[0] ?? ''],
    });
    expect(definition).toBeNull();
    expect(checklist.map(({ statement }) => statement.text)).toEqual([STEPS[0], STEPS[2]]);
    expect(failureModes.map(({ text }) => text).toSorted()).toEqual(WARNINGS.slice(1).toSorted());
  });

  it('has no list of which every step is hidden', () => {
    expect(guideOf(GARDEN, { hidden: STEPS }).checklist).toEqual([]);
  });

  it('has a path of posts that have a reason to be on it', () => {
    const { steps, path } = guideOf(GARDEN);
    expect(path.order).toBe('ground-up');
    expect(steps.map(({ title, reason }) => [title, reason?.kind])).toEqual([
      ['What is mulch?', 'defines'],
      ['Mulch in ten minutes', 'instructs'],
      ['Mulch, and what it cost me', 'warns'],
    ]);
    expect(steps.map(({ role }) => role)).toEqual(['start', 'middle', 'finish']);
  });

  it('shows a series whole, with the parts that are not of the topic', () => {
    const series = {
      id: 'mulch',
      name: 'Mulch',
      parts: [0, 9, 1].map((at, number) => ({ post: urlOf(`p${at}`), number: number + 1 })),
    };
    const beside = { ...postOf({ title: 'Mulch, part 2', lines: [] }, 8), url: urlOf('p9') };
    const { steps, more } = guideOf(GARDEN.slice(0, 2), { series: [series], beside: [beside] });
    expect(steps.map(({ url }) => url)).toEqual(['p0', 'p9', 'p1'].map(urlOf));
    expect(more).toEqual([]);
  });

  it('has nothing to choose where it is of a series, and grows with it', () => {
    const series = {
      id: 'mulch',
      name: 'Mulch',
      parts: GARDEN.map((_, at) => ({ post: urlOf(`p${at}`), number: at + 1 })),
    };
    const kept = [{ order: 'ground-up' as const, steps: [urlOf('p0'), urlOf('p1')], declined: [] }];
    const topic = { slug: '~~mulch', name: 'Mulch' };
    const { steps, path } = guideOf(GARDEN, { series: [series], order: 'newest-first', kept }, topic);
    expect(steps.map(({ url }) => url)).toEqual(['p0', 'p1', 'p2', 'p3'].map(urlOf));
    expect(path).toEqual({ order: 'ground-up', orders: [], better: null });
  });
});
