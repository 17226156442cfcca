import { describe, expect, it } from 'vitest';
import { senderOf } from '../../lib/messages/router';

const OWN = 'chrome-extension://abcdefghijklmnop';
const PAGE = 'https://blog.example/post';
type From = Parameters<typeof senderOf>[1];

function from(more: Partial<From>): From {
  return { id: 'abcdefghijklmnop', ...more };
}

function aTab(url: string | undefined): NonNullable<From['tab']> {
  return { id: 7, windowId: 3, ...(url !== undefined && { url }) } as NonNullable<From['tab']>;
}

function ofPage(more: Partial<From> = {}): From {
  return from({
    tab: aTab(PAGE),
    frameId: 0,
    url: PAGE,
    origin: 'https://blog.example',
    documentLifecycle: 'active',
    ...more,
  });
}

describe('who sent a message', () => {
  it.each<[string, Partial<From>]>([
    ['the popup', { url: `${OWN}/popup.html`, origin: OWN }],
    [
      'the settings in a tab',
      { url: `${OWN}/options.html`, origin: OWN, tab: aTab(`${OWN}/options.html`), frameId: 0 },
    ],
    ['the service worker, which is given no origin', { url: `${OWN}/background.js` }],
  ])('is the extension: %s', (_, more) => {
    expect(senderOf('archive:refresh', from(more), OWN)).toEqual({ kind: 'extension' });
  });

  it('is a page, under the address of its tab, which a navigation without a load changes first', () => {
    const moved = 'https://blog.example/next';
    expect(senderOf('page:seen', ofPage({ tab: aTab(moved), documentId: 'D1' }), OWN)).toEqual({
      kind: 'page',
      tab: 7,
      window: 3,
      url: moved,
      document: 'D1',
    });
  });

  it('is a page under its own address where the tab shows another site already, or does not tell', () => {
    expect(senderOf('page:seen', ofPage({ tab: aTab('https://bank.example/') }), OWN)).toMatchObject({ url: PAGE });
    expect(senderOf('page:seen', ofPage({ tab: aTab(undefined) }), OWN)).toMatchObject({ url: PAGE });
  });

  it('is a page that is left, for its last words alone', () => {
    const leaving = ofPage({ frameId: 5, documentLifecycle: 'pending_deletion', tab: aTab('https://bank.example/') });
    expect(senderOf('reading:report', leaving, OWN)).toMatchObject({ kind: 'page', url: PAGE });
    expect(senderOf('card:ended', { ...leaving, documentLifecycle: 'cached' }, OWN)).toMatchObject({
      kind: 'page',
      url: PAGE,
    });
    expect(() => senderOf('page:seen', leaving, OWN)).toThrow('not-allowed');
  });

  it.each<[string, From]>([
    ['says nothing of itself', from({})],
    ['has no tab and no address of ours', from({ url: PAGE, origin: 'https://blog.example' })],
    ['has our address and another origin', from({ url: `${OWN}/popup.html`, origin: 'https://blog.example' })],
    ['has an address that only begins like ours', from({ url: `${OWN}.example/popup.html` })],
    ['is a frame in a page', ofPage({ frameId: 4 })],
    ['is not on screen yet', ofPage({ documentLifecycle: 'prerender' })],
    ['has no address', ofPage({ url: 'about:blank' })],
  ])('is refused when it %s', (_, sender) => {
    expect(() => senderOf('page:seen', sender, OWN)).toThrow('not-allowed');
  });
});
