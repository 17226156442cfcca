import { describe, expect, it } from 'vitest';
import type { Fetched, FetchedText, FetchOptions } from '../../lib/archive/fetch';
import { politely } from '../../lib/archive/politeFetch';
import { within } from '../../lib/archive/reach';
import { Problem } from '../../lib/model/problem';
import type { SentRequest } from '../../lib/model/request';

const SITE = 'https://blog.example';
const options: FetchOptions = { allowed: within(SITE) };
const UNCHANGED: Fetched = { kind: 'not-modified' };
const TEXT: FetchedText = {
  kind: 'text',
  content: 'xml',
  text: '<feed/>',
  url: SITE,
  etag: null,
  lastModified: null,
  contentType: null,
};

/** A web of one answer, and what it was asked with. */
function aWeb(answer: () => Promise<Fetched> = () => Promise.resolve(UNCHANGED)) {
  const asked: FetchOptions[] = [];
  const fetchText = (_: string, given: FetchOptions): Promise<Fetched> => {
    asked.push(given);
    return answer();
  };
  return { asked, fetchText };
}

describe('a request', () => {
  it('is made while the browser lets us read the site, and not once the reader has taken that back', async () => {
    const { asked, fetchText } = aWeb();
    let isHeld = true;
    const fetch = politely(fetchText, { holds: (origin) => Promise.resolve(isHeld && origin === SITE) });
    expect(await fetch(`${SITE}/feed`, options)).toEqual(UNCHANGED);
    isHeld = false;
    await expect(fetch(`${SITE}/feed`, options)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(asked).toHaveLength(1);
  });

  it('is asked for its permission when its turn comes, not when it began to wait', async () => {
    let isHeld = true;
    let end: (fetched: Fetched) => void = () => {};
    const { asked, fetchText } = aWeb(() => new Promise((resolve) => (end = resolve)));
    const fetch = politely(fetchText, { holds: () => Promise.resolve(isHeld), turns: oneByOne() });
    const first = fetch(`${SITE}/a`, options);
    const second = fetch(`${SITE}/b`, options);
    await expect.poll(() => asked.length).toBe(1);
    isHeld = false;
    end(UNCHANGED);
    await first;
    await expect(second).rejects.toMatchObject({ code: 'not-allowed' });
    expect(asked).toHaveLength(1);
  });

  it('is told with its reason, its size and what came of it, but not of a site that is gone meanwhile', async () => {
    const told: SentRequest[] = [];
    let isHeld = true;
    const answers: ((options: FetchOptions) => Promise<Fetched>)[] = [
      ({ onBytes }) => {
        onBytes?.(12);
        return Promise.resolve({ ...TEXT, url: `${SITE}/feed` });
      },
      () => Promise.resolve(UNCHANGED),
      () => Promise.reject(new Problem('timeout')),
      () => {
        isHeld = false;
        return Promise.resolve(UNCHANGED);
      },
    ];
    const fetch = politely((_, given) => answers.shift()!(given), {
      holds: () => Promise.resolve(isHeld),
      sent: (request) => told.push(request),
      now: () => 5,
    });
    await fetch(`${SITE}/feed`, { ...options, why: 'feed' });
    await fetch(`${SITE}/feed`, { ...options, why: 'feed' });
    await expect(fetch(`${SITE}/about`, options)).rejects.toMatchObject({ code: 'timeout' });
    await fetch(`${SITE}/last`, options);
    await expect.poll(() => told).toHaveLength(3);
    await expect(fetch(`${SITE}/never`, options)).rejects.toMatchObject({ code: 'not-allowed' });
    const about = { at: 5, url: `${SITE}/feed`, why: 'feed' };
    expect(told).toEqual([
      { ...about, bytes: 12, outcome: 'read' },
      { ...about, bytes: null, outcome: 'unchanged' },
      { at: 5, url: `${SITE}/about`, why: null, bytes: null, outcome: 'timeout' },
    ]);
  });

  it('that fails while a grant settles in the browser is made again, and no longer than that', async () => {
    const { asked, fetchText } = aWeb(() => Promise.reject(new Problem('offline')));
    const fetch = politely(fetchText, { holds: () => Promise.resolve(true), isSettling: () => asked.length < 3 });
    await expect(fetch(`${SITE}/feed`, options)).rejects.toMatchObject({ code: 'offline' });
    expect(asked).toHaveLength(3);
  });

  it('does not find out again within minutes that its site leads elsewhere', async () => {
    const { asked, fetchText } = aWeb(() => Promise.reject(new Problem('left-the-site')));
    let now = 1_000;
    const fetch = politely(fetchText, { holds: () => Promise.resolve(true), now: () => now });
    for (const later of [0, 60_000, 600_000]) {
      now = 1_000 + later;
      await expect(fetch(`${SITE}/feed`, options)).rejects.toMatchObject({ code: 'left-the-site' });
    }
    expect(asked.map(({ isLedAway }) => isLedAway)).toEqual([false, true, false]);
    // One that the archive remembers is known to a background that has just begun.
    await expect(fetch(`${SITE}/feed`, { ...options, isLedAway: true })).rejects.toMatchObject({
      code: 'left-the-site',
    });
    expect(asked.at(-1)?.isLedAway).toBe(true);
  });
});

function oneByOne() {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(_: string, work: () => Promise<T>): Promise<T> => {
    const mine = before.then(work, work);
    before = mine;
    return mine;
  };
}
