import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { StoreName } from './schema';

/** What was written. A missing part means "any": the listener decides how much of what it shows to read anew. */
export interface Change {
  readonly store: StoreName | 'all';
  readonly archive?: ArchiveId;
  readonly topic?: string;
  readonly post?: PostUrl;
  /** Name of the one setting, as the table of settings has it. */
  readonly setting?: string;
}

/** Tells all pages of the extension, this one included, what was written; a channel does not echo to its sender. */
export class Changes {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(change: Change) => void>();
  #waiting: Change[] = [];
  #isClosed = false;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<readonly Change[]>) => this.#deliver(data));
  }

  /** To be called after the transaction committed. Changes of one turn go out together. Never throws. */
  announce(change: Change): void {
    this.#waiting.push(change);
    if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
  }

  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What still waits goes out first: the other pages are to hear of it even when this one closes. */
  close(): void {
    this.#send();
    this.#isClosed = true;
    this.#listeners.clear();
    this.#channel.close();
  }

  #send(): void {
    const changes = distinct(this.#waiting);
    this.#waiting = [];
    if (changes.length === 0 || this.#isClosed) return;
    this.#channel.postMessage(changes);
    this.#deliver(changes);
  }

  /** A listener that fails is reported and keeps no other from hearing. */
  #deliver(changes: readonly Change[]): void {
    for (const change of changes) {
      for (const listener of this.#listeners) {
        try {
          listener(change);
        } catch (thrown) {
          reportError(thrown);
        }
      }
    }
  }
}

function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
