import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mineText } from '../../../lib/guide/mined/mineText';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import type { NamedTopic } from '../../../lib/guide/mined/names';
import type { MinedGuide } from '../../../lib/model/mined';
import { wholeText } from '../../../lib/model/postText';
import { textOf, urlOf } from './texts';

const MULCH: NamedTopic = { slug: 'mulch', name: 'Mulch' };

interface Written {
  readonly title?: string;
  readonly date?: string;
  readonly lines: readonly string[];
}

function guideOf(written: readonly Written[], topic: NamedTopic = MULCH): MinedGuide {
  const posts = written.map(({ title = 'A year in the garden', date = '2020-01-01' }, at) => ({
    url: urlOf(String(at)),
    title,
    date,
    language: 'en',
  }));
  const candidates = new Map(
    written.map(({ title = '', lines }, at) => [urlOf(String(at)), mineText({ title }, textOf(lines))]),
  );
  return mineTopic(topic, posts, (post) => candidates.get(post) ?? null);
}

const DEFINITION = 'Mulch is a layer of straw that keeps the soil wet.';

describe('what the posts of a topic say', () => {
  it('is a definition of the topic, not of another thing', () => {
    const other = 'A rake is a tool with teeth that loosens the soil.';
    const around = 'A mulch mower is a machine that cuts grass very fine.';
    expect(guideOf([{ lines: [other, around] }]).definition).toBeNull();
    expect(guideOf([{ lines: [other, around, DEFINITION] }]).definition).toMatchObject({
      text: DEFINITION,
      post: urlOf('0'),
    });
  });

  it.each([
    [{ slug: 'mulches', name: 'Mulches' }],
    [{ slug: 'soil-cover', name: 'Soil cover (mulch)' }],
    [{ slug: 'cover', name: 'Cover', spellings: ['mulch'] }],
  ])('knows the topic under each of its names: %j', (topic) => {
    expect(guideOf([{ lines: [DEFINITION] }], topic).definition?.text).toBe(DEFINITION);
  });

  it.each([
    ['Databases', 'A database is a place where what you know outlives you.'],
    ['Database', 'Databases are the places where what you know outlives you.'],
    ['Caches', 'A cache is a copy that is nearer than what it was made of.'],
    ['Libraries', 'A library is a room in which nobody asks what you want.'],
  ])('knows %s in another number', (name, line) => {
    const topic = { slug: name.toLowerCase(), name };
    expect(guideOf([{ lines: [line] }], topic).definition?.text).toBe(line);
  });

  it('joins what several posts say nearly alike', () => {
    const claim = 'The point of mulch is to keep the soil wet in summer.';
    const twin = 'The point of mulch is to keep your soil wet in the summer.';
    const other = 'Mulch must never touch young stems or the bark of trees.';
    const { claims } = guideOf([{ title: 'Mulch', lines: [claim, other] }, { lines: [twin] }, { lines: ['Rain.'] }]);
    expect(claims).toMatchObject([
      { text: claim, alsoIn: [urlOf('1')] },
      { text: other, alsoIn: [] },
    ]);
  });

  it('is no warning of a post on other things, for that does not say what it is about', () => {
    const lines = ['Never lay mulch on frozen ground.', 'Do not lay mulch against the stems of trees.'];
    expect(guideOf([{ title: 'Mulch', lines }]).warnings).toHaveLength(2);
    expect(guideOf([{ title: 'Winter', lines }]).warnings).toEqual([]);
  });

  it('is at most two lines of one post', () => {
    const lines = [
      'The point of mulch is to keep the soil wet in summer.',
      'Mulch should lie as deep as a hand is wide.',
      'Mulch must never touch young stems or the bark of trees.',
      'Mulch matters more to worms than anything bought in shops.',
    ];
    expect(guideOf([{ title: 'Mulch', lines }]).claims).toHaveLength(2);
  });

  it('has warnings only where there are two at least', () => {
    const one = 'Never lay mulch against the stems of young trees.';
    const two = 'A common mistake is to lay mulch on dry ground.';
    expect(guideOf([{ title: 'Mulch', lines: [one] }]).warnings).toEqual([]);
    expect(guideOf([{ title: 'Mulch', lines: [one, two] }]).warnings.map(({ text }) => text)).toEqual([two, one]);
  });

  it('has a list of steps where it is on the topic', () => {
    const steps = ['1. Dig a hole as deep as the pot.', '1. Put the plant in.', '1. Water it well for a week.'];
    expect(guideOf([{ lines: ['# How to mulch a bed', ...steps] }]).steps).toHaveLength(1);
    expect(guideOf([{ lines: ['# How to plant a rose', ...steps] }]).steps).toEqual([]);
  });

  it('is nothing where the posts say nothing of it', () => {
    const guide = guideOf([{ lines: ['It rained.'] }, { lines: ['It rained again, and I stayed inside all day.'] }]);
    expect(guide).toEqual({ definition: null, claims: [], steps: [], warnings: [], looked: 2 });
  });

  it('says how many texts it looked through', () => {
    const posts = ['0', '1'].map((slug) => ({ url: urlOf(slug), title: '', date: null, language: null }));
    expect(mineTopic(MULCH, posts, (post) => (post === urlOf('0') ? [] : null)).looked).toBe(1);
  });

  it('does not depend on the order of the posts, and is word for word in them', () => {
    const line = fc.constantFrom(
      DEFINITION,
      'Mulch is a cover of leaves for the bare soil of beds.',
      'Never lay mulch against the stems of young trees.',
      'A common mistake is to lay mulch on dry ground.',
      'The point of mulch is to keep the soil wet in summer.',
      'Mulch should lie as deep as a hand is wide.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.nat(),
        (texts, turn) => {
          const posts = texts.map((_, at) => ({ url: urlOf(String(at)), title: 'Mulch', date: null, language: 'en' }));
          const candidatesOf = (url: string) =>
            mineText({ title: 'Mulch' }, textOf(texts[Number(url.split('/').at(-1))] ?? []));
          const cut = posts.length === 0 ? 0 : turn % posts.length;
          const guide = mineTopic(MULCH, posts, candidatesOf);
          expect(mineTopic(MULCH, [...posts.slice(cut), ...posts.slice(0, cut)], candidatesOf)).toEqual(guide);
          for (const found of [guide.definition, ...guide.claims, ...guide.warnings].filter((one) => one !== null)) {
            const whole = wholeText(textOf(texts[Number(found.post.split('/').at(-1))] ?? []));
            expect(whole.slice(found.start, found.end)).toBe(found.text);
          }
        },
      ),
    );
  });
});
