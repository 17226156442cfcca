import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForCards } from './card/listenForCards';
import { listenForMarks } from './marks/listenForMarks';
import { listenForAdding } from './note/listenForAdding';
import { listenForPicks } from './pick/pickArticle';
import { listenForResume } from './resume/listenForResume';

declare global {
  // The script can be injected twice into one page; the second finds the first by this mark in their isolated world.
  var waymarkIsInPage: boolean | undefined;
}

/**
 * All that is shown on pages: cards, offers to resume, highlights and their bar, the picking of an article. One script,
 * for what each of them needs is needed by all. The background injects it when there is the first thing to show; other
 * pages do not pay for it.
 */
export default defineUnlistedScript(() => {
  if (globalThis.waymarkIsInPage === true) return;
  globalThis.waymarkIsInPage = true;
  listenForCards(listenForResume());
  listenForMarks();
  listenForPicks();
  listenForAdding();
});
