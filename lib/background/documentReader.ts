import { send } from '../messages/client';
import type { PageReading, ReadRequest } from '../model/pageReading';
import { ensureOffscreenDocument } from '../platform/offscreen';

/**
 * A reader of fetched pages for the background: in place where there is a DOM (Firefox), else through the offscreen
 * document (Chromium's service worker has none).
 */
export function documentReader(
  readHere: (request: ReadRequest) => PageReading,
): (request: ReadRequest) => Promise<PageReading> {
  if (typeof DOMParser !== 'undefined') return (request) => Promise.resolve(readHere(request));
  return async (request) => {
    await ensureOffscreenDocument();
    return send('document:read', request);
  };
}
