import { describe, expect, it } from 'vitest';
import { orderCuesOf } from '../../../lib/guide/order/titleCues';
import { LANGUAGES, type Language } from '../../../lib/model/languages';

/**
 * In each language: a title that introduces, one that does not, a sentence that asks to read something before, and one
 * that goes on from it.
 */
const SAID: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['An introduction to mulch', 'Mulch on the roof', 'Read the post on soil first.', 'In my last post, I dug.'],
  de: [
    'Mulchen: eine Einführung',
    'Mulch auf dem Dach',
    'Bitte lest den Beitrag über Boden zuerst.',
    'Im letzten Beitrag ging es um den Boden.',
  ],
  fr: [
    'Introduction au paillage',
    'Du paillis sur le toit',
    'Lisez d’abord le billet sur la terre.',
    'Dans le dernier billet, j’ai creusé.',
  ],
  es: [
    'Introducción al acolchado',
    'Acolchado en el tejado',
    'Lea primero el artículo sobre la tierra.',
    'En el artículo anterior hablamos de la tierra.',
  ],
  it: [
    'Introduzione alla pacciamatura',
    'Pacciamatura sul tetto',
    'Leggi prima l’articolo sulla terra.',
    'Nella precedente puntata ho scavato.',
  ],
  pt: [
    'Introdução à cobertura morta',
    'Cobertura no telhado',
    'Leia primeiro o artigo sobre a terra.',
    'No artigo anterior falamos da terra.',
  ],
  ru: [
    'Введение в мульчирование',
    'Мульча на крыше',
    'Сначала прочитайте статью о почве.',
    'В прошлой статье речь шла о почве.',
  ],
  ar: ['مقدمة في المهاد', 'المهاد على السطح', 'اقرأ أولا المقال عن التربة.', 'تحدثنا عن التربة في المقال السابق.'],
  ja: [
    'マルチング入門',
    '屋上のマルチング',
    '先に土についての記事をお読みください。',
    '前回の記事では土について書きました。',
  ],
  zh: ['覆盖物入门', '屋顶上的覆盖物', '请先阅读关于土壤的文章。', '上一篇写了土壤。'],
};

describe.each(LANGUAGES)('the cues of %s', (language) => {
  const cues = orderCuesOf(language);
  const [introduces, another, first, on] = SAID[language];

  it('tell a title that introduces from others', () => {
    expect(cues?.introduces.test(introduces)).toBe(true);
    expect(cues?.introduces.test(another)).toBe(false);
  });

  it('tell that an author asks to read something before', () => {
    expect(cues?.readFirst.test(first)).toBe(true);
    for (const other of [another, on]) expect(cues?.readFirst.test(other)).toBe(false);
  });

  it('tell that a post goes on from another, which asks nothing of its reader', () => {
    expect(cues?.goesOn.test(on)).toBe(true);
    for (const other of [another, first]) expect(cues?.goesOn.test(other)).toBe(false);
  });
});

it.each([
  ['See the first post in this series for how it began.', false],
  ['If you haven’t read it yet, do.', true],
  ['Look at this one first, if you are new.', true],
  ['This post assumes that you have read it.', true],
  ['I first read about it years ago.', false],
  ['I assume you are familiar with how compilers read a file.', false],
  ['Prerequisites: a bed, a rake and the post on soil.', false],
])('%s', (sentence, asks) => {
  expect(orderCuesOf('en')?.readFirst.test(sentence)).toBe(asks);
});

it('are none where a language is not known', () => {
  expect(orderCuesOf('fi')).toBeNull();
});
