/** `npm test`: everything, on a machine with nothing but Node. */
import { ensureChromium, ensureDisplay, ensureFirefox, ensurePackages } from './ensure.mjs';
import { CHECKS_AND_BUILDS, END_TO_END, runSteps } from './steps.mjs';

ensurePackages();
process.env.CHROMIUM_PATH = ensureChromium();
process.env.FIREFOX_PATH = ensureFirefox();
ensureDisplay();
await runSteps([...CHECKS_AND_BUILDS, END_TO_END]);
