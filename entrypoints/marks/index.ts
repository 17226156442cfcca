import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForMarks } from './listenForMarks';

/** Injected by the background where a post has highlights, or the reader selects something: other pages do not pay for it. */
export default defineUnlistedScript(() => {
  listenForMarks();
});
