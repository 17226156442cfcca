import type { SearchDocument } from '../../lib/search/index/searchDocument';
import { pick, seeded } from './random';

const BEGINNINGS =
  'ab ac al an ar as ba be bo bra ca ce cla co cre da de di dra e en ex fa fi flo fo ga ge gra ha he i im in jo ka ke la le li lo ma me mi mo na ne no o op or pa pe plo po pra qua ra re ri ro sa se sha sli so sta stre ta te ti to tra u un va ve vi wa we wi ze'.split(
    ' ',
  );
const MIDDLES =
  'ba ber bi ca cen ci cto da den di fa fer fi ga gen go la len li lo ma men mi mo na ner ni no pa per pi po ra ren ri ro sa ser si so sta ta ter ti to tra va ver vi'.split(
    ' ',
  );
const ENDINGS =
  'ble ce ck ction d ding dy fy ge gy ing ism ity ke l ld ler lity ly ment mer n nce ness ng nt on or ous r ry se sh sion st t ter th tion ty ver ward x y'.split(
    ' ',
  );
const JOINED = [
  'max_connections',
  'fooBar',
  'retryAfter',
  'idle_timeout',
  'useCache',
  'read_only',
  'HTTPServer',
  'pageSize',
];
/** The small words that a third of any text consists of, the most frequent first. */
const SMALL =
  'the of and to a in is for on that with as it by your be not how are or an from when at we what why this you do'.split(
    ' ',
  );
const ACCENTED = ['café', 'résumé', 'über', 'naïve', 'señal', 'Zürich', 'façade', 'smörgås', 'Łódź', 'jalapeño'];

/** So many different words, used as often as natural words are: the n-th about 1/n as often as the first (Zipf). */
const WORDS = 14_000;

export interface CorpusOptions {
  readonly posts: number;
  /** Words of each body; none by default. */
  readonly bodyWords?: number;
  readonly seed?: number;
}

/** Posts made by a script: the same for the same options, in no language, with the statistics of one. */
export function makeCorpus({ posts, bodyWords = 0, seed = 1 }: CorpusOptions): SearchDocument[] {
  const random = seeded(seed);
  const words = makeWords(random);
  const word = (): string => {
    const chance = random();
    if (chance > 0.65) return SMALL[Math.floor(random() ** 2 * SMALL.length)] ?? 'the';
    if (chance < 0.01) return pick(JOINED, random);
    if (chance < 0.02) return pick(ACCENTED, random);
    // Inverse of the distribution function of 1/n, shifted so that no word is every tenth.
    return words[Math.floor(20 * ((WORDS / 20 + 1) ** random() - 1))] ?? words[0]!;
  };
  const sentence = (count: number): string => Array.from({ length: count }, word).join(' ');
  const topics = words.slice(200, 320);
  return Array.from({ length: posts }, (_, at) => {
    const title = sentence(3 + Math.floor(random() * 6));
    const own = [
      ...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => topics[Math.floor(random() ** 2 * 120)]!)),
    ];
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(random() * 5_800) * 86_400_000);
    return {
      url: `/${day.toISOString().slice(0, 10)}-${at.toString(36)}-${title.split(' ').slice(0, 3).join('-')}`,
      date: day.toISOString().slice(0, 10),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      topics: own.map((name) => ({ slug: name, name })),
      summary: `${sentence(10 + Math.floor(random() * 14))}.`,
      body: bodyWords === 0 ? '' : sentence(Math.round(bodyWords * (0.5 + random()))),
    };
  });
}

function makeWords(random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < WORDS) {
    const middles = Array.from({ length: Math.floor(random() * 3) }, () => pick(MIDDLES, random));
    words.add(pick(BEGINNINGS, random) + middles.join('') + pick(ENDINGS, random));
  }
  return [...words];
}
