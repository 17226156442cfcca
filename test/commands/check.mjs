/** `npm run check`: what needs no browser, in seconds. */
import { ensurePackages } from './ensure.mjs';
import { CHECKS, runSteps } from './steps.mjs';

ensurePackages();
await runSteps(CHECKS);
