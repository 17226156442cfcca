import { describe, expect, it } from 'vitest';
import { gunzipped } from '../../lib/exchange/fileText';
import { readFile } from '../../lib/exchange/readFile';
import { zipOf } from '../../lib/exchange/zip';
import type { FileFault } from '../../lib/model/exchange';
import { bytesOf, faultIn } from './aFile';

const P = 'https://a.example/p';
const POCKET = 'title,url,time_added,tags,status';
const INSTAPAPER = 'URL,Title,Selection,Folder,Timestamp';
const RAINDROP = 'title,note,excerpt,url,folder,tags,created';
const READWISE = 'Highlight,Title,Author,URL,Note,Location,Date';
const OWN = '{"format":"waymark-export","schema":6,"exportedAt":"","records":';

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const codes = [0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(codes.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])));
}

async function gzipped(text: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packing = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packing).arrayBuffer());
}

/** Files that are refused, with why and where. */
const REFUSED: readonly (readonly [string, Uint8Array<ArrayBuffer> | string, FileFault])[] = [
  ['nothing', '', { kind: 'empty' }],
  ['white space alone', ' \n\t\n', { kind: 'empty' }],
  ['a mark of UTF-8 alone', bytes([0xef, 0xbb, 0xbf]), { kind: 'empty' }],
  ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { kind: 'encoding', line: 1 }],
  [
    'Latin-1 in its third line',
    bytes(`${POCKET}\nA,${P},1,,unread\nGr`, [0xfc], `n,${P}2,1,,unread\n`),
    { kind: 'encoding', line: 3 },
  ],
  ['half a JSON file', `${OWN}{"readings":[\n{"post":"${P}`, { kind: 'half', line: 2 }],
  ['a JSON file without its last bracket', `${OWN}{}\n`, { kind: 'half', line: 2 }],
  ['JSON with a comma too many', '{\n"annotations": [],\n}', { kind: 'syntax', line: 3 }],
  ['JSON with a comment', '{\n// mine\n"annotations": []}', { kind: 'syntax', line: 2 }],
  ['two JSON files in one', '{"annotations":[]}\n{"annotations":[]}', { kind: 'syntax', line: 2 }],
  ['JSON of nobody', '{"hello":"world"}', { kind: 'foreign' }],
  ['an empty JSON list', '[]', { kind: 'foreign' }],
  ['JSON that is a number', '7', { kind: 'foreign' }],
  ['a text', 'Dear diary,\ntoday I read a lot.', { kind: 'foreign' }],
  ['a table of nobody', 'a,b\n1,2\n', { kind: 'foreign' }],
  ['a page in HTML', '<!doctype html><title>Blog</title><a href="https://a.example">A</a>', { kind: 'foreign' }],
  ['XML of nobody', '<?xml version="1.0"?><rss/>', { kind: 'foreign' }],
  ['records that are no list', `${OWN}{"readings":{}},"posts":[]}`, { kind: 'shape', place: 'records.readings' }],
  ['records that are none', `${OWN}[],"posts":[]}`, { kind: 'shape', place: 'records' }],
  [
    'a version that is no number',
    '{"format":"waymark-export","schema":"6","records":{}}',
    { kind: 'shape', place: 'schema' },
  ],
  ['half a zip', zipOf(new Map([['part_000000.csv', `${POCKET}\n`.repeat(99)]])).slice(0, 60), { kind: 'packed' }],
  [
    'a zip of something else',
    zipOf(
      new Map([
        ['photo.jpg', 'x'],
        ['notes.json', '{"a":1}'],
      ]),
    ),
    { kind: 'foreign' },
  ],
  ['what begins like gzip', bytes([0x1f, 0x8b], 'no'), { kind: 'packed' }],
];

/** Files that are read, odd as they are: how many pages, marks and blogs, and what is left out and why. */
const READ: readonly (readonly [
  string,
  Uint8Array<ArrayBuffer> | string,
  readonly [number, number, number],
  readonly string[],
])[] = [
  ['a table with the mark of UTF-8', bytes([0xef, 0xbb, 0xbf], `${POCKET}\nA,${P},1,,unread\n`), [1, 0, 0], []],
  ['a table in UTF-16, little end first', utf16(`${POCKET}\nGrün,${P},1,,unread\n`, true), [1, 0, 0], []],
  ['JSON in UTF-16, big end first', utf16('{"annotations":[]}', false), [0, 0, 0], []],
  [
    'a table with quotes and line breaks in cells',
    `${READWISE}\n"He said ""no"",\nand left",T,,${P},"a\n\nb",1,\n`,
    [0, 1, 0],
    [],
  ],
  ['a table with the line breaks of Windows', `${INSTAPAPER}\r\n${P},A,,Unread,1\r\n`, [1, 0, 0], []],
  ['a table with the line breaks of an old Mac', `${INSTAPAPER}\r${P},A,,Unread,1\r`, [1, 0, 0], []],
  ['a table parted by semicolons', `title;url;time_added;tags;status\nA;${P};1;;unread\n`, [1, 0, 0], []],
  ['a table with empty lines', `${POCKET}\n\n\nA,${P},1,,unread\n\n`, [1, 0, 0], []],
  ['a table with its columns in another order', `status,url,title,time_added\nunread,${P},A,1\n`, [1, 0, 0], []],
  [
    'a table whose last quote is never closed',
    `${POCKET}\nA,${P},1,,unread\n"B,${P}2,1,,unread\n`,
    [1, 0, 0],
    ['unreadable'],
  ],
  ['a formula in a cell', `${READWISE}\n'=cmd|'/c calc'!A1,T,,${P},,1,\n`, [0, 1, 0], []],
  ['rows that are too short', `${POCKET}\nA\nB,${P},1,,unread\n`, [1, 0, 0], ['address']],
  [
    'addresses that are none',
    `${RAINDROP}\nA,,,javascript:alert(1),x,,\nB,,,not an address,x,,\nC,,,${P},x,,\n`,
    [1, 0, 0],
    ['address', 'address'],
  ],
  ['dates that are none', `${POCKET}\nA,${P},never,,unread\nB,${P}2,,,unread\n`, [2, 0, 0], []],
  [
    'null dates',
    `[{"slug":"a","url":"${P}","title":null,"state":null,"savedAt":null,"publishedAt":null,"labels":null}]`,
    [1, 0, 0],
    [],
  ],
  ['an address twice', `${POCKET}\nA,${P},1,,unread\nA,${P},2,,archive\n`, [2, 0, 0], []],
  [
    'one bad item among good ones',
    `[{"slug":"a","url":"${P}"},null,{"slug":7}]`,
    [1, 0, 0],
    ['unreadable', 'unreadable'],
  ],
  [
    'annotations of every broken kind',
    `{"annotations":[null,7,{"uri":"${P}"},{"uri":"${P}","target":[{"selector":[{"type":"TextQuoteSelector","exact":7}]}]}]}`,
    [0, 0, 0],
    ['unreadable', 'unreadable', 'no-words', 'no-words'],
  ],
  ['a highlight of an endless text', `${READWISE}\n${'x'.repeat(30_000)},T,,${P},,1,\n`, [0, 0, 0], ['no-words']],
  [
    'bookmarks that are cut off',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="${P}">A</A>\n<DT><A HREF="https://b.exa`,
    [1, 0, 0],
    [],
  ],
  [
    'a zip in which one file is damaged and nobody’s',
    zipOf(
      new Map([
        ['part_000000.csv', `${POCKET}\nA,${P},1,,unread\n`],
        ['readme.json', '{"a":1}'],
      ]),
    ),
    [1, 0, 0],
    [],
  ],
];

describe('an awkward file', () => {
  it.each(REFUSED)('%s is refused, and told where', async (_name, file, fault) => {
    expect(await faultIn(typeof file === 'string' ? bytesOf(file) : file)).toEqual(fault);
  });

  it.each(READ)('%s is read as far as it can be', async (_name, file, [pages, marks, blogs], why) => {
    const found = await readFile(typeof file === 'string' ? bytesOf(file) : file);
    const { foreign } = found as Extract<typeof found, { kind: 'foreign' }>;
    expect([foreign.pages.length, foreign.marks.length, foreign.blogs.length]).toEqual([pages, marks, blogs]);
    expect(foreign.left.map((one) => one.why)).toEqual(why);
  });

  it('of formulas comes without the guard that someone put before them', async () => {
    const found = await readFile(bytesOf(`${READWISE}\n'=1+1,T,,${P},,1,\n'quoted',T,,${P},,1,\n`));
    expect(found).toMatchObject({ foreign: { marks: [{ exact: '=1+1' }, { exact: "'quoted'" }] } });
  });

  it('that is small, and larger inside than is ever opened, is refused', async () => {
    const bomb = await gzipped(new Uint8Array(2_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(gunzipped(bomb, 1_000_000)).rejects.toMatchObject({ fault: { kind: 'too-large' } });
    expect(await faultIn(await gzipped('').then((whole) => whole.slice(0, 12)))).toMatchObject({ kind: 'packed' });
  });

  it('of everything may be packed', async () => {
    const found = await readFile(await gzipped(`${OWN}{},"posts":[]}`));
    expect(found).toMatchObject({ kind: 'own', incoming: { schema: 6 } });
  });
});
