import type { Overview } from '../model/overview';
import { asProblem } from '../model/problem';
import { isDoubtful, rememberHealth } from '../session/health';
import type { Store } from '../store/open';

/** What can be checked; what cannot be read of it stops nothing, and is told by {@link damageOf}. */
interface Checked {
  readonly check: () => Promise<unknown>;
}

/**
 * The check of what is stored, when the background starts. What it finds is kept for the surfaces to show, and stops
 * nothing else: pages are recognised and archives read all the same, into whatever of the database is whole.
 */
export async function checkAtStart(store: Checked): Promise<void> {
  const problem = await store.check().then(
    () => null,
    (thrown: unknown) => asProblem(thrown).code,
  );
  await rememberHealth(problem);
}

/** The same check for a surface, made only when the one at the start failed. Throws what is still wrong. */
export async function checkIfDoubtful(opening: Promise<Checked>): Promise<void> {
  const [doubtful, store] = await Promise.all([isDoubtful(), opening]);
  if (doubtful) await store.check();
}

/** What is to be told of what is stored; null when all of it can be read. */
export async function damageOf(store: Pick<Store, 'check'>): Promise<Overview['damage']> {
  try {
    const { unreadable } = await store.check();
    return unreadable === 0 ? null : { unreadable };
  } catch (thrown) {
    return { code: asProblem(thrown).code };
  }
}
