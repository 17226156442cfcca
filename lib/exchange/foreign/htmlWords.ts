const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text in which the characters that stand by name or number are themselves again. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The words of a piece of HTML. */
export function wordsOf(html: string): string {
  const text = html.replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr|\/blockquote)\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '');
  return decoded(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

/** The attributes of a tag, their names in lower case. */
export function attributesIn(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g,
  ))
    found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  return found;
}
