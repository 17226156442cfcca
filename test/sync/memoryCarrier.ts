import { SyncProblem } from '../../lib/model/syncProblem';
import type { Bytes, Carrier } from '../../lib/sync/carrier';

/** What may go wrong with the next calls. Each is asked before it happens and answers whether it does. */
export interface Faults {
  /** A file arrives by half, and the server says that all is well. */
  readonly tears?: () => boolean;
  /** A file arrives, and the answer does not. */
  readonly losesAnswer?: () => boolean;
  /** The machine dies before a head is sent. */
  readonly dies?: (path: string) => boolean;
  /** A file that is there is not seen. */
  readonly misses?: (path: string) => boolean;
}

/** A folder in memory, as all machines see it. */
export class MemoryFolder {
  files = new Map<string, Bytes>();
  calls = 0;

  copy(): Map<string, Bytes> {
    return new Map(this.files);
  }

  carrier(faults: Faults = {}): Carrier {
    const call = (): void => {
      this.calls += 1;
    };
    return {
      list: (folder) => {
        call();
        const inside = [...this.files].filter(([path]) => path.startsWith(`${folder}/`));
        if (inside.length === 0) return Promise.resolve(null);
        const names = new Map(
          inside.map(([path, bytes]) => {
            const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
            return [name, { name, isFolder: rest.length > 0, size: rest.length > 0 ? null : bytes.length }] as const;
          }),
        );
        return Promise.resolve([...names.values()]);
      },
      get: (path) => {
        call();
        return Promise.resolve(faults.misses?.(path) === true ? null : (this.files.get(path) ?? null));
      },
      put: (path, bytes) => {
        call();
        if (faults.dies?.(path) === true) return Promise.reject(new SyncProblem('offline', 'died'));
        const isTorn = faults.tears?.() === true;
        this.files.set(path, isTorn ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes);
        return faults.losesAnswer?.() === true ? Promise.reject(new SyncProblem('timeout', path)) : Promise.resolve();
      },
      del: (path) => {
        call();
        this.files.delete(path);
        return Promise.resolve();
      },
      mkdir: () => {
        call();
        return Promise.resolve();
      },
    };
  }
}
