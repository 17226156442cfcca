import { describe, expect, it } from 'vitest';
import { seeded } from '../anchor/random';
import { history } from './history';

/** `npm run test:sync` sets both: how many histories, and the first seed. */
const COUNT = Number(process.env['WAYMARK_SYNC_COUNT'] ?? 300);
const FIRST = Number(process.env['WAYMARK_SYNC_SEED'] ?? 0);
/** Of one history: far more than it takes. Milliseconds. */
const ONE_MS = 4_000;
const LEAST_MS = 60_000;

describe('machines that share a folder', () => {
  it(
    'agree in the end, and nothing is lost, whatever is copied, set back, wiped, torn or asleep in between',
    async () => {
      let renamed = 0;
      for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
        const ended = await history(seeded(seed));
        renamed += ended.renamed;
        expect(ended.wrong, `Again: npm run test:sync -- --seed ${seed} --count 1`).toEqual([]);
      }
      // Otherwise nothing of what is tried here came about.
      expect(renamed).toBeGreaterThanOrEqual(Math.floor(COUNT / 100));
    },
    Math.max(LEAST_MS, COUNT * ONE_MS),
  );
});
