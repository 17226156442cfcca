type AskFor = (options: { readonly mode: 'readwrite'; readonly id: string }) => Promise<FileSystemDirectoryHandle>;

function picker(): AskFor | null {
  const ask: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  return typeof ask === 'function' ? (ask as AskFor) : null;
}

/**
 * Whether this browser lets a page write into a folder (https://wicg.github.io/file-system-access/): desktop Chromium
 * does.
 */
export function canAskForFolder(): boolean {
  return picker() !== null;
}

/** Asks the reader for a folder to write to; null where they choose none. Must be called straight from a click. */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker()?.call(globalThis, { mode: 'readwrite', id: 'waymark-notes' })) ?? null;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** Larger is no note. Bytes. */
const LARGEST_NOTE = 2 ** 21;

/** All notes in a folder and those within it, by path; folders whose names begin with a dot are the programs' own. */
export async function notesIn(folder: FileSystemDirectoryHandle, path = ''): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  const entries = (folder as unknown as { values: () => AsyncIterable<FileSystemHandle> }).values();
  for await (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.kind === 'directory') {
      const inside = await notesIn(entry as FileSystemDirectoryHandle, `${path}${entry.name}/`);
      for (const [name, text] of inside) notes.set(name, text);
    } else if (entry.name.toLowerCase().endsWith('.md')) {
      const file = await (entry as FileSystemFileHandle).getFile();
      if (file.size <= LARGEST_NOTE) notes.set(path + entry.name, await file.text());
    }
  }
  return notes;
}

/** Writes a file into a folder, and the folders on its way. What was there stays until all of the new text is. */
export async function writeInto(folder: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const parts = path.split('/');
  const name = parts.pop() ?? path;
  let inside = folder;
  for (const part of parts) inside = await inside.getDirectoryHandle(part, { create: true });
  const writing = await (await inside.getFileHandle(name, { create: true })).createWritable();
  await writing.write(text);
  await writing.close();
}
