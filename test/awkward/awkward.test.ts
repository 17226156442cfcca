import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../lib/store/open';
import { freshName } from '../store/aStore';
import type { AwkwardCase } from './case';
import { DATES } from './dates';
import { ENCODINGS } from './encodings';
import { FORMATS } from './formats';
import { LINKS } from './links';
import { LISTINGS } from './listings';
import { readCase, sorted } from './readCase';
import { serveSites, type AwkwardSites } from './site';
import { SITEMAPS } from './sitemaps';
import { TITLES } from './titles';
import { TRANSPORT } from './transport';
import { WORDPRESS } from './wordpress';

const PARTS: Readonly<Record<string, readonly AwkwardCase[]>> = {
  'addresses of posts': LINKS,
  'titles, summaries and topics': TITLES,
  days: DATES,
  encodings: ENCODINGS,
  'what servers do': TRANSPORT,
  formats: FORMATS,
  sitemaps: SITEMAPS,
  'the interface of WordPress': WORDPRESS,
  'pages that list posts': LISTINGS,
};
/** Ten thousand posts in a database of JavaScript take their time on a busy machine. */
const TIMEOUT_MS = 60_000;
const CASES = Object.values(PARTS).flat();

let sites: AwkwardSites;
let store: Store;

beforeAll(async () => {
  sites = await serveSites(CASES);
  store = await openStore(freshName('awkward'));
});

afterAll(async () => {
  await store.close();
  await sites.close();
});

describe.each(Object.entries(PARTS))('awkward: %s', (_, cases) => {
  it.each(cases.map((one) => [one.says, one] as const))(
    '%s',
    async (_says, one) => {
      const at = CASES.indexOf(one);
      const given = await readCase(one, sites.siteOf(at), store);
      expect(given).toEqual(typeof one.gives === 'string' ? one.gives : sorted(one.gives));
      for (const path of one.neverAsks ?? []) expect(sites.askedOf(at)).not.toContain(path);
    },
    TIMEOUT_MS,
  );
});

it('no case is there twice', () => {
  expect(new Set(CASES.map(({ says }) => says)).size).toBe(CASES.length);
});
