import type { Incoming } from '../model/exchange';
import { isObject } from '../model/shape';
import { Refused } from './fault';
import { gunzipped, isGzip, jsonOf, textOf } from './fileText';
import { joined, type Foreign } from './foreign/foreign';
import { isHypothesis, readHypothesis } from './foreign/hypothesis';
import { listSchema, readList } from './foreign/lists';
import { isLinkList, isOpml, readLinkList, readOpml } from './foreign/markup';
import { readTable } from './foreign/tables';
import { isWebClipper, readWebClipper } from './foreign/webClipper';
import { FORMAT } from './own/format';
import { readOwnFile } from './own/read';
import { filesIn, isZip } from './zip';

/** What a file brings: everything that someone took along from Waymark, or what another program has for us. */
export type FileRead =
  | { readonly kind: 'own'; readonly incoming: Incoming }
  | { readonly kind: 'foreign'; readonly foreign: Foreign };

/** Reads a file by what is in it, whatever its name says. Throws a `Refused`. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileRead> {
  if (isZip(bytes)) return readZip(bytes);
  return readText(textOf(isGzip(bytes) ? await gunzipped(bytes) : bytes));
}

/** Texts of pages lie beside the lists in some zips. */
const NO_LIST = /(?:^|\/)(?:__MACOSX|content|highlights)\//;

/** What is nobody's in a zip is passed over, as long as there is something else. */
function readZip(bytes: Uint8Array<ArrayBuffer>): FileRead {
  const files = filesIn(bytes, (path) => /\.(?:csv|json|html?|opml|xml)$/i.test(path) && !NO_LIST.test(path));
  const foreign: Foreign[] = [];
  for (const content of files.values()) {
    try {
      const read = readText(textOf(content));
      if (read.kind === 'own') return read;
      foreign.push(read.foreign);
    } catch (thrown) {
      if (!(thrown instanceof Refused) || !['foreign', 'empty'].includes(thrown.fault.kind)) throw thrown;
    }
  }
  if (foreign.length === 0) throw new Refused({ kind: 'foreign' });
  return { kind: 'foreign', foreign: joined(foreign) };
}

/** The same of a file's text. */
export function readText(text: string): FileRead {
  const start = text.trimStart().slice(0, 1);
  if (start === '') throw new Refused({ kind: 'empty' });
  if (start === '{' || start === '[') return readJson(jsonOf(text));
  const foreign = start === '<' ? markupIn(text) : readTable(text);
  if (foreign === null) throw new Refused({ kind: 'foreign' });
  return { kind: 'foreign', foreign };
}

function readJson(json: unknown): FileRead {
  if (isObject(json) && Reflect.get(json, 'format') === FORMAT) return { kind: 'own', incoming: readOwnFile(json) };
  const foreign = isHypothesis(json)
    ? readHypothesis(json)
    : listSchema(json) !== null
      ? readList(json)
      : isWebClipper(json)
        ? readWebClipper(json)
        : null;
  if (foreign === null) throw new Refused({ kind: 'foreign' });
  return { kind: 'foreign', foreign };
}

function markupIn(text: string): Foreign | null {
  if (isOpml(text)) return readOpml(text);
  return isLinkList(text) ? readLinkList(text) : null;
}
