import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import {
  blockHash,
  bodyAfter,
  bodyRead,
  changedSince,
  knownBlocks,
  readShare,
  shareAfter,
  sharesOf,
  type Body,
} from '../../lib/model/body';
import { markedRead, markedUnread } from '../../lib/model/reading';

const post = { url: 'https://a.example/p' as Address, archive: 'https://a.example' as ArchiveId };
const told = { post: post.url, archive: post.archive, round: 0 };
const FIRST = { text: 'The first paragraph of four words more.', share: 1 };
const SECOND = { text: 'And the second one.', share: 0.25 };
const how = { language: 'en', isFinish: false, now: 5 };
const articleSelectorOf = (
  reports: readonly { text: string; share: number }[],
  before?: Body,
  isFinish = false,
): Body => bodyAfter(before, reports, told, { ...how, isFinish });
/** The page has told of its blocks, and of no reading since. */
const NOTHING_SINCE = { progress: 0, length: 0 };
const reading = markedRead(undefined, post, 1);

describe('a body', () => {
  it('keeps its blocks one a line, with what was read of each', () => {
    const body = articleSelectorOf([{ text: ' The first\n  paragraph. ', share: 1 }, SECOND]);
    expect(body.text).toBe('The first paragraph.\nAnd the second one.');
    expect(body.blocks.map(({ words, share }) => [words, share])).toEqual([
      [3, 1],
      [4, 0.25],
    ]);
    expect(readShare(body, NOTHING_SINCE)).toBeCloseTo(4 / 7, 5);
  });

  it('counts a picture as some words, and what is said in its place as what it is', () => {
    const body = articleSelectorOf([
      { text: ' \n ', share: 0 },
      { text: 'A map of the harbour', share: 0 },
      { text: '* * *', share: 0 },
    ]);
    expect(body.blocks.map(({ words }) => words)).toEqual([12, 5, 0]);
  });

  it('that is known to be longer than it has shown is read less far', () => {
    const body = articleSelectorOf([FIRST]);
    expect(readShare(body, NOTHING_SINCE)).toBe(1);
    expect(readShare(body, { progress: 0.1, length: 70 })).toBeCloseTo(0.1, 5);
  });

  it('takes the larger share of two tabs', () => {
    const body = articleSelectorOf(
      [
        { ...FIRST, share: 0 },
        { ...SECOND, share: 1 },
      ],
      articleSelectorOf([FIRST, SECOND]),
    );
    expect(body.blocks.map(({ share }) => share)).toEqual([1, 1]);
  });

  it('forgets what was read when the reader begins anew', () => {
    const body = articleSelectorOf([FIRST]);
    expect(knownBlocks(body, markedUnread(reading, 2))).toBeNull();
    expect(knownBlocks(body, reading)).toEqual([{ hash: blockHash(FIRST.text), share: 1 }]);
  });

  it('knows its blocks by their words, whatever the markup between them', () => {
    const known = knownBlocks(articleSelectorOf([FIRST, SECOND]), reading) ?? [];
    expect(sharesOf([`\n${SECOND.text}`, 'Something new.', FIRST.text], known)).toEqual([0.25, 0, 1]);
  });
});

describe('a body of which the page shows a part', () => {
  const whole = articleSelectorOf([FIRST, SECOND]);
  const folded = articleSelectorOf([{ ...FIRST, share: 0 }], whole);

  it('is still the whole post, with what was read of all of it', () => {
    expect(readShare(folded, NOTHING_SINCE)).toBeCloseTo(readShare(whole, NOTHING_SINCE), 5);
    expect(readShare(folded, { progress: 1, length: 4 })).toBeCloseTo(readShare(whole, NOTHING_SINCE), 5);
    expect(sharesOf([FIRST.text, SECOND.text], knownBlocks(folded, reading) ?? [])).toEqual([1, 0.25]);
  });

  it('gets back what was read when the rest is there again', () => {
    const again = articleSelectorOf([FIRST, { ...SECOND, share: 0 }], folded);
    expect(again.blocks).toEqual(whole.blocks);
    expect(again.away).toEqual([]);
  });

  it('counts as less far read when it turns out to be longer', () => {
    const beginning = articleSelectorOf([FIRST]);
    const more = articleSelectorOf([FIRST, { text: 'And seven more words, all of them unread.', share: 0 }], beginning);
    expect(shareAfter(1, beginning, more)).toBeCloseTo(7 / 15, 5);
    expect(readShare(more, NOTHING_SINCE)).toBeCloseTo(7 / 15, 5);
  });

  it('is no longer than it was because words of it were changed', () => {
    const reworded = articleSelectorOf(
      [FIRST, { text: 'And the 2nd one.', share: 0 }],
      articleSelectorOf([FIRST, { ...SECOND, share: 1 }]),
    );
    expect(readShare(reworded, NOTHING_SINCE)).toBe(1);
  });
});

describe('what changed since a post was read', () => {
  const read = articleSelectorOf([FIRST, SECOND], undefined, true);

  it('is nothing when it was finished, however fast', () => {
    expect(changedSince(read, reading)).toEqual([]);
  });

  it('is every block that is new or reworded, until it was read', () => {
    const NEW = { text: 'Since then a third came.', share: 0 };
    const now = articleSelectorOf([FIRST, { text: 'And the second one, reworded.', share: 0 }, NEW], read);
    expect(changedSince(now, reading)).toEqual([
      { block: 1, text: 'And the second one, reworded.' },
      { block: 2, text: NEW.text },
    ]);
    const later = articleSelectorOf(
      [FIRST, { text: 'And the second one, reworded.', share: 0 }, { ...NEW, share: 0.9 }],
      now,
    );
    expect(changedSince(later, reading).map(({ block }) => block)).toEqual([1]);
    expect(changedSince(bodyRead(later, 9), reading)).toEqual([]);
  });

  it('is nothing where what was read was only folded in, or not loaded yet', () => {
    const folded = articleSelectorOf([FIRST], read);
    expect(changedSince(folded, reading)).toEqual([]);
    expect(changedSince(articleSelectorOf([FIRST, { ...SECOND, share: 0 }], folded), reading)).toEqual([]);
  });

  it('is not asked of a post that was not read', () => {
    expect(changedSince(articleSelectorOf([SECOND]), { ...reading, finishedAt: null })).toEqual([]);
  });
});
