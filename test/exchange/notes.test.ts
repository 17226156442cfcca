import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../lib/exchange/fault';
import { LOGSEQ } from '../../lib/exchange/notes/logseq';
import { OBSIDIAN, PLAIN } from '../../lib/exchange/notes/markdown';
import { noteText } from '../../lib/exchange/notes/note';
import { noteFiles } from '../../lib/exchange/notes/noteFiles';
import { oldNotes } from '../../lib/exchange/notes/oldNotes';
import { asWords } from '../../lib/exchange/notes/plainWords';
import { zipOf } from '../../lib/exchange/zip';
import { bytesOf } from './aFile';
import { aMark, aTaken, aTakenPost, PAGE, TOPIC } from './aTaken';

const FORMS = [
  ['Obsidian', OBSIDIAN],
  ['Logseq', LOGSEQ],
  ['plain Markdown', PLAIN],
] as const;
const POST = aTakenPost([
  aMark('The queue grows,\nand *nobody* asks.', { note: 'Ours too: #1', tags: ['on call', 'queues'] }),
  aMark('# 1. Measure', { id: 'a b/c', start: 40 }),
]);

const { document } = new JSDOM('').window;

/** What a text in Markdown shows. */
function shown(markdown: string): string {
  const box = document.createElement('div');
  box.innerHTML = marked.parse(markdown, { async: false });
  return box.textContent.replace(/\s+/g, ' ').trim();
}

describe('a note', () => {
  it('for Obsidian has properties, quotes with stable block names, and links to the place', () => {
    expect(noteText(OBSIDIAN, OBSIDIAN.post(POST), null)).toBe(`---
waymark: "${PAGE}"
title: "Queues are a promise"
source: "${PAGE}"
blog: "Quiet Systems"
published: "2026-04-30"
read: 63
topics:
  - "Scale"
tags:
  - "on-call"
  - "queues"
---
<!-- waymark:begin -->
## Highlights

> The queue grows,
> and \\*nobody\\* asks.
> [↗](${PAGE}#:~:text=The%20queue%20grows%2C%20and%20*nobody*%20asks.)

^wm-m1

Ours too: \\#1

#on-call #queues

> \\# 1. Measure
> [↗](${PAGE}#:~:text=%23%201.%20Measure)

^wm-a-b-c
<!-- waymark:end -->
`);
  });

  it('for Logseq is an outline: a block a highlight, its note a block below it', () => {
    expect(noteText(LOGSEQ, LOGSEQ.post(POST), null)).toBe(`waymark:: ${PAGE}
title:: Queues are a promise
source:: ${PAGE}
blog:: Quiet Systems
published:: 2026-04-30
read:: 63
topics:: Scale
tags:: on call, queues

- <!-- waymark:begin -->
- ## Highlights
\t- > The queue grows,
\t  > and \\*nobody\\* asks.
\t  > [↗](${PAGE}#:~:text=The%20queue%20grows%2C%20and%20*nobody*%20asks.)
\t  waymark-id:: wm-m1
\t  tags:: on call, queues
\t\t- Ours too: \\#1
\t- > \\# 1. Measure
\t  > [↗](${PAGE}#:~:text=%23%201.%20Measure)
\t  waymark-id:: wm-a-b-c
- <!-- waymark:end -->
`);
  });

  it('of a topic has its checklist with what is done, and its posts', () => {
    expect(PLAIN.topic(TOPIC).body).toBe(`## Checklist

- [x] Draw our queues
    Ask Ana.
    Then Ben.
- [ ] Name an owner

## Posts

- [x] [Queues are a promise](${PAGE})`);
    expect(LOGSEQ.topic(TOPIC).body).toContain('\t- DONE Draw our queues\n\t\t- Ask Ana.\n\t\t  Then Ben.');
  });

  it('shows the words of a passage, whatever they are', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          '# ',
          '- ',
          '1. ',
          '> ',
          '* * *',
          '<b>',
          '[a](b)',
          '`',
          '**',
          '~~',
          '==',
          '%%',
          '$$',
          '\\',
          '|',
          '#tag',
          '!',
          '_',
          '{{',
          ':: ',
          '&lt;',
        ),
        fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
        fc.constantFrom('Queue', 'grün', '待つ', '\n'),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts
          .join('')
          .replace(/\s*\n\s*/g, '\n')
          .trim();
        fc.pre(!text.includes('\n\n') && text !== '');
        expect(shown(asWords(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(FORMS)('in %s keeps what the reader writes around it, each time it is written again', (_name, form) => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' '));
    const own = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(own, own, (before, after) => {
        const first = noteText(form, form.post(POST), null);
        const [begin, end] = form.marks;
        const edited = first.replace(begin, () => `${before}\n${begin}`).replace(end, () => `${end}\n${after}`);
        const fresh = form.post({ ...POST, percent: 100, highlights: POST.highlights.slice(0, 1) });
        const again = noteText(form, fresh, edited);
        expect(again).toContain(`${before}\n${begin}`);
        expect(again).toContain(`${end}\n${after}`);
        expect(again).toContain('100');
        expect(again).not.toContain('Measure');
        expect(noteText(form, fresh, again)).toBe(again);
      }),
      { numRuns: 200 },
    );
  });

  it.each(FORMS)('in %s keeps facts of the reader’s own in its head', (_name, form) => {
    const own = form === LOGSEQ ? 'mood:: calm' : 'mood:\n  - calm\naliases: [Queues]';
    const first = noteText(form, form.post(POST), null).replace(/^(---\n)?/, (fence) => `${fence}${own}\n`);
    const again = noteText(form, form.post({ ...POST, title: 'Another' }), first);
    expect(again).toContain(own);
    expect(again).toContain('Another');
    expect(again).not.toContain('promise');
  });

  it.each([
    ['in brackets', "tags: [on-call, mine,  \"a, b\", 'it''s']", ['mine', 'a, b', "it's"]],
    ['over lines', 'tags: [on-call,\n  mine]', ['mine']],
    [
      'line by line',
      'tags:\n  - queues\n- mine\n  - "#too"  # a comment\n  - \'her: own\'',
      ['mine', '#too', 'her: own'],
    ],
    ['as one word', 'tags: mine', ['mine']],
    ['as nothing', 'tags: null', []],
    ['empty', 'tags:', []],
  ])('for Obsidian keeps the tags that the reader added %s', (_how, tags, added) => {
    const edited = noteText(OBSIDIAN, OBSIDIAN.post(POST), null).replace(/tags:\n(?: {2}- .*\n)+/, () => `${tags}\n`);
    const written = (values: readonly string[]): string =>
      `tags:${values.map((value) => `\n  - ${JSON.stringify(value)}`).join('')}\n`;
    expect(noteText(OBSIDIAN, OBSIDIAN.post(POST), edited)).toContain(written(['on-call', 'queues', ...added]));
    // What a highlight had that is deleted now was ours.
    const fewer = OBSIDIAN.post({ ...POST, highlights: POST.highlights.slice(1) });
    const again = noteText(OBSIDIAN, fewer, edited);
    expect(again).toContain(added.length === 0 ? '  - "Scale"\n---' : written(added));
    expect(noteText(OBSIDIAN, fewer, again)).toBe(again);
  });

  it('for Logseq keeps what the reader added to its lists', () => {
    const edited = noteText(LOGSEQ, LOGSEQ.post(POST), null)
      .replace('tags:: on call, queues', 'tags:: [[on call]], queues, [[a, b]], mine')
      .replace('topics:: Scale', 'topics:: Scale, Growth\nstimmung-für:: ruhig\nempty::');
    const again = noteText(LOGSEQ, LOGSEQ.post({ ...POST, highlights: POST.highlights.slice(1) }), edited);
    expect(again.split('\n').slice(6, 10)).toEqual([
      'topics:: Scale, Growth',
      'tags:: [[a, b]], mine',
      'stimmung-für:: ruhig',
      'empty::',
    ]);
  });

  it.each(FORMS)('in %s keeps facts that are named as some of ours where we write none', (_name, form) => {
    const none = { ...POST, date: null, topics: [], highlights: POST.highlights.slice(1) };
    const sign = form === LOGSEQ ? '::' : ':';
    const own = `published${sign} 2026\ntopics${sign} Scale\ntags${sign} mine`;
    const edited = noteText(form, form.post(none), null).replace(`read${sign}`, `${own}\nread${sign}`);
    const again = noteText(form, form.post(none), edited);
    expect(again).toContain(`published${sign} 2026`);
    for (const word of ['Scale', 'mine']) expect(again).toContain(word);
    const topic = noteText(form, form.topic(TOPIC), null).replace(`title${sign}`, `${own}\ntitle${sign}`);
    expect(noteText(form, form.topic(TOPIC), topic)).toContain(own);
    // That it was finished is ours to tell, and to take back.
    const finished = noteText(form, form.post({ ...POST, finishedAt: 1 }), null);
    expect(noteText(form, form.post(POST), finished)).not.toContain('finished');
  });

  it('for Logseq names blocks so that others can refer to them, and keeps the names that Logseq gave', () => {
    const [own, given, third] = [1, 2, 3].map((at) => `0f5c3c0e-7d0c-4b57-9a53-0c2f6d3e8a1${at}`) as [
      string,
      string,
      string,
    ];
    const post = {
      ...POST,
      highlights: [aMark('Queues.', { id: own, tags: ['x'] }), aMark('Other.', { id: 'a b', start: 40 })],
    };
    const first = noteText(LOGSEQ, LOGSEQ.post(post), null);
    expect(first).toContain(`\t  id:: ${own}\n`);
    expect(first).toContain('\t  waymark-id:: wm-a-b\n');
    // As it was written once, and as Logseq had named the block since.
    const before = first
      .replace(`id:: ${own}`, `id:: ${given}\n\t  waymark-id:: wm-${own}`)
      .replace('waymark-id:: wm-a-b', `waymark-id:: wm-a-b\n\t  id:: ${third}`)
      .replace('- ## Highlights', `- ## Highlights\n  id:: ${own.replace('0f', '1f')}`);
    const again = noteText(LOGSEQ, LOGSEQ.post({ ...post, percent: 100 }), before);
    for (const line of [
      `\t  id:: ${given}\n\t  waymark-id:: wm-${own}\n`,
      `\t  id:: ${third}\n\t  waymark-id:: wm-a-b\n`,
      `- ## Highlights\n  id:: ${own.replace('0f', '1f')}\n`,
    ])
      expect(again).toContain(line);
    expect(again.split('> Queues.')).toHaveLength(2);
    expect(noteText(LOGSEQ, LOGSEQ.post({ ...post, percent: 100 }), again)).toBe(again);
    // A highlight under the name that we wrote once has a block's name now.
    const oldForm = first.replace(`id:: ${own}`, `waymark-id:: wm-${own}`);
    expect(noteText(LOGSEQ, LOGSEQ.post(post), oldForm)).toBe(first);
    const topic = noteText(LOGSEQ, LOGSEQ.topic(TOPIC), null).replace(
      'TODO Name an owner',
      `TODO Name an owner\n\t  id:: ${third}`,
    );
    expect(
      noteText(
        LOGSEQ,
        LOGSEQ.topic({
          ...TOPIC,
          runs: [{ name: '', items: TOPIC.runs[0]!.items.map((item) => ({ ...item, done: true })) }],
        }),
        topic,
      ),
    ).toContain(`DONE Name an owner\n\t  id:: ${third}\n`);
  });

  it.each(FORMS)('in %s loses nothing where its marks are gone or broken', (_name, form) => {
    const first = noteText(form, form.post(POST), null);
    const broken = `${first.replace(form.marks[1], '')}\nMine.`;
    const again = noteText(form, form.post(POST), broken);
    expect(again).toContain('Mine.');
    expect(again.split(form.marks[1])).toHaveLength(2);
  });
});

describe('the notes of everything', () => {
  it('are a file each, in a folder for each blog, with names that every file system has', () => {
    const posts = [
      aTakenPost([aMark('A')], { title: 'What: is/it?' }),
      aTakenPost([aMark('B')], { title: 'what is it', url: `${PAGE}2` as never }),
      aTakenPost([aMark('C')], { title: 'CON', url: `${PAGE}3` as never }),
      aTakenPost([aMark('D')], { title: '...', url: `${PAGE}4` as never }),
      aTakenPost([], { title: 'Unmarked', url: `${PAGE}5` as never }),
    ];
    expect([...noteFiles(OBSIDIAN, aTaken({ posts, topics: [TOPIC] })).keys()]).toEqual([
      'Quiet Systems/Scale.md',
      'Quiet Systems/What is it.md',
      'Quiet Systems/what is it (2).md',
      'Quiet Systems/_CON.md',
      'Quiet Systems/_.md',
    ]);
  });

  it('are written over those of an earlier time, wherever they lie and whatever they are called now', () => {
    const [first] = [...noteFiles(OBSIDIAN, aTaken()).values()];
    const old = new Map([
      ['Inbox/My queue notes.md', `${first}\nMine.\n`],
      ['Quiet Systems/Other.md', 'Not ours.'],
    ]);
    const files = noteFiles(OBSIDIAN, aTaken(), old);
    expect([...files.keys()]).toEqual(['Inbox/My queue notes.md']);
    expect(files.get('Inbox/My queue notes.md')).toContain('Mine.');
  });

  it.each([
    ['plain', (value: string) => value],
    ['plain, with a comment', (value: string) => `${value}  # ours`],
    ['in single quotes', (value: string) => `'${value}'  `],
    ['in double quotes', (value: string) => `"${value}"`],
    ['on a line of its own', (value: string) => `>-\n  ${value.replace(' ', '\n  ')}`],
  ])('are known again when another program has written the address in their head %s', (_how, written) => {
    const taken = aTaken({ topics: [TOPIC] });
    const old = new Map(
      [...noteFiles(OBSIDIAN, taken)].map(([path, text]) => [
        `Mine/${path}`,
        text.replace(/^waymark: "(.*)"$/m, (_line, value: string) => `waymark:   ${written(value)}`),
      ]),
    );
    for (const ending of ['\n', '\r\n']) {
      const edited = new Map([...old].map(([path, text]) => [path, text.replaceAll('\n', ending)]));
      expect([...noteFiles(OBSIDIAN, taken, edited).keys()].toSorted()).toEqual([...old.keys()].toSorted());
    }
  });

  it('are not known by what their text says', () => {
    const quoting = new Map([['Mine.md', `---\nmood: calm\n---\nwaymark: ${PAGE}\n`]]);
    expect([...noteFiles(OBSIDIAN, aTaken(), quoting).keys()]).toEqual(['Quiet Systems/Queues are a promise.md']);
  });

  it.each(FORMS)(
    'in %s are written again when the last that was marked is deleted, with the reader’s own text',
    (_name, form) => {
      const [[path, first]] = [...noteFiles(form, aTaken({ posts: [POST] }))] as [[string, string]];
      const old = new Map([[path, `${first}\nMine.\n`]]);
      const emptied = aTaken({ posts: [], unmarked: [{ ...POST, highlights: [] }] });
      const [again] = [...noteFiles(form, emptied, old).values()];
      expect(again).toContain('## Highlights\n');
      expect(again).toContain('\nMine.\n');
      for (const gone of ['queue grows', 'Ours too', 'on-call', 'on call']) expect(again).not.toContain(gone);
      // No note is begun that has nothing in it.
      expect(noteFiles(form, emptied).size).toBe(0);
    },
  );

  it('of which nothing is known are given back as they are, but not beside the one that is asked for', () => {
    const [[path, first]] = [...noteFiles(OBSIDIAN, aTaken())] as [[string, string]];
    const old = new Map([[path, first]]);
    const other = aTaken({ posts: [aTakenPost([aMark('A')], { title: 'Other', url: `${PAGE}2` as never })] });
    expect([...noteFiles(OBSIDIAN, other, old)]).toContainEqual([path, first]);
    expect([...noteFiles(OBSIDIAN, other, old, `${PAGE}2`).keys()]).toEqual(['Quiet Systems/Other.md']);
  });

  it('never take the place of a file that is not ours', () => {
    const files = noteFiles(OBSIDIAN, aTaken(), new Map([['Quiet Systems/Queues are a promise.md', 'Not ours.']]));
    expect([...files.keys()]).toEqual(['Quiet Systems/Queues are a promise (2).md']);
  });

  it('come back updated from the zip of an earlier export', () => {
    const zip = zipOf(noteFiles(OBSIDIAN, aTaken()));
    const old = oldNotes(zip);
    expect([...noteFiles(OBSIDIAN, aTaken(), old)]).toEqual([...old]);
    expect(() => oldNotes(zip.slice(0, 40))).toThrow(Refused);
    expect(oldNotes(bytesOf('Just a note'))).toEqual(new Map([['note.md', 'Just a note']]));
  });
});
