import { asProblem } from '../model/problem';
import { isDoubtful, rememberHealth } from '../platform/health';
import type { Store } from '../store/open';

/**
 * The check of what is stored, when the background starts. What it finds is kept for the surfaces to show, and stops nothing
 * else: pages are recognised and archives read all the same, into whatever of the database is whole.
 */
export async function checkAtStart(store: Pick<Store, 'check'>): Promise<void> {
  const problem = await store.check().then(() => null, (thrown: unknown) => asProblem(thrown).code);
  await rememberHealth(problem);
}

/** The same check for a surface, made only when the one at the start failed. Throws what is still wrong. */
export async function checkIfDoubtful(opening: Promise<Pick<Store, 'check'>>): Promise<void> {
  const [doubtful, store] = await Promise.all([isDoubtful(), opening]);
  if (doubtful) await store.check();
}
