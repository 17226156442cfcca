import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForReturns } from './listenForReturns';

/** Injected by the background when a reader comes back to a post: the page pays for the interface only then. */
export default defineUnlistedScript(() => {
  listenForReturns();
});
