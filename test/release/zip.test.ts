import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipped } from './zip';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = new Map([
  ['manifest.json', bytes('{ "name": "Waymark" }')],
  ['chunks/ä.js', bytes(readFileSync('public/_locales/en/messages.json', 'utf8'))],
  ['empty', bytes('')],
]);

describe('a package', () => {
  it('holds its files as they are, and is of the same bytes whatever their order', async () => {
    const zip = await zipped(FILES);
    expect(unzipSync(zip)).toEqual(Object.fromEntries(FILES));
    expect((await zipped(new Map([...FILES].toReversed()))).equals(zip)).toBe(true);
    expect(zip.length).toBeLessThan(zipSync(Object.fromEntries(FILES), { level: 9 }).length);
  });
});
