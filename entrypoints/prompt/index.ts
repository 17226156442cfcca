import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForCards } from './listenForCards';

/** Injected by the background when a card is due: the page pays for the card's interface only then. */
export default defineUnlistedScript(() => {
  listenForCards();
});
