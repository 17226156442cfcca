import { defineBackground } from 'wxt/utils/define-background';

/** The harness waits for a service worker. */
export default defineBackground(() => {});
