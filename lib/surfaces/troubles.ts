import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { asProblem } from '../model/problem';
import type { Attempt, Trouble } from '../model/trouble';
import { noteProblem } from '../session/problemLog';
import { onUnsavedChange, unsavedNow, type Unsaved } from '../session/unsaved';

/** Actions that say what became of them instead of throwing. */
export type Attempted<Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] extends (...given: infer Given) => Promise<infer T>
    ? (...given: Given) => Promise<Attempt<T>>
    : never;
};

export interface Troubles {
  /** What the surface has to say; null when all is well. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  /**
   * Does what the reader asked for. What fails is told, until the same is done or the reader has seen enough of it.
   * `about` names the action and what it is done to: the first word of it is kept in the log.
   */
  readonly attempt: <T>(about: string, work: () => Promise<T>) => Promise<Attempt<T>>;
  /** The same for each of a surface's actions. */
  readonly attempted: <Actions extends Readonly<Record<string, (...given: never[]) => Promise<unknown>>>>(
    actions: Actions,
  ) => Attempted<Actions>;
  /** Tries what failed once more. */
  readonly again: () => void;
  readonly dismiss: () => void;
}

interface Failed {
  readonly about: string;
  readonly trouble: Trouble;
  readonly again: (() => void) | null;
}

/**
 * What goes wrong on one surface: each action of the reader's, what nobody waited for, and what is read but not kept.
 */
export function troubles(surface: string): Troubles {
  const failed = signal<Failed | null>(null);
  const unsaved = signal<Unsaved | null>(null);
  /** Of two attempts at one thing the later counts. */
  const latest = new Map<string, number>();
  let attempts = 0;

  const fail = (about: string, thrown: unknown, again: Failed['again']): void => {
    void noteProblem(`${surface}: ${about.split(' ')[0]}`, thrown);
    failed.value = {
      about,
      again,
      trouble: { kind: 'failed', code: asProblem(thrown).code, canRetry: again !== null },
    };
  };
  const attempt = async <T>(about: string, work: () => Promise<T>): Promise<Attempt<T>> => {
    attempts += 1;
    const mine = attempts;
    latest.set(about, mine);
    try {
      const value = await work();
      if (latest.get(about) === mine && failed.value?.about === about) failed.value = null;
      return { kept: true, value };
    } catch (thrown) {
      if (latest.get(about) === mine) fail(about, thrown, () => void attempt(about, work));
      return { kept: false };
    }
  };
  addEventListener('unhandledrejection', ({ reason }) => fail('unasked', reason, null));
  const lookAtUnsaved = (): void => void unsavedNow().then((now) => (unsaved.value = now));
  onUnsavedChange(lookAtUnsaved);
  lookAtUnsaved();

  return {
    attempt,
    attempted: (actions) =>
      Object.fromEntries(
        Object.entries(actions).map(([name, act]) => [
          name,
          (...given: never[]) => attempt([name, ...given.slice(0, 1).map(nameOf)].join(' '), () => act(...given)),
        ]),
      ) as never,
    trouble: computed(() => failed.value?.trouble ?? (unsaved.value && { kind: 'unsaved', code: unsaved.value.code })),
    again: () => failed.value?.again?.(),
    dismiss: () => (failed.value = null),
  };
}

/** What an action is done to: the thing's id, or the word that names it. */
function nameOf(given: unknown): string {
  return typeof given === 'object' && given !== null && 'id' in given ? String(given.id) : String(given);
}
