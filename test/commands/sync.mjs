/**
 * `npm run test:sync`: 20,000 seeded histories of machines that share a folder, where the everyday tests try 300; and
 * real WebDAV servers and an S3-compatible store of Debian's packages on loopback, those that are installed.
 * `-- --seed 17 --count 1` tries that one history again.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from './ensure.mjs';
import { HISTORIES, runSteps, STORAGES } from './steps.mjs';

const { seed, count } = parseArgs({
  options: { seed: { type: 'string', default: '0' }, count: { type: 'string', default: '20000' } },
}).values;
process.env.WAYMARK_SYNC_SEED = seed;
process.env.WAYMARK_SYNC_COUNT = count;
ensurePackages();
await runSteps([STORAGES, HISTORIES]);
