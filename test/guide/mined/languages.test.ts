import { describe, expect, it } from 'vitest';
import { mineText } from '../../../lib/guide/mined/mineText';
import { mineTopic } from '../../../lib/guide/mined/mineTopic';
import { LANGUAGES, type Language } from '../../../lib/model/languages';
import type { Candidate, MinedGuide } from '../../../lib/model/mined';
import { textOf, urlOf } from './texts';

interface Written {
  /** What defines `subject`, and what only looks like it. */
  readonly definition: readonly [subject: string, sentence: string];
  readonly noDefinition: string;
  readonly warning: string;
  /** A heading that announces steps, and three of them. */
  readonly steps: readonly [heading: string, ...items: string[]];
  /** A list of things, under the same heading. */
  readonly things: readonly string[];
}

const WRITTEN: Readonly<Record<Exclude<Language, 'en'>, Written>> = {
  de: {
    definition: ['mulch', 'Mulch ist eine Schicht aus Laub, die den Boden feucht hält.'],
    noDefinition: 'Das ist eine gute Frage, die uns viele Leute stellen.',
    warning: 'Vermeiden Sie es, nasses Laub direkt an den Stamm zu legen.',
    steps: ['So geht es in drei Schritten', 'Den Boden lockern', 'Das Laub verteilen', 'Alles gut wässern'],
    things: ['Laub aus dem Garten', 'Stroh vom Feld', 'Rinde von Bäumen'],
  },
  fr: {
    definition: ['paillis', 'Le paillis est une couche de feuilles qui garde la terre humide.'],
    noDefinition: 'C’est une bonne question que beaucoup de gens nous posent.',
    warning: 'Évitez de poser des feuilles mouillées contre le tronc.',
    steps: ['Les étapes', 'Ameublir la terre en surface', 'Étaler les feuilles sèches', 'Arroser le tout'],
    things: ['Feuilles du jardin', 'Paille des champs', 'Écorce de pin'],
  },
  es: {
    definition: ['acolchado', 'El acolchado es una capa de hojas que mantiene húmeda la tierra.'],
    noDefinition: 'Esta es una buena pregunta que nos hace mucha gente.',
    warning: 'Evita poner hojas mojadas junto al tronco del árbol.',
    steps: ['Pasos para empezar', 'Mullir la tierra del cantero', 'Repartir las hojas secas', 'Regar todo con cuidado'],
    things: ['Hojas del jardín', 'Paja del campo', 'Corteza de pino'],
  },
  it: {
    definition: ['pacciamatura', 'La pacciamatura è uno strato di foglie che mantiene umida la terra.'],
    noDefinition: 'Questa è una buona domanda che ci fanno in molti.',
    warning: 'Evitare di mettere foglie bagnate contro il tronco.',
    steps: ['Procedimento', 'Smuovere la terra in superficie', 'Stendere le foglie secche', 'Annaffiare tutto bene'],
    things: ['Foglie del giardino', 'Paglia dei campi', 'Corteccia di pino'],
  },
  pt: {
    definition: ['cobertura morta', 'A cobertura morta é uma camada de folhas que mantém a terra úmida.'],
    noDefinition: 'Esta é uma boa pergunta que muita gente nos faz.',
    warning: 'Evite colocar folhas molhadas junto ao tronco da árvore.',
    steps: ['Passo a passo', 'Soltar a terra do canteiro', 'Espalhar as folhas secas', 'Regar tudo com cuidado'],
    things: ['Folhas do jardim', 'Palha do campo', 'Casca de pinheiro'],
  },
  ru: {
    definition: ['мульча', 'Мульча — это слой листьев, который сохраняет влагу в почве.'],
    noDefinition: 'Это — это хороший вопрос, который нам задают многие люди.',
    warning: 'Не кладите мокрые листья вплотную к стволу дерева.',
    steps: ['Пошаговая инструкция', 'Разрыхлите почву вокруг', 'Разложите сухие листья', 'Полейте всё как следует'],
    things: ['Листья из сада', 'Солома с поля', 'Кора сосны'],
  },
  ar: {
    definition: ['المهاد', 'المهاد هو طبقة من الأوراق تحافظ على رطوبة التربة.'],
    noDefinition: 'هذا هو نوع من الأسئلة التي يطرحها علينا كثيرون.',
    warning: 'تجنب وضع الأوراق المبللة بجانب جذع الشجرة مباشرة.',
    steps: ['خطوات العمل', 'ضع التربة في الأصيص', 'اخلط الأوراق الجافة جيدا', 'احرص على الري بانتظام'],
    things: ['أوراق من الحديقة', 'قش من الحقل', 'لحاء الصنوبر'],
  },
  ja: {
    definition: ['マルチング', 'マルチングとは、土の表面を落ち葉で覆って乾燥を防ぐ方法です。'],
    noDefinition: 'これは、多くの人が私たちに尋ねるとても良い質問です。',
    warning: '濡れた落ち葉を木の幹に直接つけないようにしましょう。',
    steps: ['手順', '表面の土をほぐす', '乾いた落ち葉を広げる', '全体に水をやります'],
    things: ['庭の落ち葉', '畑のわら', '松の樹皮'],
  },
  zh: {
    definition: ['覆盖物', '覆盖物是一种铺在土壤表面用来保持水分的材料。'],
    noDefinition: '这是一个很多人都会问我们的好问题。',
    warning: '不要把潮湿的树叶直接堆在树干旁边。',
    steps: ['步骤', '把表面的土壤弄松', '将干树叶铺开', '检查土壤是否湿润'],
    things: ['花园里的树叶', '田里的稻草', '松树皮'],
  },
};

function minedFrom(lines: readonly string[], language: string): Candidate[] {
  return mineText({ title: '' }, textOf(lines, language));
}

it('are every language of the list but English, which has cues of its own', () => {
  expect(['en', ...Object.keys(WRITTEN)].toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(Object.entries(WRITTEN))('texts in %s', (language, written) => {
  it('define a topic', () => {
    const [subject, sentence] = written.definition;
    const [found] = minedFrom([sentence], language);
    expect(found).toMatchObject({ reason: { kind: 'defines' }, subject, text: sentence });
  });

  it('do not define what their sentences only point at', () => {
    expect(minedFrom([written.noDefinition], language).filter(({ reason }) => reason.kind === 'defines')).toEqual([]);
  });

  it('warn', () => {
    expect(minedFrom([written.warning], language)).toMatchObject([
      { reason: { kind: 'warns' }, text: written.warning },
    ]);
  });

  it('list steps, and things, which are none', () => {
    const [heading, ...items] = written.steps;
    const list = (of: readonly string[]): Candidate[] =>
      minedFrom([`# ${heading}`, ...of.map((item) => `1. ${item}`)], language);
    expect(list(items)).toMatchObject([{ reason: { kind: 'instructs', instructions: 3 }, section: heading }]);
    expect(list(written.things)).toEqual([]);
  });
});

/** Where no space parts words: what a post on `name` is called, and one on another thing; what warns besides. */
describe.each([
  ['ja', 'マルチング', 'マルチングの手順', 'フィルムマルチングとは', '根元に厚く積み上げないようにしましょう。'],
  ['ja', '覆い', '畑の覆いをはずす', '畑をたがやす', '根元に厚く積み上げないようにしましょう。'],
  ['ja', 'Docker', 'Docker入門', 'Dockerize入門', '根元に厚く積み上げないようにしましょう。'],
  ['zh', '覆盖物', '如何铺设覆盖物', '如何铺设花坛', '不要把覆盖物铺得太厚以免闷坏根部。'],
  ['zh', 'Docker', '我的Docker笔记', '我的Dockerize笔记', '不要在冬天铺设潮湿的材料以免冻伤根部。'],
] as const)('a guide in %s to %s', (language, name, title, another, warning) => {
  const { steps, warning: first } = WRITTEN[language];
  const [heading, ...items] = steps;
  const topic = { slug: name.toLowerCase(), name };
  const guideOf = (called: string): MinedGuide => {
    const post = { url: urlOf('p'), title: called, date: null, language };
    const lines = [first, warning, `# ${heading}`, ...items.map((item) => `1. ${item}`)];
    return mineTopic(topic, [post], () => mineText(post, textOf(lines, language)));
  };

  it('has what a post says that its title tells to be on it', () => {
    const { steps: lists, warnings } = guideOf(title);
    expect(lists).toHaveLength(1);
    expect(warnings.map(({ text }) => text).toSorted()).toEqual([first, warning].toSorted());
  });

  it('has nothing of a post on another thing', () => {
    expect(guideOf(another)).toMatchObject({ steps: [], warnings: [] });
  });
});
