import { feed, item, post, rss, type AwkwardCase, type Served } from './case';

const GRÜSSE = [post('/a', 'Grüße')];
const written = (declaration: string, title = 'Grüße'): string =>
  rss(item('', `<title>${title}</title>`)).replace('<?xml version="1.0"?>', declaration);

/** A text of which every character is one byte, as Latin-1 has it. */
function latin1(text: string): NonNullable<Served['body']> {
  return (site) => Buffer.from(text.replaceAll('{site}', site), 'latin1');
}

function utf16(text: string, mark: boolean, bigEndian = false): NonNullable<Served['body']> {
  return (site) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text.replaceAll('{site}', site)}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
}

const XML = 'application/xml';
const plain = '<?xml version="1.0"?>';

/** Bytes and what they say of themselves. */
export const ENCODINGS: readonly AwkwardCase[] = [
  feed('a byte order mark is no text', { body: `\uFEFF${written(plain)}` }, GRÜSSE),
  feed('two byte order marks are none either', { body: `\uFEFF\uFEFF${written(plain)}` }, GRÜSSE),
  feed('Latin-1 by the header', { body: latin1(written(plain)), type: `${XML}; charset=ISO-8859-1` }, GRÜSSE),
  feed('Latin-1 by the header, in quotes', { body: latin1(written(plain)), type: `${XML}; charset="latin1"` }, GRÜSSE),
  feed(
    'Latin-1 by the XML declaration',
    { body: latin1(written('<?xml version="1.0" encoding="iso-8859-1"?>')), type: XML },
    GRÜSSE,
  ),
  feed(
    'Latin-1 by the XML declaration although the header says UTF-8',
    { body: latin1(written("<?xml version='1.0' encoding='ISO-8859-1'?>")), type: `${XML}; charset=utf-8` },
    GRÜSSE,
  ),
  // Only letters that Latin-1 has, too: Node (unlike browsers) reads Windows-1252 as Latin-1.
  feed('Windows-1252', { body: latin1(written('<?xml version="1.0" encoding="windows-1252"?>')), type: XML }, GRÜSSE),
  feed(
    'UTF-16 with a mark',
    { body: utf16(written('<?xml version="1.0" encoding="utf-16"?>'), true), type: XML },
    GRÜSSE,
  ),
  feed(
    'UTF-16, the other way around',
    { body: utf16(written('<?xml version="1.0" encoding="utf-16"?>'), true, true), type: XML },
    GRÜSSE,
  ),
  feed(
    'UTF-16 without a mark',
    { body: utf16(written('<?xml version="1.0" encoding="utf-16"?>'), false), type: XML },
    GRÜSSE,
  ),
  feed('UTF-16 by the header alone', { body: utf16(written(plain), false), type: `${XML}; charset=utf-16le` }, GRÜSSE),
  feed(
    'UTF-8 that calls itself UTF-16',
    { body: written('<?xml version="1.0" encoding="UTF-16"?>'), type: XML },
    GRÜSSE,
  ),
  feed(
    'Shift_JIS',
    {
      body: (site) =>
        Buffer.concat(
          [
            written('<?xml version="1.0" encoding="Shift_JIS"?>', '§')
              .replaceAll('{site}', site)
              .split('§')
              .map((part) => Buffer.from(part)),
            [Buffer.from([0x93, 0xfa, 0x96, 0x7b])],
          ].flatMap((parts, at, all) => (at === 0 ? [parts[0]!, all[1]![0]!, parts[1]!] : [])),
        ),
      type: XML,
    },
    [post('/a', '日本')],
  ),
  feed(
    'an encoding that nobody knows',
    { body: written('<?xml version="1.0" encoding="utf8mb4"?>'), type: `${XML}; charset=none` },
    GRÜSSE,
  ),
  feed('broken UTF-8 costs a letter, not the feed', { body: latin1(written(plain)), type: XML }, [
    post('/a', 'Gr\uFFFD\uFFFDe'),
  ]),
  feed('control characters that XML forbids cost nothing else', { body: written(plain, 'A\u000B\u0001B') }, [
    post('/a', 'A B'),
  ]),
  {
    says: 'a page in Windows-1252 by its meta element',
    as: 'page',
    serves: {
      body: latin1(`<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>
        <body><main><ul><li><time datetime="2024-01-02">2 Jan</time> <a href="{site}/a">Alles gr\u00fcn</a></li></ul></main></body></html>`),
      type: 'text/html',
    },
    gives: [post('/a', 'Alles grün', '2024-01-02')],
  },
];
