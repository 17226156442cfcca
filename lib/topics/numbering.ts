import type { Language } from '../model/languages';
import { comparable, oneLine } from '../model/text';

/**
 * How a title numbers its post. `said` in words (`Part 2`, `(2/3)`, `#2`, `Take 2`, `continued`) is sure; a `roman` or
 * `bare` number at the end of a name may be the name's own (`World War II`, `Django 4`). `placed` says first, middle or last.
 */
export type NumberForm = 'said' | 'placed' | 'roman' | 'bare';

/** What a title says of its place in a series. */
export interface Numbering {
  /** The title without number and what follows it, one line. */
  readonly base: string;
  /** The same, comparable; never empty. */
  readonly key: string;
  /** 0–99 */
  readonly number: number;
  /** Of so many, where the title says `(2/3)`; else null. */
  readonly total: number | null;
  readonly form: NumberForm;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** How titles number their parts in a language that writes spaces between words. Expressions; lists from one on. */
interface NumberWords {
  /** What a part of a series is called. */
  readonly parts: string;
  readonly numbers: string;
  /** Their forms for every gender of `parts`, joined by `/`. */
  readonly ordinals: string;
  /** Between a part's number and that of all. */
  readonly of: string;
  /** What a second part that bears no number says instead; empty where nothing is usual. */
  readonly continued: string;
}

/** Japanese and Chinese number by signs of their own, see {@link SAID} and {@link PLACED}. */
const LANGUAGES: Readonly<Record<Exclude<Language, 'ja' | 'zh'>, NumberWords>> = {
  en: {
    parts: 'part|pt|episode|ep|chapter|instal?lment|lesson|volume|vol',
    numbers: 'one two three four five six seven eight nine ten eleven twelve',
    ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
    of: 'of',
    continued: 'continued|cont\\.|the sequel',
  },
  de: {
    parts: 'teil|folge|kapitel',
    numbers: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    ordinals:
      'erster/erste/erstes zweiter/zweite/zweites dritter/dritte/drittes vierter/vierte/viertes ' +
      'fünfter/fünfte/fünftes sechster/sechste/sechstes siebter/siebte/siebtes achter/achte/achtes ' +
      'neunter/neunte/neuntes zehnter/zehnte/zehntes',
    of: 'von',
    continued: 'fortsetzung',
  },
  fr: {
    parts: 'partie|épisode|chapitre|volet',
    numbers: 'un deux trois quatre cinq six sept huit neuf dix onze douze',
    ordinals:
      'premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième',
    of: 'sur',
    continued: 'suite',
  },
  es: {
    parts: 'parte|capítulo|capitulo|episodio|entrega|lección',
    numbers: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    ordinals:
      'primer/primera/primero segundo/segunda tercer/tercera/tercero cuarto/cuarta quinto/quinta sexto/sexta ' +
      'séptimo/séptima octavo/octava noveno/novena décimo/décima',
    of: 'de',
    continued: 'continuación',
  },
  it: {
    parts: 'parte|capitolo|episodio|puntata',
    numbers: 'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
    ordinals:
      'primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ' +
      'ottavo/ottava nono/nona decimo/decima',
    of: 'di',
    continued: 'continua',
  },
  pt: {
    parts: 'parte|capítulo|capitulo|episódio',
    numbers: 'um dois três quatro cinco seis sete oito nove dez onze doze',
    ordinals:
      'primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta ' +
      'sétimo/sétima oitavo/oitava nono/nona décimo/décima',
    of: 'de',
    continued: 'continuação',
  },
  ru: {
    parts: 'часть|глава|серия|выпуск',
    numbers: 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
    ordinals:
      'первая/первый вторая/второй третья/третий четвёртая/четвертая/четвёртый/четвертый пятая/пятый шестая/шестой ' +
      'седьмая/седьмой восьмая/восьмой девятая/девятый десятая/десятый',
    of: 'из',
    continued: 'продолжение',
  },
  ar: {
    parts: 'الجزء|الحلقة|الفصل|الدرس',
    numbers: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة',
    ordinals:
      'الأول/الأولى/الاول/الاولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة ' +
      'السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة',
    of: 'من',
    continued: 'تتمة',
  },
};
/** Names of parts in languages that Waymark does not speak. */
const OTHER_PARTS = 'deel|aflevering|część';

const KNOWN = Object.values(LANGUAGES);
const PARTS = [...KNOWN.map(({ parts }) => parts), OTHER_PARTS].join('|');
const CHINESE = '一二三四五六七八九十';

/** The number that each word means. */
const MEANT = new Map<string, number>();
for (const words of [
  ...KNOWN.flatMap(({ numbers, ordinals }) => [numbers, ordinals]).map((list) => list.split(' ')),
  ROMAN,
  [...CHINESE],
])
  words.forEach((forms, at) => {
    for (const form of forms.split('/')) if (!MEANT.has(form)) MEANT.set(form, at + 1);
  });

/** Longest first: an alternation takes the first that fits. */
function anyOf(lists: readonly string[]): string {
  const words = new Set(lists.flatMap((list) => list.split(/[ /]/)));
  return [...words].toSorted((a, b) => b.length - a.length).join('|');
}

const ORDINALS = anyOf(KNOWN.map(({ ordinals }) => ordinals));
const WORDS = anyOf([...KNOWN.flatMap(({ numbers, ordinals }) => [numbers, ordinals]), ...ROMAN]);
/** Arabic has digits of its own, and so has Persian. */
const DIGITS = '[\\d٠-٩۰-۹]{1,2}';
const OF = `(?:\\s*(?:${KNOWN.map(({ of }) => of).join('|')}|\\/)\\s*${DIGITS})?`;
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const DIGITS_END = '(?![\\p{L}\\p{N}]|[.,]\\d)';
/** "The part I like" and "take one step" number nothing. */
const WORD_ENDS = '(?=\\s*(?:$|[:;,.!?()\\[\\]|–—-]))';

const SAID: readonly RegExp[] = [
  new RegExp(`${NO_LETTER_BEFORE}(?:${PARTS})\\.?[\\s-]*#?(${DIGITS})${OF}${DIGITS_END}`, 'iu'),
  new RegExp(`${NO_LETTER_BEFORE}(?:${PARTS})\\.?\\s+(${WORDS})${OF}${WORD_ENDS}`, 'iu'),
  // Behind a sign alone: "the first part of it" numbers nothing.
  new RegExp(`(?<=^|[:;,.!?()\\[–—-]\\s*)(${ORDINALS})\\s+(?:${PARTS})${WORD_ENDS}`, 'iu'),
  // The number's bracket or sign shows that it is no quantity: `(2/3)`, `[2/3]`, `#2`.
  /[([](\d{1,2})\s*\/\s*(\d{1,2})[)\]]/u,
  /(?<=\s|^)#(\d{1,2})(?=\s*(?:$|[:.)\]–—-]))/u,
  /第\s*(\d{1,2}|[一二三四五六七八九十])\s*(?:部分|回|篇|章|集|部|話)/u,
  /(?:その|（|\()\s*(\d{1,2}|[一二三四五六七八九十])\s*(?=$|）|\))/u,
  new RegExp(`${NO_LETTER_BEFORE}take\\s+(\\d{1,2}|${WORDS})${WORD_ENDS}`, 'iu'),
];
/** First, middle and last: Japanese 前編, 中編, 後編, Chinese 上, 中, 下 in brackets or as 上篇. */
const PLACED =
  /[\s【「『（(:：―—–-]*(?:([前中後])[編篇]|(?<=[（(【]\s*)([上中下])(?=\s*[)）】])|([上中下])[篇集])[)）】」』]?(?=\s*(?:$|[\p{P}\s]))/u;
const PLACES = ['前上', '中', '後下'];
/** A second part that bears no number. */
const CONTINUED = new RegExp(`[\\s,:;(–—-]+(?:${KNOWN.map(({ continued }) => continued).join('|')})\\s*\\)?$`, 'iu');
const ROMAN_LAST = /\s(I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=\s*(?:$|:|\s[–—-]\s))/u;
const BARE_LAST = /\s(\d{1,2})(?=\s*(?:$|:|\s[–—-]\s))/u;
/** What a title says of its place in a series; null where it says nothing. */
export function numberingOf(title: string): Numbering | null {
  for (const pattern of SAID) {
    const found = pattern.exec(title);
    if (found !== null) return numbering(title, found, 'said');
  }
  const placed = PLACED.exec(title);
  if (placed !== null) return numbering(title, placed, 'placed');
  const continued = CONTINUED.exec(title);
  if (continued !== null) return named(title.slice(0, continued.index), 2, 'said');
  const roman = ROMAN_LAST.exec(title);
  if (roman !== null) return numbering(title, roman, 'roman');
  const bare = BARE_LAST.exec(title);
  return bare === null ? null : numbering(title, bare, 'bare');
}

/** The number that the last folder of an address tells: `/blog/rust-generics-part-2`. */
export function addressNumbering(path: string): Numbering | null {
  const slug = decoded(path.split('/').findLast((part) => part !== '') ?? '').replace(/\.\w{2,5}$/, '');
  return /[-_](?:part|pt|teil|partie|parte)[-_]?\w+/iu.test(slug) ? numberingOf(slug.replace(/[-_]+/g, ' ')) : null;
}

function numbering(title: string, found: RegExpExecArray, form: NumberForm): Numbering | null {
  const before = title.slice(0, found.index);
  const number = form === 'placed' ? placeOf(found[0]) : numberOf(found[1] ?? '');
  // "Part 2: Rust generics" names the series behind the number.
  const base = comparable(before) === '' ? title.slice(found.index + found[0].length) : before;
  const total = form === 'placed' || found[2] === undefined ? null : Number(found[2]);
  return number === null ? null : named(base, number, form, total);
}

function named(written: string, number: number, form: NumberForm, total: number | null = null): Numbering | null {
  const base = oneLine(written.replace(/^[^\p{L}\p{N}]+|[\s,:;.|([（–—/-]+$/gu, ''));
  const key = comparable(base);
  return /\p{L}/u.test(key) ? { base, key, number, total, form } : null;
}

function placeOf(written: string): number {
  return PLACES.findIndex((signs) => [...signs].some((sign) => written.includes(sign))) + 1;
}

function numberOf(written: string): number | null {
  // Those digits stand in the order of their values, and begin at a multiple of sixteen.
  const word = written.toLowerCase().replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15));
  return /^\d/.test(word) ? Number(word) : (MEANT.get(word) ?? null);
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
