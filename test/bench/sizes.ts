import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { BUILDS } from '../e2e/browser';
import { filesIn, zipped } from '../release/zip';
import type { Measurement } from './measurement';

const BUILD = 'chrome-mv3';
const CONTENT_SCRIPT = `${BUILD}/content-scripts/post.js`;
const CONTENT_SCRIPT_BYTES = 24 * 1024;
const ZIP_BYTES = 640 * 1024;

/** Parts that are known by where their files lie. */
const PLACES: readonly (readonly [prefix: string, part: string])[] = [
  ['background.js', 'background'],
  ['content-scripts/', 'content script'],
  ['in-page.js', 'in-page'],
  ['look.js', 'look'],
  ['icon/', 'icons'],
  ['_locales/', 'locales'],
];

/**
 * The shipped build's content script as it is minified, the zip that a store would get, and what each part takes of it.
 */
export async function sizes(): Promise<Measurement[]> {
  const whole = (await zipped(filesIn(join(BUILDS, BUILD)))).length;
  const parts = packedParts(join(BUILDS, BUILD));
  return [
    {
      name: 'content script',
      unit: 'bytes',
      value: bytesOf(CONTENT_SCRIPT),
      reference: CONTENT_SCRIPT_BYTES,
      against: 'budget',
      budget: 1,
    },
    { name: 'zipped extension', unit: 'bytes', value: whole, reference: ZIP_BYTES, against: 'budget', budget: 1 },
    ...[...parts].map(([part, value]): Measurement => ({
      name: `… ${part}`,
      unit: 'bytes',
      value,
      reference: whole,
      against: 'all of it',
      budget: null,
    })),
  ];
}

function bytesOf(file: string): number {
  return statSync(join(BUILDS, file)).size;
}

/** The bytes of each part of a build as they lie in its zip, without its list of names; the largest first. */
export function packedParts(root: string): Map<string, number> {
  const files = filesIn(root);
  const pages = pagesOf(root, [...files.keys()]);
  const parts = new Map<string, number>();
  for (const [file, bytes] of files) {
    const part = PLACES.find(([prefix]) => file.startsWith(prefix))?.[1] ?? pages.get(file) ?? 'other';
    parts.set(part, (parts.get(part) ?? 0) + deflateRawSync(bytes, { level: 9 }).length);
  }
  return new Map([...parts].toSorted(([, a], [, b]) => b - a));
}

/** For each file that pages load: the one page that does, or that several do. */
function pagesOf(root: string, files: readonly string[]): Map<string, string> {
  const pages = new Map<string, string>();
  const reach = (file: string, page: string, seen: Set<string>): void => {
    if (seen.has(file)) return;
    seen.add(file);
    pages.set(file, pages.has(file) ? 'shared by pages' : page);
    const text = readFileSync(join(root, file), 'utf8');
    for (const other of files) {
      const [name = ''] = other.split('/').slice(-1);
      if (/^(?:chunks|assets)\//.test(other) && text.includes(name)) reach(other, page, seen);
    }
  };
  for (const file of files) if (file.endsWith('.html')) reach(file, file.replace('.html', ''), new Set());
  return pages;
}
