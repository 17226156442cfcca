import { afterEach, describe, expect, it, vi } from 'vitest';
import { askForStorage, covers, giveBackStorage, holdsStorage, patternOf } from '../../lib/platform/permissions';
import { browser, grantOnly } from '../fakeBrowser';

const SITE = patternOf('https://blog.example:8443/notes');

it('a site is asked for by its host, for all its ports', () => {
  expect(SITE).toBe('https://blog.example/*');
});

it.each([
  'https://blog.example/*',
  '<all_urls>',
  '*://*/*',
  'https://*/*',
  '*://blog.example/*',
  'https://*.example/*',
  'https://*.blog.example/*',
])('what the browser granted as %s is what the site needs', (granted) => {
  expect(covers(granted, SITE)).toBe(true);
});

it.each([
  'http://blog.example/*',
  'https://www.blog.example/*',
  'https://log.example/*',
  'https://*.log.example/*',
  'file:///*',
])('%s is not', (granted) => {
  expect(covers(granted, SITE)).toBe(false);
});

describe('a storage to sync with', () => {
  const STORAGE = 'https://dav.example';
  afterEach(() => vi.unstubAllEnvs());

  /** What the browser is asked for. */
  async function asked(): Promise<unknown> {
    const request = vi.fn<(asked: object) => Promise<boolean>>(() => Promise.resolve(true));
    Object.assign(browser.permissions, { request });
    await askForStorage(STORAGE);
    return request.mock.calls.at(0)?.[0];
  }

  it('is asked for by its site alone where the browser knows no consent to data', async () => {
    expect(await asked()).toEqual({ origins: ['https://dav.example/*'] });
  });

  it('is asked for with the consent to what is sent there, in Firefox', async () => {
    vi.stubEnv('FIREFOX', 'true');
    expect(await asked()).toEqual({
      origins: ['https://dav.example/*'],
      data_collection: expect.arrayContaining(['browsingActivity', 'websiteContent']),
    });
  });

  it('is held no more once that consent is taken back', async () => {
    vi.stubEnv('FIREFOX', 'true');
    grantOnly('https://dav.example/*');
    expect(await holdsStorage(STORAGE)).toBe(true);
    const { contains } = browser.permissions;
    const isSite = ({ origins }: { origins?: string[] }): Promise<boolean> => Promise.resolve(origins !== undefined);
    Object.assign(browser.permissions, { contains: isSite });
    expect(await holdsStorage(STORAGE)).toBe(false);
    Object.assign(browser.permissions, { contains });
  });

  it('is sent nothing any more, and that consent is given back, once syncing has ended', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const remove = vi.fn<(given: object) => Promise<boolean>>(() => Promise.resolve(true));
    Object.assign(browser.permissions, { remove });
    await giveBackStorage();
    expect(remove).toHaveBeenCalledWith({ data_collection: expect.arrayContaining(['browsingActivity']) });
  });
});
