import { describe, expect, it } from 'vitest';
import { GUIDE_EXAMPLE } from '../../../lib/guide/published/guideExample';
import { readPublishedGuide, type Published } from '../../../lib/guide/published/publishedGuide';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import { parsePage } from '../../dom/parsePage';

const ARCHIVE = 'https://garden.example' as ArchiveId;
const PAGE = `${ARCHIVE}/topics/mulching` as Address;
type Node = Record<string, unknown>;

function read(data: unknown, body = '<main><h1>Mulching</h1></main>'): Published {
  const written = typeof data === 'string' ? data : JSON.stringify(data);
  const html = `<!doctype html><html><head><script type="application/ld+json">${written}</script></head><body>${body}</body></html>`;
  return readPublishedGuide(parsePage(html), { address: PAGE, base: PAGE, archive: ARCHIVE, readAt: 1 });
}

/** The example with one node of a type changed. */
function changed(type: string, change: (node: Node) => Node): unknown {
  let isDone = false;
  const graph = (GUIDE_EXAMPLE['@graph'] as readonly Node[]).map((node) => {
    if (isDone || node['@type'] !== type) return node;
    isDone = true;
    return change(node);
  });
  return { ...GUIDE_EXAMPLE, '@graph': graph };
}

describe('a guide as data', () => {
  it('is read as the page on its form says', () => {
    const { guide, guideData } = read(GUIDE_EXAMPLE);
    expect(guideData).toBe('read');
    expect(guide).toMatchObject({
      topic: { slug: 'mulching', name: 'Mulching' },
      source: PAGE,
      definition: { text: 'Mulching is covering the soil with leaves or straw, so that it stays moist.' },
      steps: [
        {
          role: 'start',
          title: 'Mulch, ten years on',
          url: `${ARCHIVE}/posts/mulch-today`,
          label: 'Start here (current state)',
        },
        { role: 'middle', title: 'Leaves or straw?' },
        { role: 'finish', title: 'Why soil dries out' },
      ],
      checklist: [
        { statement: { text: 'Water the bed before you cover it.', source: `${ARCHIVE}/posts/mulch-today` } },
        { statement: { text: 'Leave a hand’s breadth around each stem.', source: PAGE } },
      ],
      arguments: [{ text: 'A covered bed needs half the water.', source: `${ARCHIVE}/posts/leaves-or-straw` }],
      failureModes: [{ text: 'Wet leaves against a stem rot it.', source: PAGE }],
      related: null,
      references: null,
    });
  });

  it('counts before the headings of its page, section by section', () => {
    const body = `<main><p>// Topic</p><h1>Mulch</h1><h2>Common failure modes</h2><ul><li>Too much of it.</li></ul>
      <h2>Suggested reading path</h2><ul><li>Start here: <a href="/posts/else">Else</a></li></ul></main>`;
    const { guide } = read({ ...GUIDE_EXAMPLE, '@graph': GUIDE_EXAMPLE['@graph'].slice(0, 2) }, body);
    expect(guide?.steps?.[0]?.title).toBe('Mulch, ten years on');
    expect(guide?.failureModes).toMatchObject([{ text: 'Too much of it.' }]);
    expect(guide?.topic.name).toBe('Mulching');
  });

  it('goes in the order of its positions', () => {
    const turned = changed('ItemList', (node) => ({
      ...node,
      itemListElement: (node['itemListElement'] as readonly Node[]).toReversed(),
    }));
    expect(read(turned).guide?.steps?.[0]?.title).toBe('Mulch, ten years on');
  });

  it('is none where nothing is about a term: a glossary', () => {
    const glossary = [
      { '@type': 'DefinedTerm', '@id': '#a', name: 'A' },
      { '@type': 'DefinedTerm', '@id': '#b', name: 'B' },
    ];
    expect(read(glossary)).toEqual({ guide: null, guideData: 'none' });
    expect(read('{')).toEqual({ guide: null, guideData: 'none' });
  });

  it.each([
    ['not-json', `${JSON.stringify(GUIDE_EXAMPLE)},`],
    ['no-name', changed('DefinedTerm', (node) => ({ ...node, name: ' ' }))],
    [
      'several-topics',
      {
        '@graph': [
          ...GUIDE_EXAMPLE['@graph'],
          { '@type': 'DefinedTerm', '@id': '#b', name: 'B' },
          { '@type': 'Claim', about: '#b', text: 'B.' },
        ],
      },
    ],
    ['path', changed('ItemList', (node) => ({ ...node, itemListElement: [] }))],
    [
      'path',
      changed('ItemList', (node) => ({
        ...node,
        itemListElement: [{ '@type': 'ListItem', name: 'Run', url: 'javascript:alert(1)' }],
      })),
    ],
    ['checklist', changed('HowTo', (node) => ({ ...node, step: [{ '@type': 'HowToStep', name: 'No text' }] }))],
    ['claims', changed('Claim', (node) => ({ ...node, text: 7 }))],
  ])('with a mistake is left out as a whole, and its reason is told: %s', (fault, data) => {
    expect(read(data)).toEqual({ guide: null, guideData: fault });
  });

  it('may have steps without an address, and works beside it: one of those that cannot be read is left out', () => {
    const about = { '@id': '#topic' };
    const work = { '@type': 'CreativeWork', about, genre: 'Related post', name: 'Beside', url: '/posts/beside/' };
    const works = [
      work,
      { ...work, genre: 'reference', name: 'A book', url: undefined, description: 'On soil.' },
      { ...work, url: 'javascript:alert(1)' },
      { ...work, name: 7 },
      { ...work, genre: 'advertisement' },
      { ...work, about: { '@id': '#other' } },
    ];
    const path = changed('ItemList', (node) => ({
      ...node,
      itemListElement: [{ '@type': 'ListItem', name: 'Not written yet' }],
    })) as typeof GUIDE_EXAMPLE;
    const { guide, guideData } = read({ ...path, '@graph': [...path['@graph'], ...works] });
    expect(guideData).toBe('read');
    expect(guide).toMatchObject({ steps: [{ title: 'Not written yet', url: null }] });
    expect(guide?.related).toEqual([{ title: 'Beside', url: `${ARCHIVE}/posts/beside` }]);
    expect(guide?.references).toEqual([{ title: 'A book', url: null, summary: 'On soil.' }]);
  });

  it('keeps within limits, whatever the page sends', () => {
    const long = changed('DefinedTerm', (node) => ({ ...node, description: 'x'.repeat(300_000) }));
    expect(read(long).guide?.definition?.text.length).toBeLessThanOrEqual(2_000);
    const many = changed('HowTo', (node) => ({
      ...node,
      step: Array.from({ length: 10_000 }, (_, at) => ({ '@type': 'HowToStep', text: `Step ${at}` })),
    }));
    expect(read(many).guideData).toBe('checklist');
    const deep = `${'{"@graph":['.repeat(500)}${JSON.stringify(GUIDE_EXAMPLE)}${']}'.repeat(500)}`;
    expect(read(deep).guideData).toBe('none');
  });
});
