import { createContext } from 'preact';
import type { RunId } from '../../lib/model/guideId';
import type { ShownRun } from '../../lib/model/run';
import type { Attempt } from '../../lib/model/trouble';

/** What can be done to the times that a checklist is gone through. */
export interface RunEvents {
  /** Begins a new one, which is the open one then. */
  readonly onStart: (name: string) => Promise<Attempt<unknown>>;
  readonly onOpenRun: (run: RunId) => void;
  readonly onRenameRun: (run: RunId, name: string) => Promise<Attempt<unknown>>;
  /** Finishes the run, or goes on with it. */
  readonly onFinishRun: (run: RunId, isFinished: boolean) => void;
  readonly onDeleteRun: (run: ShownRun) => Promise<Attempt<unknown>>;
  /** Undoes a deletion: the run comes back with its ticks and notes. */
  readonly onRestoreRun: (run: ShownRun) => Promise<Attempt<unknown>>;
}

/** Null on surfaces where runs cannot be changed. */
export const RunsContext = createContext<RunEvents | null>(null);
