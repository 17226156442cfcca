/** A file that was made for the reader. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** The browser has taken the file's bytes long before. Milliseconds. */
const TAKEN_MS = 60_000;

/** Gives the reader a file to keep, as a download does. */
export function keepAsFile({ name, content }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}
