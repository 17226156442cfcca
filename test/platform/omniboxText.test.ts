import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { omniboxPlain, omniboxXml } from '../../lib/platform/omniboxText';

/** Titles that a page may have, to break what shows them. */
const HOSTILE = [
  'a < b & "c" > d\'s',
  '</match><url>https://evil.example</url>',
  '&lt;match&gt; &#60; &amp;amp;',
  ']]><![CDATA[<dim>',
  '<!-- <!DOCTYPE x [<!ENTITY y "z">]> &y; -->',
  '<?xml version="1.0"?>',
];

describe('a suggestion in the address bar', () => {
  it('escapes what XML must not hold, and marks what was searched for', () => {
    const parts = [
      { text: 'a < b & "c"', hit: false },
      { text: "d's", hit: true },
      { text: '\u0000\u0008\ud800\ufffe!', hit: false },
    ];
    expect(omniboxXml(parts)).toBe('a &lt; b &amp; &quot;c&quot;<match>d&apos;s</match>!');
    expect(omniboxPlain(parts.slice(0, 2))).toBe('a < b & "c"d\'s');
  });

  it.each(HOSTILE)('reads in a real parser as it was written, and is nothing but text: %s', (title) => {
    const { DOMParser } = new JSDOM('').window;
    const xml = omniboxXml([
      { text: title, hit: false },
      { text: title, hit: true },
    ]);
    const { documentElement } = new DOMParser().parseFromString(`<description>${xml}</description>`, 'application/xml');
    expect(documentElement.textContent).toBe(title + title);
    expect([...documentElement.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['match']);
  });
});
