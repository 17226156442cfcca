import { describe, expect, it } from 'vitest';
import { summaryOfMarkup, summaryOfText } from '../../lib/archive/summary';

describe('a summary that was escaped twice', () => {
  it.each([
    ['It&amp;rsquo;s &amp;#8220;here&amp;#8221;', 'It’s “here”'],
    ['AT&amp;amp;T &amp;amp;amp; friends', 'AT&T & friends'],
    ['See &lt;a href="https://x.example/y"&gt;the notes&lt;/a&gt; on it', 'See the notes on it'],
    ['&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;two&amp;lt;/p&amp;gt;', 'One two'],
    ['Read on &lt;a href="https://x.example/y', 'Read on'],
    ['One&lt;br/&gt;two', 'One two'],
  ])('is what its author meant: %s', (written, summary) => {
    expect(summaryOfMarkup(written)).toBe(summary);
  });

  it.each([
    'Why Vec<T> is not Box<T>',
    'The <table> element, and <b> for bold',
    'a < b and c > d',
    'R&D at AT&T; more',
    'Map<K, V> of <T extends object>',
  ])('keeps what only looks like markup: %s', (written) => {
    expect(summaryOfText(written)).toBe(written);
  });

  it('is none when nothing is left of it', () => {
    expect(summaryOfMarkup('<p>&nbsp;</p>')).toBeNull();
    expect(summaryOfText('<p></p>')).toBeNull();
  });
});

describe('a summary that was cut', () => {
  const words =
    'All of the words that a summary is made of are whole when it is shown to the reader of this archive, be they long or short, in it';

  it('by us ends between words', () => {
    const long = words.repeat(4);
    const summary = summaryOfText(long) ?? '';
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(long.startsWith(summary.slice(0, -1))).toBe(true);
    expect(long.charAt(summary.length - 1)).toMatch(/[ ,]/);
  });

  it.each([
    ['with dots after a round number of characters', `${words.slice(0, 120)}...`, 'be they long or…'],
    ['at a round number, dots counted', `${words.slice(0, 97)}...`, 'reader of this…'],
    ['with a sign of dots', `${words.slice(0, 120)}…`, 'be they long or…'],
    ['with dots in brackets', `${words.slice(0, 120)}[…]`, 'be they long or…'],
    ['without any sign of it', words.slice(0, 120), 'be they long or…'],
  ])('before it came here goes back to a whole word: %s', (_, written, end) => {
    expect(summaryOfText(written)).toMatch(new RegExp(`${end}$`));
  });

  it.each([
    ['a sentence that ends in dots', 'We wondered for a long time why it was so slow, and then we knew…'],
    ['a whole sentence of a round length', `${words.slice(0, 98)}e.`],
    ['a script without spaces', '数据库'.repeat(40)],
  ])('stays where no word is broken: %s', (_, written) => {
    expect(summaryOfText(written)).toBe(written);
  });
});

describe('a summary that begins with notes on changes', () => {
  it.each([
    '[Updated on 2021-02-01: Updated to version 2.0.] [Updated on 2021-05-26: Add P-tuning in “prompts”.] ',
    '(Update: the shop has moved.) ',
    '[UPDATE, May 3, 2020] ',
    '[Updated] ',
    '[Aktualisiert am 3. Mai 2020: neue Zahlen] ',
    '[Mis à jour le 3 mai 2020] ',
    '(Actualizado: 3 de mayo de 2020) ',
    '(Aggiornamento: ora funziona) ',
    '[Atualização: corrigido] ',
    '（更新：価格）',
    '【更新于2021年2月1日】',
    '[Обновлено 3 мая 2020: цены] ',
    '[تحديث: الأسعار] ',
  ])('begins with the text itself: %s', (notes) => {
    expect(summaryOfText(`${notes}There is a gigantic amount of text.`)).toBe('There is a gigantic amount of text.');
  });

  it.each([
    '(Update your dependencies!) Then read on.',
    '[Special thanks to Ann: she drew it.] There is text.',
    '(2021 was long.) There is text.',
    '[I changed my mind: it is good] There is text.',
    'Updated on 2021-02-01: there is text.',
    '[Updated on 2021-02-01: all of it]',
    '[Updated on 2021-02-01: with a bracket that never',
  ])('keeps what is none: %s', (written) => {
    expect(summaryOfText(written)).toBe(written);
  });
});
