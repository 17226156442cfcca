import { expect, it } from 'vitest';
import { lookThrough } from '../../lib/discovery/lookThrough';
import { mineText } from '../../lib/guide/mined/mineText';
import type { KnownText } from '../../lib/model/knownText';
import { withAccount } from '../../lib/model/post';
import { wholeText, type TextBlock } from '../../lib/model/postText';
import { aListed, ARCHIVE } from '../store/aStore';

const { url, account } = aListed('moss', { title: 'Moss' });
const POST = withAccount(null, account, url, ARCHIVE);

function known(blocks: readonly TextBlock[]): KnownText {
  return { post: url, archive: ARCHIVE, text: { language: 'en', blocks }, from: 'page', readAt: 1, failures: 0 };
}

it('a long text is looked through in pieces, and gives what it gives as a whole', () => {
  const blocks = Array.from({ length: 40 }, (_, at): TextBlock[] => [
    { kind: 'heading', level: 2, text: `Part ${at}`, links: [] },
    { kind: 'paragraph', text: `The key is to water moss by hand ${at} times, rather than to flood it.`, links: [] },
    {
      kind: 'paragraph',
      text: `Moss ${at} is a plant without roots that drinks with its leaves. ${'It grows. '.repeat(60)}`,
      links: [],
    },
    { kind: 'paragraph', text: 'Never use salt on moss, for it dies of that within a day.', links: [] },
  ]).flat();
  const looked = lookThrough(POST, known(blocks));
  const text = { language: 'en', blocks };
  expect(looked.mined?.candidates.length).toBeGreaterThan(80);
  expect(looked.mined?.candidates).toEqual(mineText(POST, text));
  const whole = wholeText(text);
  for (const { start, end, text: line } of looked.mined?.candidates ?? []) expect(whole.slice(start, end)).toBe(line);
});

it.each([590, 600])('a list of steps is one, however far down it stands: behind %d paragraphs', (before) => {
  const step = { kind: 'item', list: 1, isOrdered: true, level: 1, goesOn: false, links: [] } as const;
  const blocks: TextBlock[] = [
    ...Array.from({ length: before - 3 }, () => ({ kind: 'paragraph', text: 'Rain.', links: [] }) as const),
    { kind: 'heading', level: 2, text: 'How to plant moss, step by step', links: [] },
    ...Array.from({ length: 8 }, (_, at): TextBlock => ({ ...step, text: `Water the moss ${at} times.` })),
  ];
  const { mined } = lookThrough(POST, known(blocks));
  expect(mined?.candidates.filter(({ reason }) => reason.kind === 'instructs')).toMatchObject([
    { section: 'How to plant moss, step by step', items: { length: 8 } },
  ]);
});

it('a list of a hundred thousand words and no heading is looked through all the same', () => {
  const item = { kind: 'item', list: 1, isOrdered: true, level: 1, goesOn: false, links: [] } as const;
  const blocks = Array.from({ length: 5_000 }, (_, at): TextBlock => ({
    ...item,
    text: `Use more than ${at} mosses.`,
  }));
  const { mined, counted } = lookThrough(POST, known(blocks));
  expect(mined?.candidates).toBeDefined();
  expect(counted?.counted.words).toBeGreaterThan(5_000);
});

it('where no text is known nothing is taken', () => {
  expect(lookThrough(POST, { ...known([]), text: null })).toMatchObject({ mined: null, counted: null });
});
