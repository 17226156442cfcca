import type { Taken } from '../taken';
import { IDENTITY, type NoteForm, type NoteParts } from './form';
import { identityOf, noteText } from './note';

/** Notes by the path of their file, its folders apart by `/`. */
export type NoteFiles = ReadonlyMap<string, string>;

/** No file system, and neither Obsidian nor Logseq, has these in a name. */
const NO_NAME = /[\\/:*?"<>|#^[\]\p{Cc}]/gu;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters. */
const LONGEST_NAME = 90;

/**
 * A note for each topic whose checklist was begun, and for each post that something was marked in. A note that is
 * among the old ones is written over that, wherever it lies, also when nothing is marked any more; others of ours are
 * given as they are, for they hold words of the reader's. Old files that are none of ours are not given.
 *
 * @param note all that is given, where that is one note
 */
export function noteFiles(
  form: NoteForm,
  { posts, unmarked, topics }: Taken,
  old: NoteFiles = new Map(),
  note: string | null = null,
): Map<string, string> {
  const known = new Map<string, readonly [path: string, text: string]>();
  for (const [path, text] of old) {
    const identity = identityOf(text);
    if (identity !== null && !known.has(identity)) known.set(identity, [path, text]);
  }
  const files = new Map<string, string>();
  const taken = new Set([...old.keys()].map((path) => path.toLowerCase()));
  const write = (folder: string, title: string, parts: NoteParts): void => {
    const identity = String(parts.facts.find(([name]) => name === IDENTITY)?.[1]);
    const [path, text] = known.get(identity) ?? [freePath(`${fileName(folder)}/${fileName(title)}`, taken), null];
    taken.add(path.toLowerCase());
    files.set(path, noteText(form, parts, text));
  };
  for (const topic of topics) write(topic.blog, topic.name, form.topic(topic));
  for (const post of posts) if (post.highlights.length > 0) write(post.blog, post.title, form.post(post));
  for (const post of unmarked) if (known.has(post.url)) write(post.blog, post.title, form.post(post));
  if (note === null) for (const [path, text] of known.values()) if (!files.has(path)) files.set(path, text);
  return files;
}

function fileName(title: string): string {
  const name = title
    .replace(NO_NAME, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  const short = [...name].slice(0, LONGEST_NAME).join('').trim();
  return short === '' || RESERVED.test(short) ? `_${short}` : short;
}

/** Two files of names that differ in case alone would be one in many file systems. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const free = `${path}${count === 1 ? '' : ` (${count})`}.md`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
