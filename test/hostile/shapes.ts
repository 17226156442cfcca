/**
 * Texts that are made to be slow to read, of about `size` characters each. The names say what a file of that form is.
 */
export type Shape = (size: number) => string;

const of =
  (part: string): Shape =>
  (size) =>
    part.repeat(Math.max(1, Math.floor(size / part.length)));
const numbered =
  (part: (at: number) => string): Shape =>
  (size) => {
    const parts: string[] = [];
    for (let length = 0, at = 0; length < size; at += 1) {
      const next = part(at);
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };
const nested =
  (name: string): Shape =>
  (size) => {
    const depth = Math.floor(size / (2 * name.length + 5));
    return `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
  };

/** What the others are held against: prose of the same size. */
export const PLAIN: Shape = of('Plain words of a post, <b>some</b> of them bold &amp; done. ');

export const SHAPES: Readonly<Record<string, Shape>> = {
  'words that look like tags and never end': of('<z '),
  'tags that never end': of('<a '),
  'tags that end in a quote that is never closed': (size) => `${of('<a ')(size)}"`,
  'brackets that end in a quote that is never closed': (size) => `${of('<')(size)}"`,
  'tags that are never closed': of('<div>'),
  'inline tags that are never closed': of('<b>'),
  'tags that were never opened': of('</z>'),
  'elements in elements': nested('div'),
  'unknown elements in elements': nested('z'),
  'elements of ever new names': numbered((at) => `<z${at}></z${at}>`),
  'scripts that are never closed': of('<script>'),
  'scripts that are nearly closed': of('<script></scrip'),
  'styles, each closed': of('<style>a</style>'),
  'one tag with very many attributes': (size) => `<z ${numbered((at) => `a${at}="b" `)(size)}></z>`,
  'one tag with one attribute over and over': (size) => `<z ${of('a="b" ')(size)}></z>`,
  'values whose quote is never closed': of('<a b="'),
  'quotes alone': of('"'),
  'quotes of both kinds': of('\'"'),
  'opening brackets alone': of('<'),
  'closing brackets alone': of('>'),
  'ampersands alone': of('&'),
  'entities that are fine': of('&amp;'),
  'entities of numbers': of('&#x41;'),
  'entities that never end': of('&amp'),
  'one number that never ends': (size) => `&#${'1'.repeat(size)}`,
  'one name that never ends': (size) => `&${'a'.repeat(size)}`,
  'comments that never end': of('<!--'),
  'comments, each closed': of('<!-- -->'),
  'comments that are nearly closed': of('<!-- --'),
  'parts of raw text that never end': of('<![CDATA['),
  'parts of raw text, each closed': of('<![CDATA[a]]>'),
  'instructions that never end': of('<?a '),
  'instructions, each closed': of('<?a?>'),
  'declarations of a document type': of('<!DOCTYPE a>'),
  'a document type with very many entities': (size) =>
    `<!DOCTYPE a [${numbered((at) => `<!ENTITY a${at} "b">`)(size)}]>`,
  'white space alone': of(' '),
  'line breaks alone': of('\n'),
  'one line of one letter': of('a'),
  'dashes alone': of('-'),
  'slashes alone': of('/'),
  'brackets of JSON that never close': of('['),
  'braces of JSON that never close': of('{"a":'),
};
