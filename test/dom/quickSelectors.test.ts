import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readParsed } from '../../lib/discovery/readPage';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { readEvidence } from '../../lib/recognise/evidence';
import { BASE, POSTS, TOPICS } from '../sample/facts';
import { renderSite } from '../sample/site';
import { anArchive } from '../store/aStore';
import { quickSelectors } from './quickSelectors';

type Asking = 'querySelector' | 'querySelectorAll' | 'matches' | 'closest';
const ASKINGS: readonly Asking[] = ['querySelector', 'querySelectorAll', 'matches', 'closest'];

/** Answers of each selector that are compared: jsdom's own take their time. */
const COMPARED = 4;

/** A window that answers each selector in both ways, and keeps those that were answered differently. */
function doubleWindow(): {
  readonly window: JSDOM['window'];
  readonly asked: ReadonlyMap<string, number>;
  readonly apart: Set<string>;
} {
  const { window } = new JSDOM();
  window.addEventListener = () => {};
  const asked = new Map<string, number>();
  const apart = new Set<string>();
  const prototypes = [window.Element.prototype, window.Document.prototype] as unknown as Record<
    Asking,
    (selector: string) => unknown
  >[];
  const own = prototypes.map((prototype) => ASKINGS.map((asking) => prototype[asking]));
  quickSelectors(window);
  const flat = (answer: unknown): unknown[] =>
    answer !== null && typeof answer === 'object' && 'length' in answer ? [...(answer as Element[])] : [answer];
  for (const [of, prototype] of prototypes.entries()) {
    for (const [at, asking] of ASKINGS.entries()) {
      const [slow, quick] = [own[of]?.[at], prototype[asking]];
      if (slow === undefined) continue;
      prototype[asking] = function both(this: unknown, selector: string) {
        const answer = quick.call(this, selector);
        const times = asked.get(selector) ?? 0;
        asked.set(selector, times + 1);
        if (times >= COMPARED) return answer;
        const [one, other] = [flat(answer), flat(slow.call(this, selector))];
        if (one.length !== other.length || one.some((element, place) => element !== other[place]))
          apart.add(`${asking} ${selector}`);
        return answer;
      };
    }
  }
  return { window, asked, apart };
}

describe('quick selectors', () => {
  it('answer as jsdom’s own do, whatever our code asks of a site’s pages', () => {
    const { window, asked, apart } = doubleWindow();
    const { pages } = renderSite({ origin: 'https://blog.example' });
    const archive = anArchive('https://blog.example/blog' as ArchiveId);
    const kinds = new Map(POSTS.map((post) => [post.markup, post.path]));
    for (const path of [
      '/',
      '/about',
      `${BASE}/archive`,
      ...TOPICS.map((topic) => topic.path).slice(0, 3),
      ...kinds.values(),
    ]) {
      const { body = '' } = pages.get(path) ?? {};
      const url = `https://blog.example${path}` as Address;
      const parsed = (): Document => new window.DOMParser().parseFromString(body, 'text/html');
      readEvidence(parsed(), url);
      readParsed(parsed(), { html: body, address: url, url, archive, readAt: 1 });
    }
    expect(asked.size).toBeGreaterThan(50);
    expect([...apart]).toEqual([]);
  });

  it.each([
    'li:first-child',
    'p:not(:has(a))',
    'a[HREF]',
    '[class~="b"]',
    '[class*="B" i]',
    'ul > li + li',
    'h2 ~ p',
    ':scope > li',
    'svg',
    '#one',
    '.a.b',
    ':root',
    '[hidden]',
    'p:nth-of-type(2)',
    '*',
    'li:last-child a, h2',
  ])('answer as jsdom’s own do: %s', (selector) => {
    const { window, apart } = doubleWindow();
    const html = `<main id="one"><h2>A</h2><p>1 <a href="/Tags">t</a></p><ul class="a b"><li><a href="/t">1</a><li hidden>2</ul><p class="a">3</p><svg><a/></svg></main>`;
    const page = new window.DOMParser().parseFromString(html, 'text/html');
    for (const root of [page, ...page.querySelectorAll('*')]) {
      root.querySelectorAll(selector);
      root.querySelector(selector);
      if (!('matches' in root)) continue;
      root.matches(selector);
      root.closest(selector);
    }
    expect([...apart]).toEqual([]);
  });
});
