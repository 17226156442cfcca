import { expect, it } from 'vitest';
import { withoutDocumentType } from '../../lib/archive/feedText';

it.each([
  ['a plain one', '<?xml version="1.0"?><!DOCTYPE rss><rss/>', '<?xml version="1.0"?><rss/>'],
  ['one with quoted brackets', '<!DOCTYPE rss PUBLIC "-//a>//" \'b]>\'><rss/>', '<rss/>'],
  ['one with entities', '<!doctype rss [<!ENTITY a "x>]"><!-- it\'s ]> -->\n]><rss/>', '<rss/>'],
  ['none', '<rss><item>&lt;!DOCTYPE html></item></rss>', '<rss><item>&lt;!DOCTYPE html></item></rss>'],
  ['one within an entry', '<rss><![CDATA[<!DOCTYPE html>]]></rss>', '<rss><![CDATA[<!DOCTYPE html>]]></rss>'],
  ['one that never ends', '<!DOCTYPE rss [<!ENTITY a "', '<!DOCTYPE rss [<!ENTITY a "'],
])('takes a document type off: %s', (_, text, left) => {
  expect(withoutDocumentType(text)).toBe(left);
});
