import { asProblem, Problem } from '../model/problem';

/** Whether the connection was closed before the work began. */
export function isClosed(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError';
}

/**
 * A failure of the database in words: `storage-full`, or `storage-broken` for anything else that the database raised,
 * a newer version than this code among it. What other code threw is no fault of the database: `unknown`.
 */
export function storageProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem || !(thrown instanceof DOMException)) return asProblem(thrown);
  const code = thrown.name === 'QuotaExceededError' ? 'storage-full' : 'storage-broken';
  return new Problem(code, `${thrown.name}: ${thrown.message}`);
}
