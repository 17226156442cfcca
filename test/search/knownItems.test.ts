import { describe, expect, it } from 'vitest';
import { makeCorpus } from './corpus';
import { minisearchEngine, waymarkEngine } from './engines';
import { KINDS, knownItems, meanReciprocalRank } from './knownItems';

/** Six kinds of so many: 500. The bench asks 500 of each kind, of flexsearch and a plain scan, too. */
const QUERIES = 84;
const corpus = makeCorpus({ posts: 5_000 });
const waymark = waymarkEngine(corpus);
const minisearch = minisearchEngine(corpus);

describe('500 known items among 5,000 posts', () => {
  it.each(KINDS)('are found at least as high as by minisearch: %s', (kind) => {
    const items = knownItems(corpus, kind, QUERIES);
    const ours = meanReciprocalRank(items, waymark);
    expect(ours).toBeGreaterThanOrEqual(meanReciprocalRank(items, minisearch));
    expect(ours).toBeGreaterThan(0.8);
  });

  it('are found in bodies, too', () => {
    const long = makeCorpus({ posts: 300, bodyWords: 400, seed: 5 });
    const items = knownItems(
      long.map((document) => ({ ...document, summary: document.body.split(' ').slice(50, 70).join(' ') })),
      'summary',
      80,
    );
    expect(meanReciprocalRank(items, waymarkEngine(long))).toBeGreaterThanOrEqual(
      meanReciprocalRank(items, minisearchEngine(long)),
    );
  });
});
