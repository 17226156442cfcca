import { textOf } from '../fileText';
import { filesIn, isZip } from '../zip';

/** The notes of an old export, a file or a zip of them, by path. Throws a `Refused`. */
export function oldNotes(bytes: Uint8Array<ArrayBuffer>): Map<string, string> {
  if (!isZip(bytes)) return new Map([['note.md', textOf(bytes)]]);
  const files = filesIn(bytes, (path) => path.toLowerCase().endsWith('.md'));
  return new Map([...files].map(([path, content]) => [path, content.length === 0 ? '' : textOf(content)]));
}
