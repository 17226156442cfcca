import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickArticle } from './pickArticle';

/** Injected by the background when the reader wants to show which part of a page is the article. */
export default defineUnlistedScript(() => {
  pickArticle();
});
