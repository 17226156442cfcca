import { expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { rememberAllowing, settleAllowings, takeAllowed, wasRefused } from '../../lib/session/allowing';

const SITE = 'https://a.example/blog' as ArchiveId;
const OTHER = 'https://b.example' as ArchiveId;
const MINUTE = 60_000;

it('what a popup asked for and did not get counts as refused when the next one opens, for some minutes', async () => {
  await rememberAllowing({ archive: SITE, tab: 7, kind: 'asking', at: 0 });
  // The question may be open still, over a panel.
  expect(await wasRefused(SITE, 1)).toBe(false);
  await settleAllowings(1);
  expect(await wasRefused(SITE, 1)).toBe(true);
  expect(await wasRefused(OTHER, 1)).toBe(false);
  expect(await wasRefused(SITE, 11 * MINUTE)).toBe(false);
});

it('what is granted is asked for no more, and leads back to the tab whose popup asked', async () => {
  await rememberAllowing({ archive: SITE, tab: 7, kind: 'asking', at: 0 });
  await rememberAllowing({ archive: OTHER, tab: null, kind: 'asking', at: 0 });
  expect(await takeAllowed((archive) => archive === OTHER, 1)).toEqual([]);
  expect(await takeAllowed(() => true, 1)).toEqual([7]);
  await settleAllowings(1);
  expect(await wasRefused(SITE, 1)).toBe(false);
});
