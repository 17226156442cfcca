/**
 * A stand-in for a text that counts the characters which a scanner visits. It counts what is looked at by index, what
 * is searched through (to the place found, or to the end), what is copied, and the whole text each time that it is
 * taken as one: by a regular expression, a comparison, a join. So a scanner that runs a regular expression over the
 * whole text once is linear here, and one that does so at each sign is quadratic, as both are in truth.
 */
export class CountedText extends String {
  visited = 0;
  /** The language's own methods would take this one as a whole to read one letter of it. */
  readonly #text: string;

  constructor(text: string) {
    super(text);
    this.#text = text;
  }

  override charAt(at: number): string {
    this.visited += 1;
    return this.#text.charAt(at);
  }

  override charCodeAt(at: number): number {
    this.visited += 1;
    return this.#text.charCodeAt(at);
  }

  override indexOf(searched: string, from = 0): number {
    const found = this.#text.indexOf(searched, from);
    this.visited += (found < 0 ? this.length : found + searched.length) - Math.min(from, this.length);
    return found;
  }

  override lastIndexOf(searched: string, from = this.length): number {
    const found = this.#text.lastIndexOf(searched, from);
    this.visited += from - Math.max(0, found);
    return found;
  }

  override includes(searched: string, from = 0): boolean {
    return this.indexOf(searched, from) >= 0;
  }

  override startsWith(searched: string, at = 0): boolean {
    let same = 0;
    while (same < searched.length && this.#text.charAt(at + same) === searched.charAt(same)) same += 1;
    this.visited += same + 1;
    return same === searched.length;
  }

  override endsWith(searched: string, end = this.length): boolean {
    return this.startsWith(searched, end - searched.length);
  }

  override slice(start?: number, end?: number): string {
    const part = this.#text.slice(start, end);
    this.visited += part.length;
    return part;
  }

  override toString(): string {
    this.visited += this.length;
    return this.#text;
  }

  override valueOf(): string {
    return this.toString();
  }

  override [Symbol.iterator](): ReturnType<string[typeof Symbol.iterator]> {
    this.visited += this.length;
    return this.#text[Symbol.iterator]();
  }
}

const WHOLE = [
  'concat',
  'localeCompare',
  'match',
  'matchAll',
  'normalize',
  'replace',
  'replaceAll',
  'search',
  'split',
  'substring',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
] as const;

// What the language does with the whole text at once takes it as one.
for (const name of WHOLE) {
  Object.defineProperty(CountedText.prototype, name, {
    value(this: CountedText, ...args: unknown[]): unknown {
      return Reflect.apply(String.prototype[name] as (...all: unknown[]) => unknown, this.toString(), args);
    },
  });
}

/** How often a scanner visits a character of a text, on average. */
export function visitsOf(text: string, scan: (text: string) => unknown): number {
  const counted = new CountedText(text);
  try {
    scan(counted as unknown as string);
  } catch {
    // A text that is refused was visited, too.
  }
  return counted.visited / text.length;
}
