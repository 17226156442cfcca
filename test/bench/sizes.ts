import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '../e2e/browser';
import type { Measurement } from './measurement';

const CONTENT_SCRIPT = 'chrome-mv3/content-scripts/post.js';
/** 20 KB and 200 KB of the design. */
const CONTENT_SCRIPT_BYTES = 20 * 1024;
const ZIP_BYTES = 200 * 1024;

/** The shipped build's content script as it is minified, and the zip that a store would get. */
export function sizes(): Promise<Measurement[]> {
  const zip = readdirSync(BUILDS).find((name) => name.endsWith('-chrome.zip'));
  if (zip === undefined) throw new Error('there is no zip of the Chromium build');
  return Promise.resolve([
    { name: 'content script', unit: 'bytes', value: bytesOf(CONTENT_SCRIPT), reference: CONTENT_SCRIPT_BYTES, against: 'budget', budget: 1 },
    { name: 'zipped extension', unit: 'bytes', value: bytesOf(zip), reference: ZIP_BYTES, against: 'budget', budget: 1 },
  ]);
}

function bytesOf(file: string): number {
  return statSync(join(BUILDS, file)).size;
}
