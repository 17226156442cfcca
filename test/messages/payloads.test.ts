import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../lib/messages/payloads';
import type { Sender } from '../../lib/messages/router';

const page: Sender = { kind: 'page', tab: 1, window: 1, url: 'https://blog.example/post?utm_source=x', document: '' };
const report = {
  pageView: 'v',
  progress: 0.5,
  length: 900,
  place: null,
  activeMs: 1_000,
  finished: false,
  paced: { words: 0, ms: 0 },
};
const address = 'https://blog.example/post';
const said =
  (payload: unknown, name = 'reading:report', sender: Sender = page) =>
  () =>
    checkPayload(name, payload, sender);

describe('a payload from a page', () => {
  it('passes when it is of the promised shape and speaks of its own site', () => {
    expect(said({ address, report, blocks: null })).not.toThrow();
    expect(
      said({
        address,
        report: { ...report, place: { block: 3, fraction: 0.5, at: 1 } },
        blocks: [{ text: 'A word.', share: 1 }],
      }),
    ).not.toThrow();
  });

  it.each([
    ['another site', { address: 'https://other.example/post', report, blocks: null }],
    ['no address in normal form', { address: `${address}#top`, report, blocks: null }],
    ['a script address', { address: 'javascript:alert(1)', report, blocks: null }],
    ['progress above the whole', { address, report: { ...report, progress: 2 }, blocks: null }],
    ['NaN', { address, report: { ...report, activeMs: Number.NaN }, blocks: null }],
    [
      'an endless text',
      {
        address,
        report,
        blocks: [
          { text: 'x'.repeat(1_500_000), share: 0 },
          { text: 'x'.repeat(1_500_000), share: 0 },
        ],
      },
    ],
    ['nothing', null],
  ])('is refused: %s', (_, payload) => {
    expect(said(payload)).toThrow('not-allowed');
  });

  it('is refused for messages that are not for pages', () => {
    expect(said({ archive: 'https://blog.example' }, 'archive:refresh')).toThrow('not-allowed');
    expect(said({ archive: 'https://blog.example' }, 'archive:refresh', { kind: 'extension' })).not.toThrow();
  });

  const passage = {
    quote: { exact: 'a limit', prefix: 'has ', suffix: ' that' },
    position: { start: 4, end: 11 },
    unique: true,
  };
  const mark = { address, passage, colour: 'pink', noting: false };

  it('passes as a mark of its own page', () => {
    expect(said(mark, 'marks:add')).not.toThrow();
    expect(said({ address, places: { one: 4, two: null } }, 'marks:places')).not.toThrow();
    expect(said({ address, byKeys: true }, 'marks:selected')).not.toThrow();
    expect(said({ address, id: 'one', change: { colour: 'pink' } }, 'marks:edit')).not.toThrow();
    expect(said({ address, id: 'one', change: { deleted: false } }, 'marks:edit')).not.toThrow();
    expect(said({ address, id: 'one' }, 'marks:note')).not.toThrow();
  });

  it.each([
    ['of another site', 'marks:add', { ...mark, address: 'https://other.example/post' }],
    ['in a colour of its own', 'marks:add', { ...mark, colour: 'red; background: url(x)' }],
    ['in a colour of its own, later', 'marks:edit', { address, id: 'one', change: { colour: 'red' } }],
    ['with a note of the page', 'marks:edit', { address, id: 'one', change: { note: { from: '', to: 'Mine' } } }],
    ['without a text', 'marks:add', { ...mark, passage: { ...passage, quote: { ...passage.quote, exact: '' } } }],
    [
      'without an end',
      'marks:add',
      { ...mark, passage: { ...passage, quote: { ...passage.quote, exact: 'x'.repeat(30_000) } } },
    ],
    ['nowhere', 'marks:add', { ...mark, passage: { ...passage, position: { start: -1, end: 3 } } }],
    [
      'at too many places',
      'marks:places',
      { address, places: Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, at])) },
    ],
  ])('is refused as a mark %s', (_, name, payload) => {
    expect(said(payload, name)).toThrow('not-allowed');
  });

  it('changes no highlight and goes to none', () => {
    expect(said({ post: address }, 'marks:changed')).toThrow('not-allowed');
    expect(said({ tab: 1, post: address, id: 'one' }, 'marks:go')).toThrow('not-allowed');
  });
});

describe('what a page says of its topics', () => {
  const facts = { title: null, written: null, summary: null, language: null };
  const evidence = (slug: string): object => ({
    address: 'https://blog.example/post',
    signals: [],
    topics: [{ from: 'json-ld', topics: [{ slug, name: 'Scale' }] }],
    listing: null,
    fallback: facts,
    topicLinks: [],
    feeds: [],
    words: 1,
    wordCount: 0,
    titleArea: { documentTitle: null, headings: [], otherHeadings: [], siteNames: [], lines: [] },
  });

  it('passes when each topic has a slug', () => {
    expect(said(evidence('site-reliability'), 'page:seen')).not.toThrow();
    expect(said(evidence('設計'), 'page:seen')).not.toThrow();
  });

  it.each(['', 'two words', 'https://other.example\nscale', 'nul\u0000', 'hidden\u200B'])(
    'is refused with the slug "%s"',
    (slug) => {
      expect(said(evidence(slug), 'page:seen')).toThrow('not-allowed');
    },
  );

  it('is refused under a name that every object has', () => {
    expect(said(null, 'toString')).toThrow('toString from a page');
  });
});
