import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOfPath, lineOfPath, openPath } from '../../lib/companion/pathLine';
import type { Address } from '../../lib/model/address';
import { contentOfShared, sharedPathOf, type SharedPath } from '../../lib/model/sharedPath';
import { PUBLISHED } from '../gallery/guides';
import { TICKS, view } from '../gallery/views';

const PATH: SharedPath = {
  name: 'Waiting in line',
  definition: 'Queues, from both sides.',
  steps: [
    { title: 'Back-pressure Is a Conversation', url: 'https://a.example/back-pressure' as Address },
    { title: 'Stehen und warten', url: 'https://b.example/warten?seite=2' as Address },
  ],
  arguments: ['A queue moves the waiting somewhere else.'],
  checklist: [{ text: 'Alert on age.', done: true, note: 'Ours: depth.\nAsked Mira.' }, { text: 'Name an owner.' }],
  failureModes: [],
};

const fault = async (text: string): Promise<string> => {
  const opened = await openPath(text);
  return opened.kind === 'fault' ? opened.fault : 'path';
};

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return Buffer.from(bytes).toString('base64url');
}

describe('a path that is shared', () => {
  it('is the same after it was sent as a line, with other words around it and breaks in it', async () => {
    const line = await lineOfPath(PATH);
    expect(line).toMatch(/^waymark-path:1:[\w-]+\.$/);
    const mailed = `Hi Ben,\n\n${line.replace(/.{60}/g, '$&\n> ').replaceAll('> ', '')}\n\nBest, Ana.`;
    expect(await openPath(mailed)).toEqual({ kind: 'path', path: PATH, leftOut: 0 });
  });

  it('is the same as a file', async () => {
    expect(await openPath(`\uFEFF${fileOfPath(PATH)}`)).toEqual({ kind: 'path', path: PATH, leftOut: 0 });
  });

  it('is the same whatever its words are', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `x${text.replace(/\s+/g, ' ')}x`);
    const steps = fc.uniqueArray(
      fc.record({ title: words, url: fc.nat(99).map((at) => `https://a.example/p-${at}` as Address) }),
      { minLength: 1, maxLength: 9, selector: ({ url }) => url },
    );
    const path = fc.record({
      name: words,
      definition: words,
      steps,
      arguments: fc.array(words, { maxLength: 4 }),
      checklist: fc.array(fc.record({ text: words }), { maxLength: 4 }),
      failureModes: fc.array(words, { maxLength: 4 }),
    });
    const law = fc.asyncProperty(path, async (made) => {
      expect(await openPath(await lineOfPath(made))).toEqual({ kind: 'path', path: made, leftOut: 0 });
    });
    await fc.assert(law, { numRuns: 100 });
  });

  it('has nothing of the reader’s in it unless they say so', () => {
    const shown = view({ ticks: TICKS });
    const bare = JSON.stringify(sharedPathOf(shown, false));
    expect(bare).not.toContain('Mira');
    expect(bare).not.toContain('done');
    expect(bare).not.toContain('platform team');
    const whole = sharedPathOf(shown, true);
    expect(whole.checklist.some(({ done }) => done === true)).toBe(true);
    expect(JSON.stringify(whole)).toContain('Mira');
  });

  it('becomes the content of a path with the same steps and lines', () => {
    const content = contentOfShared(sharedPathOf(view(), false));
    expect(content.steps?.now.map(({ title }) => title)).toEqual(PUBLISHED.steps.content.map(({ title }) => title));
    expect(content.checklist?.now).toHaveLength(PUBLISHED.checklist.content.length);
  });
});

describe('what is no path', () => {
  it('says what it is', async () => {
    expect(await fault('  ')).toBe('nothing');
    expect(await fault('Have a look at this')).toBe('noPath');
    expect(await fault('{"waymark":"library"}')).toBe('noPath');
    expect(await fault('[]')).toBe('noPath');
    expect(await fault(JSON.stringify({ waymark: 'path', version: 2 }))).toBe('newer');
    expect(await fault('waymark-path:7:abc.')).toBe('newer');
    expect(
      await fault(JSON.stringify({ waymark: 'path', version: 1, steps: [{ title: 'x', url: 'javascript:1' }] })),
    ).toBe('noSteps');
  });

  it('is damaged where some of a line was lost', async () => {
    const line = await lineOfPath(PATH);
    expect(await fault(line.slice(0, 60))).toBe('damaged');
    expect(await fault(`${line.slice(0, 60)}.`)).toBe('damaged');
    expect(await fault(line.replace(/:1:.{9}/, ':1:AAAAAAAAA'))).toBe('damaged');
  });

  it('is refused where it would be far larger than it looks, before it is unpacked whole', async () => {
    const bomb = JSON.stringify({ waymark: 'path', version: 1, name: 'x'.repeat(30_000_000) });
    expect(await fault(`waymark-path:1:${await packed(bomb)}.`)).toBe('tooLarge');
    expect(await fault('x'.repeat(500_000))).toBe('tooLarge');
    const many = Array.from({ length: 501 }, (_, at) => ({ title: 'x', url: `https://a.example/${at}` }));
    expect(await fault(JSON.stringify({ waymark: 'path', version: 1, steps: many }))).toBe('tooLarge');
  });

  it('keeps of a hostile one only what can be shown and opened', async () => {
    const hostile = {
      waymark: 'path',
      version: 1,
      name: { toString: 1 },
      __proto__: { polluted: true },
      steps: [
        { title: 'Good', url: 'https://a.example/good' },
        { title: 'Again', url: 'https://a.example/good' },
        { title: 'Script', url: 'javascript:alert(1)' },
        { title: '', url: 'https://a.example/untitled' },
        null,
      ],
      checklist: [{ text: 'x'.repeat(100_000), note: 7 }, 'words', { text: '' }],
      arguments: 'no list',
    };
    const opened = await openPath(JSON.stringify(hostile));
    expect(opened).toMatchObject({
      kind: 'path',
      leftOut: 4,
      path: { name: '', arguments: [], steps: [{ title: 'Good' }] },
    });
    expect(opened.kind === 'path' && opened.path.checklist[0]?.text.length).toBeLessThan(1000);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is never more than refused, whatever is pasted', async () => {
    const pasted = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.json(),
      fc
        .string({ unit: fc.constantFrom(...'ABCxyz0189-_'), maxLength: 120 })
        .map((letters) => `waymark-path:1:${letters}.`),
    );
    const law = fc.asyncProperty(pasted, async (text) => {
      expect((await openPath(text)).kind).toBe('fault');
    });
    await fc.assert(law, { numRuns: 200 });
  });
});
