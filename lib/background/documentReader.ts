import type { Parts } from '../companion/parts';
import { readEntries, readPage } from '../discovery/readPage';
import { send } from '../messages/client';
import { ensureOffscreenDocument } from '../platform/offscreen';

/**
 * What reads fetched pages and entries for the background: in place where there is a DOM (Firefox), else through the
 * offscreen document (Chromium's service worker has none).
 */
export function documentReader(): Pick<Parts, 'readDocument' | 'readEntries'> {
  if (typeof DOMParser !== 'undefined')
    return {
      readDocument: (request) => Promise.resolve(readPage(request)),
      readEntries: (entries) => Promise.resolve(readEntries(entries)),
    };
  return {
    readDocument: async (request) => {
      await ensureOffscreenDocument();
      return send('document:read', request);
    },
    readEntries: async (entries) => {
      await ensureOffscreenDocument();
      return (await send('document:entries', { entries })).texts;
    },
  };
}
