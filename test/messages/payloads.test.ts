import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../lib/messages/payloads';
import type { Sender } from '../../lib/messages/router';

const page: Sender = { kind: 'page', tab: 1, window: 1, url: 'https://blog.example/post?utm_source=x' };
const report = { progress: 0.5, place: null, activeMs: 1_000, finished: false, paced: { words: 0, ms: 0 } };
const address = 'https://blog.example/post';
const said = (payload: unknown, name = 'reading:report', sender: Sender = page) => () => checkPayload(name, payload, sender);

describe('a payload from a page', () => {
  it('passes when it is of the promised shape and speaks of its own site', () => {
    expect(said({ address, report, blocks: null })).not.toThrow();
    expect(said({ address, report: { ...report, place: { block: 3, fraction: 0.5, at: 1 } }, blocks: [{ text: 'A word.', share: 1 }] })).not.toThrow();
  });

  it.each([
    ['another site', { address: 'https://other.example/post', report, blocks: null }],
    ['no address in normal form', { address: `${address}#top`, report, blocks: null }],
    ['a script address', { address: 'javascript:alert(1)', report, blocks: null }],
    ['progress above the whole', { address, report: { ...report, progress: 2 }, blocks: null }],
    ['NaN', { address, report: { ...report, activeMs: Number.NaN }, blocks: null }],
    ['an endless text', { address, report, blocks: [{ text: 'x'.repeat(1_500_000), share: 0 }, { text: 'x'.repeat(1_500_000), share: 0 }] }],
    ['nothing', null],
  ])('is refused: %s', (_, payload) => {
    expect(said(payload)).toThrow('not-allowed');
  });

  it('is refused for messages that are not for pages', () => {
    expect(said({ archive: 'https://blog.example' }, 'archive:refresh')).toThrow('not-allowed');
    expect(said({ archive: 'https://blog.example' }, 'archive:refresh', { kind: 'extension' })).not.toThrow();
  });
});
