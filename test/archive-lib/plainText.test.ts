import { describe, expect, it } from 'vitest';
import { plainText, shortened, titleText } from '../../lib/archive/plainText';

describe('plain text of markup', () => {
  it('parts blocks, joins inline words and decodes entities once', () => {
    expect(plainText('<p>One</p><p>two <b>th</b>ree &amp;amp; &#8217;s&nbsp;end</p>')).toBe('One two three &amp; ’s end');
  });

  it('drops scripts, styles and comments with their content', () => {
    expect(plainText('a<script>var x = "<p>";</script>b<!-- c > d --><style>e{}</style>f')).toBe('a b f');
  });

  it('keeps a sign that opens no tag', () => {
    expect(plainText('1 < 2 and 3 > 2')).toBe('1 < 2 and 3 > 2');
  });

  it('is not fooled by a bracket within an attribute', () => {
    expect(plainText('x <img alt="a > b" src=y> z')).toBe('x z');
  });

  it('drops what follows a tag that never ends', () => {
    expect(plainText('kept <a href="x')).toBe('kept');
  });

  it('gives text for markup made of entities: it is never markup again', () => {
    expect(plainText('&lt;img src=x onerror=alert(1)&gt;')).toBe('<img src=x onerror=alert(1)>');
  });

  it('stops when it has enough', () => {
    expect(plainText(`<p>${'word '.repeat(50)}</p><p>more</p>`, 20)).not.toContain('more');
  });

  it('takes linear time on hostile input', () => {
    const times = [20_000, 80_000].map((count) => {
      const inputs = ['<'.repeat(count), '<a '.repeat(count), '<script>'.repeat(count), '<!--'.repeat(count), '<a b="'.repeat(count)];
      const from = performance.now();
      for (const input of inputs) plainText(input);
      return performance.now() - from;
    });
    // Four times the input, quadratic work would be sixteen times the time; the floor keeps a fast machine's noise out.
    expect(times[1]).toBeLessThan(Math.max(50, (times[0] ?? 0) * 10));
  });
});

describe('titles', () => {
  it.each([
    ['A <em>b</em> &amp; c', 'A b & c'],
    ['Generics: Vec<T> and Map<K, V>', 'Generics: Vec<T> and Map<K, V>'],
    ['The <table> element', 'The <table> element'],
    ['<h2>Wrapped</h2>', 'Wrapped'],
    ['R&D at AT&T', 'R&D at AT&T'],
  ])('reads %s as %s', (written, title) => {
    expect(titleText(written)).toBe(title);
  });

  it('shows a title of nothing but a tag as it was written', () => {
    expect(titleText('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('shortening', () => {
  it('cuts between words and stays within the limit', () => {
    const cut = shortened('one two three, four five', 15);
    expect(cut).toBe('one two three…');
  });

  it('cuts a text without spaces too, and no character in two', () => {
    expect(shortened('😀'.repeat(20), 10)).toBe('😀😀😀😀…');
    expect(shortened('short', 10)).toBe('short');
  });
});
