import { describe, expect, it } from 'vitest';
import { isInstruction, isOrder } from '../../../lib/guide/mined/englishInstructions';

describe('an order', () => {
  it.each([
    'Dig a hole as deep as the pot.',
    '3 Store the bulbs in a dry place.',
    'If the soil is wet, wait for a day.',
    'Twice daily, water the seedlings.',
    'Pay attention to the leaves.',
    'Stretch the net over the bed.',
    'Do not water at noon.',
  ])('is: %s', (sentence) => {
    expect(isOrder(sentence)).toBe(true);
  });

  it.each([
    'Open gardens are less inclined to pests than closed ones.',
    'Reason for leaving.',
    'Set within old walls is the herb garden.',
    'Store hours: nine to five.',
    'Simply put, mulch is straw.',
    'Have been thinking of all of you.',
    'Want to bring it into the garden?',
    'In her mind she could see the bed, water running over it.',
    'Figure 2',
  ])('is not: %s', (sentence) => {
    expect(isOrder(sentence)).toBe(false);
  });
});

it('a step may be advice as well', () => {
  expect(isInstruction('You should water it every day.')).toBe(true);
  expect(isOrder('You should water it every day.')).toBe(false);
});
