import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTopicPage } from '../../../lib/guide/published/topicPage';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import type { PublishedGuide } from '../../../lib/model/guide';
import type { Statement } from '../../../lib/model/statement';
import { parsePage } from '../../dom/parsePage';
import { EXPECTED, PAGES } from './pages';

const archive = 'https://blog.example' as ArchiveId;
function read(html: string, url = 'https://blog.example/caching-guide'): PublishedGuide | null {
  return readTopicPage(parsePage(html), { address: url as Address, base: url, archive, readAt: 1 });
}
const words = (statements: readonly Statement[] | null | undefined): unknown =>
  statements?.map((statement) => (statement.kind === 'quoted' ? statement.text : statement));

describe('a topic page', () => {
  it.each(Object.entries(PAGES))('is read from %s', (_, html) => {
    const guide = read(html);
    expect(guide?.topic.slug).toBe(EXPECTED.topic);
    expect(words(guide?.arguments)).toEqual(EXPECTED.arguments);
    expect(words(guide?.checklist?.map((item) => item.statement))).toEqual(EXPECTED.checklist);
    expect(words(guide?.failureModes)).toEqual(EXPECTED.failureModes);
    expect(guide?.steps?.map((step) => [step.role, step.title, step.url])).toEqual(EXPECTED.steps);
  });

  it('keeps the ids of unchanged items when the page is reworded', () => {
    const html = PAGES['h2 headings with a decorated label'] ?? '';
    const [kept, reworded] = read(html)?.checklist ?? [];
    const after = read(html.replace('Measure the hit rate', 'Watch the hit rate'))?.checklist;
    expect(after?.[0]?.id).toBe(kept?.id);
    expect(after?.[1]?.id).not.toBe(reworded?.id);
  });

  it('gives a guide without the sections it lacks', () => {
    const guide = read(
      '<p>Topic</p><h1>Caching</h1><h2>Pitfalls</h2><p>Caching errors.</p><h2>All posts</h2><ul><li><a href="/edge">Edge</a></li></ul>',
    );
    expect(guide).toMatchObject({ definition: null, checklist: null, steps: null, arguments: null, related: null });
    expect(guide?.references).toEqual([{ title: 'Edge', url: 'https://blog.example/edge', summary: null }]);
  });

  it.each([
    [
      'title and summary in one item',
      '<ul><li><a href="/a">A post</a><p>Its line.</p></li><li><a href="/b">B post</a> — Other line.</li></ul>',
    ],
    [
      'terms and descriptions',
      '<dl><dt><a href="/a">A post</a></dt><dd>Its line.</dd><dt><a href="/b">B post</a></dt><dd>Other line.</dd></dl>',
    ],
    [
      'headings and paragraphs',
      '<h3><a href="/a">A post</a></h3><p>Its line.</p><h3><a href="/b">B post</a></h3><p>Other line.</p>',
    ],
  ])('reads references from %s', (_, html) => {
    const guide = read(
      `<p>Topic</p><h1>Caching</h1><h2>Claims</h2><p>One.</p><h2>References</h2><p>2 posts</p>${html}`,
    );
    expect(guide?.references).toEqual([
      { title: 'A post', url: 'https://blog.example/a', summary: 'Its line.' },
      { title: 'B post', url: 'https://blog.example/b', summary: 'Other line.' },
    ]);
  });

  it('takes hostile titles as text and drops links that are no web addresses', () => {
    const guide = read(`<p>Topic</p><h1>Caching</h1><h2>Claims</h2><p>&lt;img src=x onerror=alert(1)&gt;</p>
      <h2>Reading path</h2><ul><li>Start here (now): <a href="javascript:alert(1)">&lt;b&gt;Run&lt;/b&gt; me</a></li></ul>`);
    expect(words(guide?.arguments)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(guide?.steps).toEqual([{ role: 'start', label: 'Start here (now)', title: '<b>Run</b> me', url: null }]);
  });

  it('keeps its own headings, and the words before its steps', () => {
    const guide =
      read(`<p>// Topic</p><h1>Caching</h1><h2># Key arguments:</h2><p>One.</p><h2>3. Checklist ¶</h2><p>Do.</p>
      <h2>Suggested reading path</h2><ul><li>Start here (the state of it): <a href="/a">A</a></li>
      <li><a href="/b">B</a></li></ul>`);
    expect(guide?.headings).toEqual({
      arguments: 'Key arguments',
      checklist: 'Checklist',
      steps: 'Suggested reading path',
    });
    expect(guide?.steps?.map(({ label }) => label)).toEqual(['Start here (the state of it)', undefined]);
  });

  it('survives a deep and long page', () => {
    const html = `<p>Topic</p><h1>Caching</h1><h2>Claims</h2>${'<div>'.repeat(200)}${'<p>One.</p>'.repeat(4_000)}`;
    expect(read(`${html}<h2>Checklist</h2><ul><li>Do</li></ul>`)?.arguments).toHaveLength(1);
  });
});

describe('a page that only looks like a topic page', () => {
  it('is not one when it is a dated article with such headings', () => {
    const html = `<head><meta property="og:type" content="article"></head><article><h1>How we deploy</h1><h2>Overview</h2><p>Long prose.</p>
      <h2>Checklist</h2><ul><li>Tag the release</li></ul><h2>Common mistakes</h2><p>Haste.</p><h2>References</h2><p>A book.</p></article>`;
    expect(read(html, 'https://blog.example/2024-01-01-deploy')).toBeNull();
  });

  it.each([
    [
      'an undated one',
      '<h1>How we deploy</h1><h2>Checklist</h2><ul><li>Tag</li></ul><h2>References</h2><p>A book.</p>',
    ],
    ['a plain list of posts', '<p>Topic</p><h1>Caching</h1><h2>Posts</h2><ul><li><a href="/a">A</a></li></ul>'],
    ['an empty page', ''],
  ])('is not one when it is %s', (_, html) => {
    expect(read(html)).toBeNull();
  });
});

describe('the page that all this started from', () => {
  const HEADINGS =
    /^(?:\/\/ Topic|Definition|What the archive argues|Execution checklist|Common failure modes|Suggested reading path|Related posts|References)$/;
  const lines = readFileSync(new URL('./fixtures/topic-scale.txt', import.meta.url), 'utf8').split('\n');
  const html = lines.map((line) => (HEADINGS.test(line) ? `<h2>${line}</h2>` : `<p>${line}</p>`)).join('');
  const guide = read(html, 'https://blog.example/blog/topics/scale');

  it('is read whole', () => {
    expect(guide?.topic).toEqual({ slug: 'scale', name: 'Scale' });
    expect(guide?.arguments).toHaveLength(3);
    expect(guide?.checklist).toHaveLength(3);
    expect(guide?.failureModes).toHaveLength(3);
    expect(guide?.related).toHaveLength(3);
    expect(guide?.steps?.map((step) => [step.role, step.title])).toEqual([
      ['start', 'Scaling AI in the Enterprise Is a Management Problem'],
      ['middle', 'Your AI Infrastructure Is Not Special'],
      ['finish', 'Your AI Infrastructure Is Not Ready for Scale. Neither Is Mine.'],
    ]);
  });

  it('gives its figures and its references with their summaries', () => {
    expect(guide?.definition?.coverage).toEqual({
      posts: 3,
      firstMonth: '2023-12',
      lastMonth: '2025-11',
      adjacent: ['ai', 'infrastructure', 'enterprise'].map((slug) => ({ slug, name: slug })),
      motifs: ['ai', 'infrastructure', 'scaling', 'enterprise'],
    });
    expect(guide?.references?.map((reference) => [reference.title, reference.summary?.slice(0, 20)])).toEqual([
      ['Scaling AI in the Enterprise Is a Management Problem', 'The technology works'],
      ['Your AI Infrastructure Is Not Special', 'AI infrastructure at'],
      ['Your AI Infrastructure Is Not Ready for Scale. Neither Is Mine.', 'The GPU shortage is '],
    ]);
  });
});
