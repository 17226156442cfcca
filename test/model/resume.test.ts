import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostText } from '../../lib/model/postText';
import { afterReport, markedRead } from '../../lib/model/reading';
import { namesPlace, placeAddress, placeOfPassage, resumeOf } from '../../lib/model/resume';

const post = { url: 'https://a.example/p' as Address, archive: 'https://a.example' as ArchiveId };
const place = {
  block: 3,
  fraction: 0.5,
  quote: 'Give every caller, well-known or not, an owner and a budget.',
  before: '',
  after: '',
  at: 1,
};
const begun = (progress: number) => afterReport(undefined, { progress, place, activeMs: 1, finished: false }, post, 1);

describe('going on in a post', () => {
  it.each([
    [0.04, null],
    [0.05, 5],
    [0.439, 43],
    [0.95, 95],
    [0.97, null],
  ])('at %s of it is offered at %s per cent', (progress, percent) => {
    expect(resumeOf(begun(progress))?.percent ?? null).toBe(percent);
  });

  it('is not offered in a post that was read, or has no place', () => {
    expect(resumeOf(markedRead(begun(0.5), post, 2))).toBeNull();
    expect(resumeOf({ ...begun(0.5), place: null })).toBeNull();
    expect(resumeOf(undefined)).toBeNull();
  });

  it('leaves addresses alone that name a place', () => {
    expect([`${post.url}#notes`, `${post.url}#`, post.url].map(namesPlace)).toEqual([true, false, false]);
  });

  it('has an address that browsers find by its words', () => {
    expect(placeAddress(post.url, place)).toBe(
      `${post.url}#:~:text=Give%20every%20caller%2C%20well%2Dknown%20or%20not%2C%20an%20owner`,
    );
  });
});

describe('the place of a passage', () => {
  const text = (...blocks: readonly string[]): PostText => ({
    language: 'en',
    blocks: blocks.map((words) => ({ kind: 'paragraph', text: words, links: [] })),
  });

  it('is where its first words stand with its last ones after them', () => {
    const written = text(
      'Water is cheap. It runs downhill.',
      'Water is cheap, and a pump is not; so we dig. Water is cheap where it falls on your own roof.',
    );
    const found = placeOfPassage(written, { first: 'Water is cheap', last: 'on your own roof.' });
    expect(found).toMatchObject({ block: 1, before: 'Water is cheap. It runs downhill.', after: '' });
    expect(Math.round((found?.fraction ?? 0) * (written.blocks[1]?.text.length ?? 0))).toBe(46);
  });

  it('is where its first words stand when its last ones are gone, and nowhere without those', () => {
    const written = text('Water is dear.', 'Water is cheap.');
    expect(placeOfPassage(written, { first: 'Water is cheap', last: 'roof.' })).toMatchObject({
      block: 1,
      fraction: 0,
    });
    expect(placeOfPassage(written, { first: 'Beer is cheap', last: 'dear.' })).toBeNull();
    expect(placeOfPassage(written, { first: 'Water is cheap.', last: 'Water is cheap.' })?.block).toBe(1);
  });
});
