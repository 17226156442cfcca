/** `npm run test:reading`: simulated readers in real Chromium, beside what Waymark says of them. Takes half an hour. */
import { ensureChromium, ensurePackages } from './ensure.mjs';
import { BUILDS, READING, runSteps } from './steps.mjs';

ensurePackages();
process.env.CHROMIUM_PATH = ensureChromium();
await runSteps([...BUILDS.slice(0, 1), READING]);
