import { describe, expect, it } from 'vitest';
import { entriesIn } from '../../lib/sync/propfind';

const FOLDER = new URL('https://dav.example/remote.php/dav/files/ann/My%20notes/waymark/');
const BASE = '/remote.php/dav/files/ann/My%20notes/waymark';

function multistatus(...responses: readonly string[]): string {
  return `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:">${responses.join('\n')}</d:multistatus>`;
}

const response = (href: string, prop: string): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${prop}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const COLLECTION = '<d:resourcetype><d:collection/></d:resourcetype>';

describe('the listing of a folder', () => {
  it('names what lies right in it, with sizes, and not the folder itself', () => {
    const xml = multistatus(
      response(`${BASE}/`, COLLECTION),
      response(`${BASE}/v1/`, COLLECTION),
      response(`${BASE}/head.wm`, '<d:getcontentlength>120</d:getcontentlength><d:resourcetype/>'),
      response(`${BASE}/v1/deeper`, ''),
    );
    expect(entriesIn(xml, FOLDER)).toEqual([
      { name: 'v1', isFolder: true, size: null },
      { name: 'head.wm', isFolder: false, size: 120 },
    ]);
  });

  it.each([
    [
      'other prefixes and letter case',
      (xml: string) => xml.replaceAll('d:', 'lp1:').replaceAll('xmlns:lp1', 'xmlns:lp1'),
    ],
    ['no prefix', (xml: string) => xml.replaceAll('d:', '')],
    ['whole addresses', (xml: string) => xml.replaceAll('<d:href>', '<d:href>https://dav.example')],
    ['other escapes of the same letters', (xml: string) => xml.replaceAll('My%20notes', 'M%79%20notes')],
    [
      'white space around addresses',
      (xml: string) => xml.replaceAll('<d:href>', '<d:href>\n  ').replaceAll('</d:href>', '\n</d:href>'),
    ],
  ])('is read with %s', (_name, change) => {
    const xml = change(multistatus(response(`${BASE}/`, COLLECTION), response(`${BASE}/a%26b.wm`, '')));
    expect(entriesIn(xml, FOLDER)).toEqual([{ name: 'a&b.wm', isFolder: false, size: null }]);
  });

  it('is none where a page answers', () => {
    expect(entriesIn('<html><body>Log in</body></html>', FOLDER)).toBeNull();
  });

  it('leads nowhere out of the folder', () => {
    const xml = multistatus(
      response(`${BASE}/../../secret`, ''),
      response('/etc/passwd', ''),
      response(`${BASE}/%ff`, ''),
      response(`${BASE}/a%2Fb`, ''),
    );
    expect(entriesIn(xml, FOLDER)?.filter(({ name }) => !/^[\w.]+$/.test(name))).toEqual([
      { name: 'a/b', isFolder: false, size: null },
    ]);
  });
});
