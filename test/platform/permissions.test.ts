import { expect, it } from 'vitest';
import { covers, patternOf } from '../../lib/platform/permissions';

const SITE = patternOf('https://blog.example:8443/notes');

it('a site is asked for by its host, for all its ports', () => {
  expect(SITE).toBe('https://blog.example/*');
});

it.each([
  'https://blog.example/*',
  '<all_urls>',
  '*://*/*',
  'https://*/*',
  '*://blog.example/*',
  'https://*.example/*',
  'https://*.blog.example/*',
])('what the browser granted as %s is what the site needs', (granted) => {
  expect(covers(granted, SITE)).toBe(true);
});

it.each([
  'http://blog.example/*',
  'https://www.blog.example/*',
  'https://log.example/*',
  'https://*.log.example/*',
  'file:///*',
])('%s is not', (granted) => {
  expect(covers(granted, SITE)).toBe(false);
});
