import { comparable, oneLine } from '../model/text';

/**
 * How a title numbers its post. `said` in words (`Part 2`, `(2/3)`, `#2`, `Take 2`, `continued`) is sure; a `roman` or
 * `bare` number at the end of a name may be the name's own (`World War II`, `Django 4`).
 */
export type NumberForm = 'said' | 'roman' | 'bare';

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
/** Numbers as words, from one; the languages one after the other. */
const NUMBER_WORDS = [
  'one two three four five six seven eight nine ten eleven twelve',
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'un deux trois quatre cinq six sept huit neuf dix onze douze',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'um dois três quatro cinco seis sete oito nove dez onze doze',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
].map((words) => words.split(' '));
/** What a part of a series is called, in each language. */
const PARTS = [
  'part|pt|episode|ep|chapter|instal?lment|lesson|volume|vol',
  'teil|folge|kapitel',
  'partie|épisode|chapitre|volet',
  'parte|capítulo|capitulo|episodio|episódio|capitolo|puntata|entrega|lección',
  'deel|aflevering|część',
  'часть|глава|серия|выпуск',
  'الجزء|الحلقة|الفصل',
].join('|');
const WORDS = [...ROMAN, ...new Set(NUMBER_WORDS.flat())].toSorted((a, b) => b.length - a.length).join('|');
const OF = '(?:\\s*(?:of|von|de|di|sur|из|\\/)\\s*\\d{1,2})?';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const DIGITS_END = '(?![\\p{L}\\p{N}]|[.,]\\d)';
/** "The part I like" and "take one step" number nothing. */
const WORD_ENDS = '(?=\\s*(?:$|[:;,.!?()\\[\\]|–—-]))';

const SAID: readonly RegExp[] = [
  new RegExp(`${NO_LETTER_BEFORE}(?:${PARTS})\\.?[\\s-]*#?(\\d{1,2})${OF}${DIGITS_END}`, 'iu'),
  new RegExp(`${NO_LETTER_BEFORE}(?:${PARTS})\\.?\\s+(${WORDS})${OF}${WORD_ENDS}`, 'iu'),
  // The number's bracket or sign shows that it is no quantity: `(2/3)`, `[2/3]`, `#2`.
  /[([](\d{1,2})\s*\/\s*(\d{1,2})[)\]]/u,
  /(?<=\s|^)#(\d{1,2})(?=\s*(?:$|[:.)\]–—-]))/u,
  /第\s*(\d{1,2}|[一二三四五六七八九十])\s*(?:部分|回|篇|章|集|部|話)/u,
  /(?:その|（|\()\s*(\d{1,2}|[一二三四五六七八九十])\s*(?=$|）|\))/u,
  new RegExp(`${NO_LETTER_BEFORE}take\\s+(\\d{1,2}|${WORDS})${WORD_ENDS}`, 'iu'),
];
/** A second part that bears no number. */
const CONTINUED = new RegExp(
  String.raw`[\s,:;(–—-]+(?:continued|cont\.|the sequel|fortsetzung|suite|continuación|continuação|` +
    String.raw`continua|продолжение)\s*\)?$`,
  'iu',
);
const ROMAN_LAST = /\s(I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=\s*(?:$|:|\s[–—-]\s))/u;
const BARE_LAST = /\s(\d{1,2})(?=\s*(?:$|:|\s[–—-]\s))/u;
const CHINESE = '一二三四五六七八九十';

/** What a title says of its place in a series; null where it says nothing. */
export function numberingOf(title: string): Numbering | null {
  for (const pattern of SAID) {
    const found = pattern.exec(title);
    if (found !== null) return numbering(title, found, 'said');
  }
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
  const number = numberOf(found[1] ?? '');
  // "Part 2: Rust generics" names the series behind the number.
  const base = comparable(before) === '' ? title.slice(found.index + found[0].length) : before;
  const total = found[2] === undefined ? null : Number(found[2]);
  return number === null ? null : named(base, number, form, total);
}

function named(written: string, number: number, form: NumberForm, total: number | null = null): Numbering | null {
  const base = oneLine(written.replace(/^[^\p{L}\p{N}]+|[\s,:;.|([（–—/-]+$/gu, ''));
  const key = comparable(base);
  return /\p{L}/u.test(key) ? { base, key, number, total, form } : null;
}

function numberOf(written: string): number | null {
  const word = written.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  const places = [ROMAN, [...CHINESE], ...NUMBER_WORDS].map((words) => words.indexOf(word));
  const place = places.find((at) => at >= 0);
  return place === undefined ? null : place + 1;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
