import { describe, expect, it } from 'vitest';
import { fateText, faultText } from '../../components/exchange/exchangeText';
import { provideText } from '../../components/text';
import { gunzipped } from '../../lib/exchange/fileText';
import { readFile } from '../../lib/exchange/readFile';
import { zipOf } from '../../lib/exchange/zip';
import { english } from '../components/english';
import { bytesOf, faultIn } from './aFile';

provideText(english);

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

/** Files that are refused, and what the reader is told: why, and where in them. */
const REFUSED: readonly (readonly [name: string, file: Uint8Array<ArrayBuffer> | string, told: string])[] = [
  ['nothing', '', 'it is empty.'],
  ['white space alone', ' \n\t\n', 'it is empty.'],
  ['a mark of UTF-8 alone', bytes([0xef, 0xbb, 0xbf]), 'it is empty.'],
  ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'it could not be read: line 1 is not text in UTF-8.'],
  [
    'Latin-1 in its third line',
    bytes(`${POCKET}\nA,${P},1,,unread\nGr`, [0xfc], `n,${P}2,1,,unread\n`),
    'it could not be read: line 3 is not text in UTF-8.',
  ],
  [
    'half a JSON file',
    `${OWN}{"readings":[\n{"post":"${P}`,
    'it breaks off in line 2: only a part of the file is there.',
  ],
  ['a JSON file without its last bracket', `${OWN}{}\n`, 'it breaks off in line 2: only a part of the file is there.'],
  ['JSON with a comma too many', '{\n"annotations": [],\n}', 'it could not be read: it is damaged in line 3.'],
  ['JSON with a comment', '{\n// mine\n"annotations": []}', 'it could not be read: it is damaged in line 2.'],
  ['two JSON files in one', '{"annotations":[]}\n{"annotations":[]}', 'it could not be read: it is damaged in line 2.'],
  ['JSON of nobody', '{"hello":"world"}', 'it is none of the files that Waymark can read.'],
  ['an empty JSON list', '[]', 'it is none of the files that Waymark can read.'],
  ['JSON that is a number', '7', 'it is none of the files that Waymark can read.'],
  ['a text', 'Dear diary,\ntoday I read a lot.', 'it is none of the files that Waymark can read.'],
  ['a table of nobody', 'a,b\n1,2\n', 'it is none of the files that Waymark can read.'],
  [
    'a page in HTML',
    '<!doctype html><title>Blog</title><a href="https://a.example">A</a>',
    'it is none of the files that Waymark can read.',
  ],
  ['XML of nobody', '<?xml version="1.0"?><rss/>', 'it is none of the files that Waymark can read.'],
  [
    'records that are no list',
    `${OWN}{"readings":{}},"posts":[]}`,
    'it could not be read: “records.readings” in it is not as it should be.',
  ],
  ['records that are none', `${OWN}[],"posts":[]}`, 'it could not be read: “records” in it is not as it should be.'],
  [
    'a version that is no number',
    '{"format":"waymark-export","schema":"6","records":{}}',
    'it could not be read: “schema” in it is not as it should be.',
  ],
  [
    'half a zip',
    zipOf(new Map([['part_000000.csv', `${POCKET}\n`.repeat(99)]])).slice(0, 60),
    'it could not be unpacked: it is damaged.',
  ],
  [
    'a zip of something else',
    zipOf(
      new Map([
        ['photo.jpg', 'x'],
        ['notes.json', '{"a":1}'],
      ]),
    ),
    'it is none of the files that Waymark can read.',
  ],
  ['what begins like gzip', bytes([0x1f, 0x8b], 'no'), 'it could not be unpacked: it is damaged.'],
];

/** Files that are read, odd as they are: how many pages, marks and blogs, and what is told of each record left out. */
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
    ["Can't be read"],
  ],
  ['a formula in a cell', `${READWISE}\n'=cmd|'/c calc'!A1,T,,${P},,1,\n`, [0, 1, 0], []],
  ['rows that are too short', `${POCKET}\nA\nB,${P},1,,unread\n`, [1, 0, 0], ['No address of the web']],
  [
    'addresses that are none',
    `${RAINDROP}\nA,,,javascript:alert(1),x,,\nB,,,not an address,x,,\nC,,,${P},x,,\n`,
    [1, 0, 0],
    ['No address of the web', 'No address of the web'],
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
    ["Can't be read", "Can't be read"],
  ],
  [
    'annotations of every broken kind',
    `{"annotations":[null,7,{"uri":"${P}"},{"uri":"${P}","target":[{"selector":[{"type":"TextQuoteSelector","exact":7}]}]}]}`,
    [0, 0, 0],
    ["Can't be read", "Can't be read", 'Marks no words', 'Marks no words'],
  ],
  ['a highlight of an endless text', `${READWISE}\n${'x'.repeat(30_000)},T,,${P},,1,\n`, [0, 0, 0], ['Marks no words']],
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
  it.each(REFUSED)('%s is refused, and told where', async (_name, file, told) => {
    const fault = await faultIn(typeof file === 'string' ? bytesOf(file) : file);
    expect(faultText('it', fault)).toBe(`${told} Nothing was changed.`);
  });

  it('larger than is ever opened is refused before it is read, with its size', () => {
    expect(faultText('it', { kind: 'too-large', bytes: 100_000_000 })).toBe(
      'it was not read: it has 100 MB, and files of more than 67 MB are not opened. Nothing was changed.',
    );
  });

  it.each(READ)('%s is read as far as it can be', async (_name, file, [pages, marks, blogs], told) => {
    const found = await readFile(typeof file === 'string' ? bytesOf(file) : file);
    const { foreign } = found as Extract<typeof found, { kind: 'foreign' }>;
    expect([foreign.pages.length, foreign.marks.length, foreign.blogs.length]).toEqual([pages, marks, blogs]);
    expect(foreign.left.map(({ why }) => fateText({ kind: 'left', why }))).toEqual(told);
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
