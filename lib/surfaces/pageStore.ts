import { checkIfDoubtful } from '../companion/health';
import { storeOnDemand } from '../store/open';

/**
 * The one connection of a popup or panel to the database, which all that it shows shares; opened when it is first
 * needed. The settings have their own, unchecked: there a reader deletes what is broken.
 */
export const pageStore = storeOnDemand(checkIfDoubtful);
