import { Postings } from './postings';
import type { SavedIndex } from './saved';
import { type CutDocument, NO_DAY } from './searchDocument';
import { NOBODY, WordIndex } from './wordIndex';

/** Makes an index of documents, from nothing or from one that there is. */
export class IndexWriter {
  readonly #numbers = new Map<string, number>();
  readonly #urls: string[] = [];
  readonly #days: number[] = [];
  readonly #titleWords: number[] = [];

  private constructor(private readonly postings: Postings) {}

  static anew(): IndexWriter {
    return new IndexWriter(new Postings());
  }

  /** Goes on with an index, which must not be asked any more. */
  static on({ urls, days, titleWords, postings }: WordIndex): IndexWriter {
    const writer = new IndexWriter(postings);
    urls.forEach((url, at) => writer.#tell(at, { url, day: days[at] ?? NO_DAY, titleWords: titleWords[at] ?? 0 }));
    postings.importAll(writer.#numbers.values());
    return writer;
  }

  /** Of two documents with the same address the later counts. */
  put(document: CutDocument): void {
    const at = this.#numbers.get(document.url) ?? this.#urls.length;
    this.#tell(at, document);
    this.postings.put(at, document.slots);
  }

  remove(url: string): void {
    const at = this.#numbers.get(url);
    if (at === undefined) return;
    this.#numbers.delete(url);
    this.#urls[at] = NOBODY;
    this.postings.remove(at);
  }

  /** What was put, to be asked. The writer is not to be used after. */
  index(): WordIndex {
    return new WordIndex(this.#documents(), this.postings.terms(), this.postings);
  }

  saved(): SavedIndex {
    const { urls, ...documents } = this.#documents();
    const terms = this.postings.terms();
    return { urls: urls.join('\n'), ...documents, terms: terms.join('\n'), blocks: this.postings.blocks(terms) };
  }

  #documents() {
    return {
      urls: this.#urls,
      days: Int32Array.from(this.#days),
      titleWords: Uint8Array.from(this.#titleWords, (count) => Math.min(255, count)),
    };
  }

  #tell(at: number, { url, day, titleWords }: Omit<CutDocument, 'slots'>): void {
    if (url !== NOBODY) this.#numbers.set(url, at);
    this.#urls[at] = url;
    this.#days[at] = day;
    this.#titleWords[at] = titleWords;
  }
}

/** An index of documents in memory. */
export function indexOf(documents: Iterable<CutDocument>): WordIndex {
  const writer = IndexWriter.anew();
  for (const document of documents) writer.put(document);
  return writer.index();
}
