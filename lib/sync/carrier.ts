/** What lies in a folder of the storage. */
export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
  /** Bytes; null where the storage does not say. */
  readonly size: number | null;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A place that carries files from machine to machine. Paths are relative to the folder that the reader named, with `/`
 * between names. Nothing here compares before it writes: no such promise was kept by all of four servers that were
 * tried, so every file has one writer.
 *
 * All verbs throw a `SyncProblem` and nothing else.
 */
export interface Carrier {
  /** Null where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly Listed[] | null>;
  /**
   * Null where there is no such file. Some servers give a page in its place: what is read must be told by its content.
   */
  readonly get: (path: string) => Promise<Bytes | null>;
  /** Makes the folders above it where they are missing. */
  readonly put: (path: string, bytes: Bytes) => Promise<void>;
  /** What is not there is no error. */
  readonly del: (path: string) => Promise<void>;
  /** What is there already is no error. */
  readonly mkdir: (folder: string) => Promise<void>;
}
