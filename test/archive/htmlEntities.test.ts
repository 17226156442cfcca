import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../lib/archive/htmlEntities';

describe('character references', () => {
  it.each([
    ['&amp;lt;', '&lt;'],
    ['&lt;b&gt; &quot;x&quot; &apos;y&apos;', '<b> "x" \'y\''],
    ['na&iuml;ve &mdash; caf&eacute; &hellip;', 'naïve — café …'],
    ['&#8217;&#x2019;&#X1F600;', '’’😀'],
    ['&#150; &#x93;', '– “'],
    ['&#0; &#xD800; &#x110000; &#99999999999999999999;', '\uFFFD \uFFFD \uFFFD \uFFFD'],
    ['AT&T, R&D; &amp', 'AT&T, R&D; &amp'],
    ['&constructor; &toString; &__proto__;', '&constructor; &toString; &__proto__;'],
    ['&notaname; &Period;', '&notaname; &Period;'],
  ])('%s is %s', (written, text) => {
    expect(decodeEntities(written)).toBe(text);
  });
});
