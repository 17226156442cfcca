import { describe, expect, it } from 'vitest';
import { decodeText } from '../../lib/archive/charset';

/** Text as bytes, one byte for each character up to U+00FF. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the encoding of a text', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 without any sign', utf8('<rss>Grüße €</rss>'), null, '<rss>Grüße €</rss>'],
    [
      'a byte order mark, whatever the header says',
      utf8('\uFEFF<rss>Grüße</rss>'),
      'text/xml; charset=iso-8859-1',
      '<rss>Grüße</rss>',
    ],
    ['the header', latin1('<rss>Grüße</rss>'), 'text/xml; charset="ISO-8859-1"', '<rss>Grüße</rss>'],
    [
      'the XML declaration',
      latin1('<?xml version="1.0" encoding="iso-8859-1"?><rss>Grüße</rss>'),
      'text/xml',
      '<?xml version="1.0" encoding="iso-8859-1"?><rss>Grüße</rss>',
    ],
    [
      '<meta charset>',
      latin1('<html><meta charset=latin1><p>Grüße'),
      'text/html',
      '<html><meta charset=latin1><p>Grüße',
    ],
    [
      '<meta http-equiv>',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xf0'),
      null,
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Пр',
    ],
    ['UTF-16 with a mark', utf16('\uFEFF<rss>Grüße</rss>', false), null, '<rss>Grüße</rss>'],
    ['UTF-16, big end first', utf16('\uFEFF<rss>Grüße</rss>', true), null, '<rss>Grüße</rss>'],
    [
      'UTF-16 without a mark',
      utf16('<?xml version="1.0" encoding="utf-16"?><rss>ü</rss>', false),
      null,
      '<?xml version="1.0" encoding="utf-16"?><rss>ü</rss>',
    ],
    [
      'a header that the bytes contradict',
      latin1('<?xml version="1.0" encoding="iso-8859-1"?><rss>Grüße</rss>'),
      'text/xml; charset=utf-8',
      '<?xml version="1.0" encoding="iso-8859-1"?><rss>Grüße</rss>',
    ],
    ['a header that names no encoding', utf8('Grüße'), 'text/plain; charset=klingon', 'Grüße'],
    [
      'a declaration of UTF-16 in plain bytes',
      utf8('<?xml version="1.0" encoding="utf-16"?><rss>ü</rss>'),
      null,
      '<?xml version="1.0" encoding="utf-16"?><rss>ü</rss>',
    ],
  ])('is told by %s', (_, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text);
  });

  it('replaces what is no UTF-8 instead of failing', () => {
    expect(decodeText(latin1('a\xffb\xc3'), 'text/xml; charset=utf-8')).toBe('a\uFFFDb\uFFFD');
    expect(decodeText(new Uint8Array(), null)).toBe('');
  });
});
