import type { SentRequest } from '../model/request';
import { sessionRecords } from './records';

/** Requests that are remembered. */
export const MOST_REQUESTS = 200;
/** All of the session is read to find the oldest: once for so many requests. */
const DROPPED_AT_ONCE = 50;

const requests = sessionRecords<string, SentRequest>('sent');
let noted = 0;

/**
 * Keeps what was asked of a site for the reader to look up, in `storage.session`: it is gone with the browser. Never
 * rejects: a request is not worth less for not being noted.
 */
export async function noteRequest(request: SentRequest): Promise<void> {
  noted += 1;
  const isDue = noted % DROPPED_AT_ONCE === 0;
  try {
    // Two of one millisecond are told apart.
    await requests.set(`${request.at} ${noted}`, request);
    if (isDue) await dropOldest();
  } catch {
    // There is no extension any more, or no room.
  }
}

/** The newest first. */
export async function notedRequests(): Promise<SentRequest[]> {
  const all = [...(await requests.all()).values()];
  return all.toSorted((a, b) => b.at - a.at).slice(0, MOST_REQUESTS);
}

/** Calls back whenever there is more in it, or less. */
export function onRequestNoted(listener: () => void): void {
  requests.onChange(listener);
}

async function dropOldest(): Promise<void> {
  const newestFirst = [...(await requests.all())].toSorted(([, a], [, b]) => b.at - a.at);
  await requests.remove(...newestFirst.slice(MOST_REQUESTS).map(([name]) => name));
}
