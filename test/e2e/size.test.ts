import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILDS } from './browser';

/** Bytes. Every page that a reader opens pays for this file. */
const MOST = 24 * 1024;

it.each(['chrome-mv3', 'firefox-mv3'])('the content script of %s stays within its budget', (build) => {
  expect(statSync(`${BUILDS}${build}/content-scripts/post.js`).size).toBeLessThanOrEqual(MOST);
});
