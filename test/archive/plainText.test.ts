import { describe, expect, it } from 'vitest';
import { plainText, titleText } from '../../lib/archive/plainText';
import { shortened } from '../../lib/model/text';

describe('plain text of markup', () => {
  it('parts blocks, joins inline words and decodes entities once', () => {
    expect(plainText('<p>One</p><p>two <b>th</b>ree &amp;amp; &#8217;s&nbsp;end</p>')).toBe(
      'One two three &amp; ’s end',
    );
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

describe('an endless title', () => {
  it('of words that look like tags is read at once, as far as a title goes', () => {
    // A scan from each sign to the end of the text would take minutes.
    const title = titleText('<z '.repeat(500_000));
    expect(title).toMatch(/^<z <z .*…$/);
    expect(title.length).toBeLessThanOrEqual(500);
  });

  it('of one word is cut', () => {
    expect(titleText('a'.repeat(1_000_000))).toBe(`${'a'.repeat(499)}…`);
    expect(titleText('<i></i>'.repeat(100_000)).length).toBeLessThanOrEqual(500);
  });
});

describe('shortening', () => {
  it('cuts between words and stays within the limit', () => {
    const cut = shortened('one two three, four five', 15);
    expect(cut).toBe('one two three…');
    expect(shortened('one two three four', 14)).toBe('one two three…');
    expect(shortened('one two threefour', 14)).toBe('one two…');
  });

  it('cuts a text without spaces too, and no character in two', () => {
    expect(shortened('😀'.repeat(20), 10)).toBe('😀😀😀😀…');
    expect(shortened('short', 10)).toBe('short');
  });
});
