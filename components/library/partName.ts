import type { LibraryPart } from '../../lib/model/library';
import { text } from '../text';

/** What a part of the library is called. */
export function partName(part: LibraryPart): string {
  return text(part === 'to-read' ? 'libraryPart_toRead' : `libraryPart_${part}`);
}
