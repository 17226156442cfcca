import { describe, expect, it, vi } from 'vitest';
import { checkGiven } from '../../entrypoints/guide-form/checkGiven';
import { guideAsJsonLd } from '../../lib/guide/publish/guideData';
import { guideAsHtml } from '../../lib/guide/publish/html';
import { guideAsMarkdown } from '../../lib/guide/publish/markdown';
import { publishable } from '../../lib/guide/publish/publishable';
import { PUBLISHED } from '../gallery/guides';

vi.mock('../../lib/platform/permissions', () => ({ holdsSite: async () => false }));

const PAGE = publishable(PUBLISHED, 'en');

describe('what an author gives to be checked', () => {
  it.each([
    ['HTML', guideAsHtml(PAGE)],
    ['Markdown', guideAsMarkdown(PAGE, 'hugo')],
    ['data', guideAsJsonLd(PAGE)],
  ])('is read as %s', async (_, given) => {
    const checked = await checkGiven(given);
    expect(checked).toMatchObject({
      kind: 'checked',
      check: { verdict: 'guide', guide: { topic: { name: 'Queues' } } },
    });
    if (checked.kind !== 'checked') throw new Error('not checked');
    expect(checked.check.guide?.steps?.map(({ title }) => title)).toEqual(PAGE.steps.map(({ title }) => title));
    expect(checked.check.guide?.checklist).toHaveLength(PAGE.checklist.length);
    expect(checked.check.unused).toEqual([]);
  });

  it('is asked for by its address only where Waymark may read the site', async () => {
    expect(await checkGiven(' https://a.example/topics/queues ')).toEqual({ kind: 'not-allowed', host: 'a.example' });
  });

  it('is no guide where it is only words', async () => {
    expect(await checkGiven('Have a look at my blog.')).toMatchObject({ check: { verdict: 'no-topic', guide: null } });
  });
});
