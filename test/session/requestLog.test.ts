import { beforeEach, describe, expect, it } from 'vitest';
import type { SentRequest } from '../../lib/model/request';
import { MOST_REQUESTS, notedRequests, noteRequest } from '../../lib/session/requestLog';
import { browser } from '../fakeBrowser';

const asked = (at: number): SentRequest => ({
  at,
  url: `https://a.example/${at}`,
  why: 'feed',
  bytes: 10,
  outcome: 'read',
});

beforeEach(() => browser.storage.session.clear());

describe('the log of requests', () => {
  it('tells the newest first, also of one moment', async () => {
    for (const at of [1, 3, 2, 3]) await noteRequest(asked(at));
    expect((await notedRequests()).map(({ at }) => at)).toEqual([3, 3, 2, 1]);
  });

  it('keeps the last ones, and the session little more', async () => {
    for (let at = 0; at < MOST_REQUESTS + 120; at += 1) await noteRequest(asked(at));
    const kept = await notedRequests();
    expect(kept).toHaveLength(MOST_REQUESTS);
    expect(kept[0]?.at).toBe(MOST_REQUESTS + 119);
    expect(Object.keys(await browser.storage.session.get(null)).length).toBeLessThan(MOST_REQUESTS + 51);
  });

  it('stops no request when there is no room for it', async () => {
    const { set } = browser.storage.session;
    browser.storage.session.set = () => Promise.reject(new Error('quota'));
    await expect(noteRequest(asked(1))).resolves.toBeUndefined();
    browser.storage.session.set = set;
  });
});
