import { describe, expect, it } from 'vitest';
import { omniboxPlain, omniboxXml } from '../../lib/platform/omniboxText';

describe('a suggestion in the address bar', () => {
  it('escapes what XML must not hold, and marks what was searched for', () => {
    const parts = [{ text: 'a < b & "c"', hit: false }, { text: "d's", hit: true }, { text: '\u0000\u0008\ud800!', hit: false }];
    expect(omniboxXml(parts)).toBe('a &lt; b &amp; &quot;c&quot;<match>d&apos;s</match>!');
    expect(omniboxPlain(parts.slice(0, 2))).toBe('a < b & "c"d\'s');
  });
});
