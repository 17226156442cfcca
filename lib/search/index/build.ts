import { IN_SUMMARY, IN_TITLE, IN_TOPICS, withBody } from './fields';
import { NO_DAY, type SegmentData, TOPIC_TERM } from './segment';
import { termsOf, wordsIn } from './words';

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 in as many bytes of seven bits as it needs, the lowest first (LEB128). */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A copy of what was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Flags are one byte. */
const FLAG_VALUES = 256;

/** What is indexed of one document. An empty text is a field that it does not have. */
export interface SearchDocument {
  /** Names it within its archive; holds no line break. */
  readonly url: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly title: string;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly summary: string;
  readonly body: string;
}

/**
 * Indexes documents into one part. Of two with the same address the later counts. `gone` are addresses of which nothing
 * is left: they stand in the part without any term, and so hide what earlier parts say of them.
 */
export function buildSegment(documents: readonly SearchDocument[], gone: readonly string[] = []): SegmentData {
  const byUrl = new Map<string, SearchDocument | null>(gone.map((url) => [url, null]));
  for (const document of documents) byUrl.set(document.url, document);
  const urls = [...byUrl.keys()].toSorted(byCodeUnits);
  const days = new Int32Array(urls.length).fill(NO_DAY);
  const titleWords = new Uint8Array(urls.length);
  const byTerm = new Map<string, number[]>();
  urls.forEach((url, at) => {
    const document = byUrl.get(url);
    if (document == null) return;
    days[at] = dayNumber(document.date);
    titleWords[at] = Math.min(255, wordsIn(document.title).length);
    for (const [term, flags] of termsOfDocument(document)) {
      const postings = byTerm.get(term);
      if (postings === undefined) byTerm.set(term, [posting(at, flags)]);
      else postings.push(posting(at, flags));
    }
  });
  return { urls: urls.join('\n'), days, titleWords, ...packed(byTerm) };
}

/** Days since 1970 of a date `YYYY-MM-DD`. */
export function dayNumber(date: string | null): number {
  const time = date === null ? NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? NO_DAY : Math.round(time / 86_400_000);
}

/** A document that has a term, and where in it the term stands, as one number: a text has a hundred of them. */
export function posting(document: number, flags: number): number {
  return document * FLAG_VALUES + flags;
}

/** Terms and postings in their saved form. `byTerm`: see {@link posting}, documents ascending. */
export function packed(
  byTerm: ReadonlyMap<string, ArrayLike<number>>,
): Pick<SegmentData, 'terms' | 'starts' | 'postings'> {
  const terms = [...byTerm.keys()].toSorted(byCodeUnits);
  const starts = new Uint32Array(terms.length + 1);
  const writer = new ByteWriter();
  terms.forEach((term, at) => {
    starts[at] = writer.length;
    const postings = byTerm.get(term) ?? [];
    let before = 0;
    for (let index = 0; index < postings.length; index += 1) {
      const both = postings[index] ?? 0;
      const document = Math.floor(both / FLAG_VALUES);
      writer.varint(document - before);
      writer.byte(both % FLAG_VALUES);
      before = document;
    }
  });
  starts[terms.length] = writer.length;
  return { terms: terms.join('\n'), starts, postings: writer.bytes() };
}

function termsOfDocument({ title, topics, summary, body }: SearchDocument): Map<string, number> {
  const flags = new Map<string, number>();
  const add = (text: string, field: number): void => {
    for (const word of wordsIn(text)) for (const term of termsOf(word)) flags.set(term, (flags.get(term) ?? 0) | field);
  };
  add(title, IN_TITLE);
  add(summary, IN_SUMMARY);
  for (const { slug, name } of topics) {
    add(name, IN_TOPICS);
    flags.set(TOPIC_TERM + slug, IN_TOPICS);
  }
  if (body === '') return flags;
  const times = new Map<string, number>();
  for (const word of wordsIn(body)) for (const term of termsOf(word)) times.set(term, (times.get(term) ?? 0) + 1);
  for (const [term, count] of times) flags.set(term, withBody(flags.get(term) ?? 0, count));
  return flags;
}

/** Code units, as `<` has it: what binary search compares with. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
