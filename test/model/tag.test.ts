import { expect, it } from 'vitest';
import { tagIn, withTag } from '../../lib/model/tag';

it('a tag is what was typed without its sign, its commas and the space around it', () => {
  expect(['#queues', ' for  Ana ', 'a,b', '##', '', 'データ'].map(tagIn)).toEqual([
    'queues',
    'for Ana',
    'a b',
    null,
    null,
    'データ',
  ]);
  expect(tagIn('x'.repeat(200))?.length).toBe(50);
});

it('a tag that is there is not given twice, however it is written', () => {
  const tags = ['Queues', 'für Ana'];
  expect(withTag(tags, 'queues')).toBe(tags);
  expect(withTag(tags, '#')).toBe(tags);
  expect(withTag(tags, 'night')).toEqual(['Queues', 'für Ana', 'night']);
});
