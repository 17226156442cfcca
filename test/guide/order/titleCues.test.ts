import { describe, expect, it } from 'vitest';
import { orderCuesOf } from '../../../lib/guide/order/titleCues';
import { LANGUAGES, type Language } from '../../../lib/model/languages';

/** In each language: a title that introduces, one that does not, and a sentence that asks to read something before. */
const SAID: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: ['An introduction to mulch', 'Mulch on the roof', 'Read the post on soil first.'],
  de: ['Mulchen: eine Einführung', 'Mulch auf dem Dach', 'Im letzten Beitrag ging es um den Boden.'],
  fr: ['Introduction au paillage', 'Du paillis sur le toit', 'Lisez d’abord le billet sur la terre.'],
  es: ['Introducción al acolchado', 'Acolchado en el tejado', 'En el artículo anterior hablamos de la tierra.'],
  it: ['Introduzione alla pacciamatura', 'Pacciamatura sul tetto', 'Leggi prima l’articolo sulla terra.'],
  pt: ['Introdução à cobertura morta', 'Cobertura no telhado', 'No artigo anterior falamos da terra.'],
  ru: ['Введение в мульчирование', 'Мульча на крыше', 'В прошлой статье речь шла о почве.'],
  ar: ['مقدمة في المهاد', 'المهاد على السطح', 'تحدثنا عن التربة في المقال السابق.'],
  ja: ['マルチング入門', '屋上のマルチング', '前回の記事では土について書きました。'],
  zh: ['覆盖物入门', '屋顶上的覆盖物', '请先阅读关于土壤的文章。'],
};

describe.each(LANGUAGES)('the cues of %s', (language) => {
  const cues = orderCuesOf(language);
  const [introduces, another, first] = SAID[language];

  it('tell a title that introduces from others', () => {
    expect(cues?.introduces.test(introduces)).toBe(true);
    expect(cues?.introduces.test(another)).toBe(false);
  });

  it('tell that an author asks to read something before', () => {
    expect(cues?.readFirst.test(first)).toBe(true);
    expect(cues?.readFirst.test(another)).toBe(false);
  });
});

it('are none where a language is not known', () => {
  expect(orderCuesOf('fi')).toBeNull();
});
