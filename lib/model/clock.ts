/**
 * Clocks are set, and sometimes wrong: what was stored while one was ahead must not hold until that day comes. A time
 * counts only as far as something here can have set it. All values are milliseconds; times since 1970.
 */

/** Whether something that happened at `at` lies within the last `span`. What lies in the future never happened. */
export function isRecent(at: number, span: number, now: number): boolean {
  return at <= now && now - at < span;
}

/**
 * Whether it is still to be waited until `until`. What lies further away than the `longest` wait was set by a wrong
 * clock.
 */
export function isAhead(until: number, longest: number, now: number): boolean {
  return until > now && until - now <= longest;
}
