import { describe, expect, it } from 'vitest';
import { listHighlights, type MarkPlaces } from '../../lib/model/highlight';
import type { PostUrl } from '../../lib/model/post';
import { highlightAt, POST } from './aHighlight';

const OTHER = 'https://a.example/other' as PostUrl;
const posts = [
  { url: OTHER, title: 'Other' },
  { url: POST, title: 'Open' },
];
const all = [
  highlightAt('late', 90),
  highlightAt('early', 10),
  highlightAt('gone', 50),
  highlightAt('deleted', 1, { deleted: true }),
  highlightAt('elsewhere', 5, { post: OTHER }),
];
const ids = (list: ReturnType<typeof listHighlights>): string[][] =>
  list.map(({ highlights }) => highlights.map(({ id }) => id));

describe('the list of highlights', () => {
  it('has the open post first, each post in page order, and no deleted ones', () => {
    const list = listHighlights(all, posts, { post: POST, places: null });
    expect(ids(list)).toEqual([['early', 'gone', 'late'], ['elsewhere']]);
    expect(list.map(({ title, isOpen }) => [title, isOpen])).toEqual([
      ['Open', true],
      ['Other', false],
    ]);
  });

  it('follows the open page where that has other places, and puts last what it lacks', () => {
    const places = { early: 200, late: 100, gone: null } as unknown as MarkPlaces;
    const [open] = listHighlights(all, posts, { post: POST, places });
    expect(open?.highlights.map(({ id, lost }) => [id, lost])).toEqual([
      ['late', false],
      ['early', false],
      ['gone', true],
    ]);
  });

  it('says nothing is lost of posts that are not open', () => {
    const list = listHighlights(all, posts, { post: null, places: { late: null } as unknown as MarkPlaces });
    expect(list.flatMap(({ highlights }) => highlights).some(({ lost }) => lost)).toBe(false);
  });
});
