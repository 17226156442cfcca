import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../lib/recognise/evidence';
import { watchHead } from '../../lib/recognise/staleHead';
import { aPage, jsonLd, paragraphs } from './aPage';

const FIRST = 'https://blog.example/first';
const SECOND = 'https://blog.example/second';
const named = (url: string): Document => aPage('', `<link rel="canonical" href="${url}">`);

describe('a head after a navigation without a load', () => {
  it('is stale while it names the page before', () => {
    const isStale = watchHead();
    const page = named(FIRST);
    expect([FIRST, `${FIRST}?x=1`, SECOND, FIRST].map((url) => isStale(page, url))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('is good again when it names another page', () => {
    const isStale = watchHead();
    expect([isStale(named(FIRST), FIRST), isStale(named(SECOND), SECOND), isStale(named(SECOND), FIRST)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is recognised by og:url where there is no canonical link', () => {
    const isStale = watchHead();
    const page = aPage('', `<meta property="og:url" content="${FIRST}">`);
    expect([isStale(page, FIRST), isStale(page, SECOND)]).toEqual([false, true]);
  });

  it("is nobody's when it names no page", () => {
    const isStale = watchHead();
    expect([FIRST, SECOND].map((url) => isStale(aPage(''), url))).toEqual([false, false]);
  });
});

describe('a page under a stale head', () => {
  const head = `<link rel="canonical" href="${FIRST}"><meta property="og:type" content="article"><meta property="og:title" content="First">
    ${jsonLd({ '@type': 'BlogPosting', headline: 'First', keywords: 'old' })}`;
  const body = `<article><h1>Second</h1><time datetime="2024-01-02">2 Jan</time>${paragraphs(3)}</article>`;

  it('is known by its own address and its own words', () => {
    const evidence = readEvidence(aPage(body, head), SECOND, true);
    expect(evidence).toMatchObject({ address: SECOND, topics: [], fallback: { title: 'Second' } });
    expect(evidence?.signals.map(({ signal, title }) => [signal, title])).toEqual([['article-time', 'Second']]);
  });

  it('would be taken for the other post without', () => {
    expect(readEvidence(aPage(body, head), SECOND)).toMatchObject({ address: FIRST, topics: [{ from: 'json-ld' }] });
  });
});
