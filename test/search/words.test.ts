import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/search/index/fold';
import { isOneEdit, lettersOf, mayBeOneEdit } from '../../lib/search/index/typos';
import { placedWordsIn, termsOf, wordsIn } from '../../lib/search/index/words';
import { mistyped } from './knownItems';
import { seeded } from './random';

const terms = (text: string): string[] => wordsIn(text).flatMap(termsOf);

describe('folding', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['SMÖRGÅS', 'smorgas'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁle', 'file'],
    ['Ｆｕｌｌ', 'full'],
    ['Ёлка', 'елка'],
    ['Σίσυφος', 'σισυφοσ'],
    ['كِتَابٌ', 'كتاب'],
    ['أحمد', 'احمد'],
    ['מֶלֶךְ', 'מלכ'],
    ['きゃっしゅ', 'キャッシュ'],
    ['がいど', 'ガイド'],
  ])('takes %s for %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('keeps marks that make another letter: Japanese sound marks, Thai vowels, Korean syllables', () => {
    expect(['ガ', 'กิ', '한'].map(fold)).toEqual(['ガ', 'กิ', '한']);
  });
});

describe('the words of a text', () => {
  it.each([
    ['fooBar', ['foobar', 'foo', 'bar']],
    ['max_connections', ['maxconnections', 'max', 'connections']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['state-of-the-art', ['stateoftheart', 'state', 'of', 'the', 'art']],
    ['don’t', ['dont', 'don', 't']],
    ['utf8 k8s', ['utf8', 'k8s']],
    ['C++ and C#', ['c++', 'c', 'and', 'c#', 'c']],
    ['foo.bar()', ['foo', 'bar']],
    ['接続プール', ['接続', '続プ', 'プー', 'ール', 'ル']],
    ['ฐานข้อมูล', ['ฐา', 'าน', 'นข', 'ข้', '้อ', 'อม', 'มู', 'ูล', 'ล']],
    ['서버를', ['서버를']],
    ['الكتاب', ['الكتاب', 'كتاب']],
    ['הכתיבה', ['הכתיבה', 'כתיבה']],
    ['', []],
    ['— … !', []],
  ])('%s are %j', (text, words) => {
    expect(terms(text)).toEqual(words);
  });

  it('keep their places, so that they can be marked', () => {
    const text = 'On fooBar und Zürich, 接続A';
    expect(placedWordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'On',
      'fooBar',
      'und',
      'Zürich',
      '接続',
      'A',
    ]);
  });
});

describe('one edit', () => {
  it.each([
    ['cache', 'cahce', true],
    ['cache', 'cach', true],
    ['cache', 'ccache', true],
    ['cache', 'cacha', true],
    ['cache', 'cache', false],
    ['cache', 'chcea', false],
    ['cache', 'caxhy', false],
    ['cache', 'ca', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([isOneEdit(a, b), isOneEdit(b, a)]).toEqual([expected, expected]);
  });

  it('is never ruled out by the letters that two words have', () => {
    const random = seeded(3);
    const pairs = Array.from({ length: 2_000 }, () => {
      const length = 4 + Math.floor(random() * 8);
      const word = Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
      return [word, mistyped(word, random)] as const;
    }).filter(([word, typo]) => isOneEdit(word, typo));
    expect(pairs.length).toBeGreaterThan(1_500);
    expect(pairs.filter(([word, typo]) => !mayBeOneEdit(lettersOf(word), lettersOf(typo)))).toEqual([]);
  });
});
