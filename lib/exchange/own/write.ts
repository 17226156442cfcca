import type { PostStub } from '../../model/exchange';
import { isObject, isText } from '../../model/shape';
import { FORMAT } from './format';

/** The file of everything, as pieces of text: its parts are written as they are read, and never stand there at once. */
export class OwnFile {
  readonly #pieces: string[];
  #store: string | null = null;
  #addresses = new Set<string>();

  /** @param schema the version of the records; `now`: milliseconds since 1970 */
  constructor(schema: number, now: number) {
    const head = { format: FORMAT, schema, exportedAt: new Date(now).toISOString() };
    this.#pieces = [`${JSON.stringify(head).slice(0, -1)},\n"records":{`];
  }

  /** Those of one store come one after the other. */
  addRecords(store: string, records: readonly unknown[]): void {
    for (const record of records) noteAddresses(store, record, this.#addresses);
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    if (lines === '') return;
    if (store === this.#store) this.#pieces.push(',\n', lines);
    else this.#pieces.push(this.#store === null ? '\n' : '],\n', `${JSON.stringify(store)}:[\n`, lines);
    this.#store = store;
  }

  /** What the records name: the posts among them are to be told of. */
  get addresses(): ReadonlySet<string> {
    return this.#addresses;
  }

  /** The whole file, with what is known of the posts. */
  end(stubs: readonly (readonly PostStub[])[]): string[] {
    const posts = stubs.map((some) => some.map((post) => JSON.stringify(post)).join(',\n')).join(',\n');
    return [...this.#pieces, this.#store === null ? '' : ']', `},\n"posts":[\n${posts}]}\n`];
  }
}

/** The text of a body is the author's; all else that a record says is looked through for addresses. */
function noteAddresses(store: string, record: unknown, into: Set<string>): void {
  if (!isObject(record)) return;
  if (store === 'bodies') note(Reflect.get(record, 'post'), into);
  else note(record, into);
}

function note(value: unknown, into: Set<string>): void {
  if (isText(value)) {
    if (value.startsWith('http')) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) note(part, into);
  }
}
