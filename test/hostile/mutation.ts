import type { Random } from '../anchor/random';
import { SHAPES } from './shapes';

/** What parsers take for more than text. */
const TOKENS = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE a [',
  ']',
  '&',
  ';',
  '&#',
  '&#xD800;',
  '&#0;',
  '&amp;amp;lt;',
  '&rsquo;',
  '"',
  "'",
  '=',
  '\0',
  '\uFEFF',
  '\uFFFF',
  '\uD800',
  '\uDC00',
  '\u2028',
  '\u202E',
  '😀',
  'ﷺ',
  '\r',
  '\t',
  '%',
  '%zz',
  '../',
  '//',
  'javascript:alert(1)',
  'data:,x',
  'https://',
  'http://[',
  'http://a:99999/',
  '__proto__',
  'constructor',
  'xml:base="',
  ' href="',
  ' rel="tag"',
  '<a href="/2024/01/02/b">',
  '<script type="application/ld+json">',
  '</script>',
  '{"@type":"BlogPosting"}',
  '{"@graph":[',
  '[[[[',
  '{}',
  'null',
  '1e999',
  '-0',
  '[]',
  '""',
  '<h1>',
  '<h2>',
  '<li>',
  '<dt>',
  '<svg><p>',
  '<template>',
  '<table><a>',
  '<time datetime="',
  '<item>',
  '</item>',
  '<entry>',
  '<url><loc>',
  '<title>',
  '</title>',
  '<link/>',
  '<category>',
  '2024-13-99',
  '31/02/2024',
  '0000-00-00T00:00:00Z',
  '*',
  '$',
  'User-agent: *\nDisallow: ',
];
const SHAPE_NAMES = Object.keys(SHAPES);

type Change = (text: string, random: Random, corpus: readonly string[]) => string;

const at = (text: string, random: Random): number => random.below(text.length + 1);
const put = (text: string, place: number, part: string): string => text.slice(0, place) + part + text.slice(place);
const span = (text: string, random: Random, most: number): [number, number] => {
  const from = at(text, random);
  return [from, Math.min(text.length, from + random.below(most))];
};

const CHANGES: readonly Change[] = [
  (text, random) => put(text, at(text, random), random.pick(TOKENS)),
  (text, random) => put(text, at(text, random), random.pick(TOKENS)),
  (text, random) => put(text, at(text, random), random.pick(TOKENS).repeat(1 + random.below(200))),
  // Broken off, or with its head torn off.
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  (text, random) => {
    const [from, to] = span(text, random, 40);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = span(text, random, 200);
    return put(text, from, text.slice(from, to).repeat(1 + random.below(8)));
  },
  (text, random) => {
    const [from, to] = span(text, random, 300);
    return put(text.slice(0, from) + text.slice(to), at(text, random), text.slice(from, to));
  },
  (text, random, corpus) => {
    const other = random.pick(corpus);
    const [from, to] = span(other, random, 600);
    return put(text, at(text, random), other.slice(from, to));
  },
  (text, random) => put(text, at(text, random), SHAPES[random.pick(SHAPE_NAMES)]!(random.below(400))),
  (text, random) => {
    const place = at(text, random);
    return text.slice(0, place) + String.fromCharCode(random.below(0x10000)) + text.slice(place + 1);
  },
  (text, random) => text.replace(/[a-z]{3,8}/gi, (word) => (random.below(12) === 0 ? random.pick(TOKENS) : word)),
];

/** A text of the corpus after a few changes: the same for the same seed. */
export function mutated(corpus: readonly string[], random: Random): string {
  let text = random.pick(corpus);
  for (let left = 1 + random.below(6); left > 0; left -= 1) text = random.pick(CHANGES)(text, random, corpus);
  return text;
}
