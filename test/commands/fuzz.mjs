/**
 * `npm run test:fuzz`: every parser of foreign text, fed 10,000 changed and hostile inputs; the everyday tests do the
 * same with 300. Where one fails, its seed is told: `npm run test:fuzz -- --seed 17 --count 1` does only that one
 * again.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from './ensure.mjs';
import { FUZZ, runSteps } from './steps.mjs';

const { seed, count } = parseArgs({
  options: { seed: { type: 'string', default: '0' }, count: { type: 'string', default: '10000' } },
}).values;
process.env.WAYMARK_FUZZ_SEED = seed;
process.env.WAYMARK_FUZZ_COUNT = count;
ensurePackages();
await runSteps([FUZZ]);
