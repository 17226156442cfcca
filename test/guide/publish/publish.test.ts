import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../../lib/guide/compiled/compile';
import { composeGuide } from '../../../lib/guide/compose';
import { frontMatterOf } from '../../../lib/guide/publish/fromMarkdown';
import { guideAsJsonLd } from '../../../lib/guide/publish/guideData';
import { guideAsHtml } from '../../../lib/guide/publish/html';
import { GENERATORS, guideAsMarkdown } from '../../../lib/guide/publish/markdown';
import { publishable, type Publishable } from '../../../lib/guide/publish/publishable';
import { readPublishedGuide } from '../../../lib/guide/published/publishedGuide';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import { ownSlug } from '../../../lib/model/foundSlug';
import type { PublishedGuide } from '../../../lib/model/guide';
import { LANGUAGES, type Language } from '../../../lib/model/languages';
import { roleAt } from '../../../lib/model/path';

const archive = 'https://a.example' as ArchiveId;

/** A page as Waymark reads it, and what can be published of what it read. */
function readBack(html: string, path: string, language: Language = 'en'): Publishable | null {
  const address = `https://a.example${path}` as Address;
  const { document } = new JSDOM(html, { url: address }).window;
  const { guide } = readPublishedGuide(document, { address, base: address, archive, readAt: 1 });
  if (guide === null) return null;
  return publishable(composeGuide(guide, compileGuide(guide.topic, [], archive), []), language);
}

/** A page in Markdown as a generator's plain layout shows it. */
function rendered(markdown: string): string {
  const { title, body } = frontMatterOf(markdown);
  const heading = new JSDOM().window.document.createElement('h1');
  heading.textContent = title;
  return `<main>${heading.outerHTML}${marked.parse(body, { async: false })}</main>`;
}

const PATH = '/topics/queues/';

/** Words with everything in them that means something in HTML, Markdown, YAML or a template. */
const sign = fc.constantFrom(
  ...'<>&"\'`*_[](){}#+-.!|~\\:=$%@^/;,?',
  '{{',
  '{%',
  '}}',
  '&amp;',
  '<b>',
  '</script>',
  '- ',
  '1. ',
  '> ',
  '](x)',
  '---',
);
const letters = fc.stringMatching(/^[A-Za-zäé字]{1,9}$/);
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: letters }, sign), { minLength: 1, maxLength: 12 })
  .map((parts) => `w${parts.join(' ').replace(/\s+/g, ' ').trim()} end`);
const lines = fc.uniqueArray(words, {
  maxLength: 5,
  selector: (text) => text.toLowerCase().replace(/[^a-zäé字]+/g, ''),
});
const places = fc.constantFrom('https://a.example', 'https://other.example', null);
const steps = fc
  .uniqueArray(fc.tuple(words, places), {
    minLength: 1,
    maxLength: 6,
    selector: ([text]) => text.toLowerCase().replace(/[^a-zäé字]+/g, ''),
  })
  .map((titles) =>
    titles.map(([title, place], at) => ({
      title,
      url: place === null ? null : (`${place}/p-${at}_(${at})` as Address),
      role: roleAt(at, titles.length),
    })),
  );

const guidesIn = (language: Language): fc.Arbitrary<Publishable> =>
  fc
    .record({ definition: fc.option(words), arguments: lines, checklist: lines, failureModes: lines, steps })
    .map(({ definition, steps: path, ...lists }) => {
      const published: PublishedGuide = {
        archive,
        topic: { slug: 'queues', name: 'Queues' },
        source: 'https://a.example/topics/queues' as Address,
        readAt: 1,
        definition: definition === null ? null : { text: definition, coverage: {} },
        arguments: lists.arguments.map((text) => ({ kind: 'quoted', text, source: null })),
        checklist: lists.checklist.map((text) => ({
          id: text as never,
          statement: { kind: 'quoted', text, source: null },
        })),
        failureModes: lists.failureModes.map((text) => ({ kind: 'quoted', text, source: null })),
        steps: path,
        related: [{ title: 'Beside', url: 'https://a.example/beside' as Address }],
        references: path.map(({ title, url }) => ({ title, url, summary: 'A line on it.' })),
      };
      return publishable(composeGuide(published, compileGuide(published.topic, [], archive), []), language);
    });

const guides = guidesIn('en');

describe('a guide that is published', () => {
  it.each([
    ['Überblick: Queues & more', 'uberblick-queues-more'],
    ['待ち行列', '待ち行列'],
    ['→ 🌱', 'path'],
  ])('of a path of the reader’s own is addressed by the path’s name, %s', (name, slug) => {
    const topic = { slug: ownSlug('0f5c3c0e-7d0c-4b57-9a53-0c2f6d3e8a11'), name };
    const guide = publishable(composeGuide(null, compileGuide(topic, [], archive), []), 'en');
    expect(guide.slug).toBe(slug);
    expect(frontMatterOf(guideAsMarkdown(guide, 'hugo'))).toMatchObject({ path: `/topics/${slug}/` });
    expect(guideAsJsonLd(guide)).toContain(`"termCode": "${slug}"`);
  });

  it('is read back from HTML as the same guide', () => {
    const law = fc.property(guides, (guide) => {
      expect(readBack(guideAsHtml(guide), PATH)).toEqual(guide);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('is read back from HTML by its headings alone, where a site strips the data', () => {
    const law = fc.property(guides, (guide) => {
      const html = guideAsHtml(guide).replace(/<script[\s\S]*?<\/script>/, '');
      expect(readBack(html, PATH)).toEqual(guide);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it.each(GENERATORS)('is read back from Markdown for %s as the same guide', (generator) => {
    const law = fc.property(guides, (guide) => {
      const markdown = guideAsMarkdown(guide, generator);
      expect(markdown).not.toMatch(/\{\{|\{%/);
      expect(frontMatterOf(markdown)).toMatchObject({ title: 'Queues', path: PATH });
      expect(readBack(rendered(markdown), PATH)).toEqual(guide);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it.each(LANGUAGES)('has the words around it in its posts’ language, %s, and is read back by them', (language) => {
    const law = fc.property(guidesIn(language), (guide) => {
      const html = guideAsHtml(guide);
      expect(html).toContain(`<html lang="${language}"`);
      expect(readBack(html.replace(/<script[\s\S]*?<\/script>/, ''), PATH, language)).toEqual(guide);
      expect(readBack(rendered(guideAsMarkdown(guide, 'hugo')), PATH, language)).toEqual(guide);
    });
    fc.assert(law, { numRuns: 6 });
  });

  it('calls a German guide’s sections and steps by German words', () => {
    const [guide] = fc.sample(
      guidesIn('de').filter(({ steps: path }) => path.length > 1),
      { numRuns: 1, seed: 1 },
    );
    const markdown = guide === undefined ? '' : guideAsMarkdown(guide, 'hugo');
    expect(markdown).toContain('## Empfohlener Lesepfad');
    expect(markdown).toContain('- Hier anfangen: ');
    expect(markdown).not.toContain('Start here');
  });

  it('is read back where a title holds what looks like a link within the link', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        const path = guide.steps.map((step, at) => (at === 0 ? { ...step, title: 'w[ ](x) end' } : step));
        expect(
          readBack(rendered(guideAsMarkdown({ ...guide, steps: path, references: [] }, 'hugo')), PATH)?.steps,
        ).toEqual(path);
      }),
      { numRuns: 10 },
    );
  });

  it('is read back from data alone', () => {
    const law = fc.property(guides, (guide) => {
      const page = `<script type="application/ld+json">${guideAsJsonLd(guide).replaceAll('<', '\\u003c')}</script>`;
      expect(readBack(page, '/anywhere')).toEqual(guide);
    });
    fc.assert(law, { numRuns: 60 });
  });
});
