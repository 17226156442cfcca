import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { checkGuide } from '../../../lib/guide/published/checkGuide';
import type { Address } from '../../../lib/model/address';
import type { ArchiveId } from '../../../lib/model/archive';
import type { GuideCheck } from '../../../lib/model/guideCheck';

function check(html: string, path = '/topics/mulching/'): GuideCheck {
  const address = `https://a.example${path}` as Address;
  const { document } = new JSDOM(html, { url: address }).window;
  return checkGuide(document, { address, base: address, archive: 'https://a.example' as ArchiveId, readAt: 1 });
}

const GOOD = `<main><p>// Topic</p><h1>Mulching</h1>
  <h2>Definition</h2><p>Mulching is covering the soil.</p>
  <h2>Checklist</h2><p>Before you begin, read this aloud:</p><ul><li>Weed first.</li><li>Water it well.</li></ul>
  <h2>Reading path</h2><ul><li>Start here: <a href="/leaves">Leaves or straw?</a></li></ul></main>`;

describe('a guide that its author has checked', () => {
  it('is read, with nothing left over but what introduces a list', () => {
    const { verdict, guide, unused } = check(GOOD);
    expect(verdict).toBe('guide');
    expect(guide?.checklist?.map(({ statement }) => statement.text)).toEqual(['Weed first.', 'Water it well.']);
    expect(unused).toEqual([{ text: 'Before you begin, read this aloud:', section: 'checklist' }]);
  });

  it('is told of what stands under no heading of a guide', () => {
    const { unused } = check(GOOD.replace('<h2>Definition', '<p>Updated whenever I find the time.</p><h2>Definition'));
    expect(unused).toContainEqual({ text: 'Updated whenever I find the time.', section: null });
  });

  it('is none without a name, without sections, and where it looks like a post', () => {
    expect(
      check('<main><h2>Definition</h2><p>x is y.</p><h2>Checklist</h2><ul><li>Do it.</li></ul></main>', '/p').verdict,
    ).toBe('no-topic');
    expect(check('<main><h1>Mulching</h1><p>Words.</p></main>').verdict).toBe('few-sections');
    const post = `<main><h1>Mulching in spring</h1><time datetime="2024-03-01">1 March 2024</time>
      <p>${'Long prose about the soil and its many uses. '.repeat(40)}</p>
      <h2>Checklist</h2><ul><li>Weed first.</li></ul><h2>References</h2><ul><li><a href="/a">A</a></li></ul></main>`;
    expect(check(post, '/2024/mulching').verdict).toBe('like-a-post');
  });

  it('is told what is wrong with its data', () => {
    const script = '<script type="application/ld+json">{"@type": "DefinedTerm", broken</script>';
    expect(check(script + GOOD)).toMatchObject({ verdict: 'guide', guideData: 'not-json' });
  });
});
