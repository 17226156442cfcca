import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { hashOf, LIBRARY_PARTS, partOf, placeIn, placeOf, type LibraryPlace } from '../../lib/model/library';
import type { OwnPathId } from '../../lib/model/ownPath';

const archive = 'https://a.example/blog?lang=de&x' as ArchiveId;
const PLACES: readonly LibraryPlace[] = [
  ...LIBRARY_PARTS.map(placeOf),
  { view: 'to-read', order: 'oldest' },
  { view: 'highlights', filter: { archive, topic: 'c++ & friends', colour: 'pink', tag: '50 % #1' } },
  { view: 'path', path: '0a1b' as OwnPathId },
  { view: 'archive', archive },
  { view: 'posts', archive, topic: null },
  { view: 'posts', archive, topic: 'c++ & friends' },
  { view: 'posts', archive, topic: '' },
];

describe('a place of the library', () => {
  it('has an address that leads back to it', () => {
    for (const place of PLACES) expect(placeIn(hashOf(place))).toEqual(place);
  });

  it('is the first one where its address is odd', () => {
    for (const odd of ['', '#', '#nowhere', '#archive', '#posts?topic=x', '#?archive=x', '#%%%'])
      expect(placeIn(odd)).toEqual({ view: 'continue' });
  });

  it('belongs to a part that is listed', () => {
    expect(PLACES.map(partOf)).toEqual([
      ...LIBRARY_PARTS,
      'to-read',
      'highlights',
      'continue',
      'archives',
      'archives',
      'archives',
      'archives',
    ]);
  });
});
