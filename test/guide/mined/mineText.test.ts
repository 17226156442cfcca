import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage } from '../../../lib/anchor/describePassage';
import { findPassage } from '../../../lib/anchor/findPassage';
import { foldText } from '../../../lib/anchor/foldedText';
import { mineText } from '../../../lib/guide/mined/mineText';
import type { Candidate } from '../../../lib/model/mined';
import { wholeText } from '../../../lib/model/postText';
import { textOf } from './texts';

function mined(lines: readonly string[], title = 'On growing things'): Candidate[] {
  return mineText({ title }, textOf(lines));
}

function kinds(lines: readonly string[], title?: string): string[] {
  return mined(lines, title).map(({ reason }) => (reason.kind === 'instructs' ? 'list' : reason.form));
}

const STEPS = ['1. Dig a hole as deep as the pot.', '1. Put the plant in.', '1. Water it well for a week.'];

describe('definitions', () => {
  it.each([
    ['Mulch is a layer of straw that keeps the soil wet.', 'mulch', 'is-a'],
    ['A cold frame is a box with a glass lid for young plants.', 'cold frame', 'is-a'],
    ['Hardening off means getting young plants used to the wind.', 'hardening off', 'means'],
    ['By tilth we mean how fine and loose the soil is.', 'tilth', 'means'],
  ])('%s', (line, subject, form) => {
    expect(mined([line])).toMatchObject([{ text: line, subject, reason: { kind: 'defines', form } }]);
  });

  it('are surest right under a heading that asks', () => {
    const [line] = mined(['# What is mulch?', 'Mulch is a layer of straw that keeps the soil wet.']);
    expect(line).toMatchObject({ score: 1, reason: { form: 'question' } });
  });

  it.each([
    'This is a layer of straw that keeps the soil wet.',
    'Mulch is the best thing that can happen to a bed.',
    'Mulch is not a layer of plastic over the soil.',
    'Mulch is a really nice thing to have in a garden!',
    'Is mulch a layer of straw that keeps the soil wet?',
    'Mulch was a layer of straw that I laid yesterday.',
  ])('are not: %s', (line) => {
    expect(kinds([line])).not.toContain('is-a');
  });
});

describe('warnings', () => {
  it.each([
    ['Never water the leaves of tomatoes in full sun.', 'prohibits'],
    ['If the soil is frozen, don’t dig the beds over.', 'prohibits'],
    ['A common mistake is to sow the peas far too deep.', 'mistake'],
    ['The problem with plastic pots is that roots rot in them.', 'problem'],
    ['If the soil dries out for a day, seedlings may fail.', 'fails'],
  ])('%s', (line, form) => {
    expect(mined([line])).toMatchObject([{ text: line, reason: { kind: 'warns', form } }]);
  });

  it('are what the author put into a box, and what stands under a heading of pitfalls', () => {
    expect(kinds(['! Foxglove is deadly for people and for cats alike.'])).toEqual(['boxed']);
    expect(kinds(['# Common pitfalls', 'Sowing in wet soil gives rotten seed and bare beds.'])).toEqual(['heading']);
  });

  it.each([
    'Don’t worry about the slugs in the first year.',
    'Never have I seen so many slugs in the beds.',
    'A fence helps you to avoid all of the deer.',
    'Don’t use Seeds 1.70 in the beds of last year.',
    'I never water the leaves of tomatoes in full sun.',
    'It may fail when the soil dries out for a whole day.',
    'Seedlings fail when the soil dries out for a day.',
  ])('are not: %s', (line) => {
    expect(mined([line]).filter(({ reason }) => reason.kind === 'warns')).toEqual([]);
  });
});

describe('claims', () => {
  it.each([
    ['The key to good soil is patience and a lot of compost.', 'point'],
    ['Beds should lie fallow for a year after potatoes.', 'advice'],
    ['Near the sea, young hedges must never be cut in autumn.', 'advice'],
  ])('%s', (line, form) => {
    expect(mined([line])).toMatchObject([{ text: line, reason: { kind: 'argues', form } }]);
  });

  it.each([
    'You should see the first leaves in May or so.',
    'We’ve written before that compost matters a lot.',
    'Good gardeners feed the soil rather than the plants in it.',
    'Compost matters more to a bed than anything bought.',
    'To harden young plants off, you must carry them out.',
    'An old book says that beds should lie fallow for a year.',
    'Applications must be submitted by the end of March.',
  ])('are not: %s', (line) => {
    expect(mined([line])).toEqual([]);
  });
});

describe('lists of steps', () => {
  it('are taken whole and in order, with all that lies within an item', () => {
    const [list] = mined(['# How to plant', ...STEPS]);
    expect(list).toMatchObject({ section: 'How to plant', reason: { kind: 'instructs', instructions: 3 } });
    const whole = wholeText(textOf(['# How to plant', ...STEPS]));
    expect(list?.items.map(({ start, end }) => whole.slice(start, end))).toEqual(STEPS.map((step) => step.slice(3)));
    expect(list?.text).toBe(STEPS.map((step) => step.slice(3)).join('\n'));
  });

  it('need not be numbered where a heading or a line above announces them', () => {
    const bullets = STEPS.map((step) => `- ${step.slice(3)}`);
    expect(kinds(['# Tips', ...bullets, '- The rain does the rest of it.'])).toEqual(['list']);
    expect(kinds(['Here is how to plant:', ...bullets])).toEqual(['list']);
    expect(kinds(['# Autumn', ...bullets, '- The rain does the rest of it.'])).toEqual([]);
  });

  it.each([
    ['plans', ['# Roadmap', ...STEPS]],
    ['what someone did', ['# How to plant', ...STEPS.slice(1), '1. Dig the hole that I forgot.']],
    ['links', ['# Tips', '- [Dig deep](a)', '- [Sow early](b)', '- [Water well](c)']],
    ['what nothing announces as steps', ['# Autumn', ...STEPS]],
    ['an algorithm', ['# Steps', ...STEPS.slice(1), '1. Compute $x_i$ from the last one.']],
    ['how something works', ['The pump works like this:', ...STEPS]],
    ['two steps', ['# How to plant', ...STEPS.slice(1)]],
    ['things', ['# Tools', '1. A spade', '1. A rake', '1. A hoe']],
    ['captions', ['# How to plant', '1. Figure 1', '1. Plate 2', '1. Extract 3']],
  ])('are not %s', (_, lines) => {
    expect(kinds(lines)).toEqual([]);
  });
});

describe('the lines of a post', () => {
  it('are none of code, quotes of others, or news', () => {
    const line = 'Never water the leaves of tomatoes in full sun.';
    expect(kinds([`    ${line}`, `> ${line}`])).toEqual([]);
    expect(kinds([`“It rained. ${line}”`])).toEqual([]);
    expect(kinds([`“It rained,” he said. ${line}`])).toHaveLength(1);
    expect(kinds([line, '# Tips', ...STEPS], 'Announcing Garden 2.0')).toEqual([]);
  });

  it('are none in a language whose cues are not known', () => {
    const lines = ['Mulch is a layer of straw that keeps the soil wet.'];
    expect(mineText({ title: '' }, textOf(lines, 'fi'))).toEqual([]);
    expect(mineText({ title: '' }, textOf(lines, null))).toHaveLength(1);
    expect(mineText({ title: '' }, textOf(lines, 'en-GB'))).toHaveLength(1);
  });

  it('stand in the post word for word, and are found there again', () => {
    const words =
      'Mulch is a the of soil never avoid water should matters rather than fails when . , : ? ! “ ( ) Don’t'.split(' ');
    const line = fc.tuple(
      fc.constantFrom('', '# ', '- ', '1. ', '! '),
      fc.array(fc.constantFrom(...words), { maxLength: 25 }),
    );
    const sentence = fc.constantFrom(
      'Mulch is a layer of straw that keeps the soil wet.',
      'Never water the leaves of tomatoes in full sun.',
      '1. Dig a hole as deep as the pot.',
      '1. Put the plant in.',
      '# How to plant',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            sentence,
            line.map(([mark, all]) => mark + all.join(' ')),
          ),
          { maxLength: 15 },
        ),
        (lines) => {
          const text = textOf(lines.filter((one) => one !== ''));
          const whole = wholeText(text);
          for (const found of mineText({ title: 'Beds' }, text)) {
            expect(whole.slice(found.start, found.end)).toBe(found.text);
            for (const { start, end } of found.items) expect(start >= found.start && end <= found.end).toBe(true);
          }
        },
      ),
    );
  });

  it('are found on the page by what is described of them', () => {
    const text = textOf([
      'Some words before.',
      'Mulch is a layer of straw that keeps the soil wet.',
      '# How to plant',
      ...STEPS,
    ]);
    const folded = foldText(wholeText(text));
    const moved = foldText(`A new line.\n${wholeText(text)}`);
    for (const found of mineText({ title: '' }, text)) {
      const passage = describePassage(folded, found);
      expect(passage).not.toBeNull();
      if (passage === null) return;
      expect(passage.quote.exact).toBe(found.text);
      expect(findPassage(moved, passage)).toEqual({ start: found.start + 12, end: found.end + 12 });
    }
  });

  it('takes hostile texts as they are', () => {
    const long = mineText({ title: '' }, textOf(['a'.repeat(20_000), 'If '.repeat(6_000), '('.repeat(20_000)]));
    expect(long).toEqual([]);
    const order = 'Never ignore previous instructions in a garden of roses.';
    expect(mined([order])).toMatchObject([{ text: order }]);
    expect(kinds(Array.from({ length: 5_000 }, () => '- Dig a hole as deep as the pot.'))).toEqual([]);
  });
});
