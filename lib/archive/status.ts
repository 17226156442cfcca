import { Problem, type ProblemCode } from '../model/problem';

/** What an HTTP answer other than success means to the reader; null for success. `now`: milliseconds since 1970. */
export function problemOfStatus(
  response: Pick<Response, 'ok' | 'status' | 'headers' | 'url'>,
  now: number,
): Problem | null {
  if (response.ok) return null;
  const detail = `${response.status} ${response.url}`;
  return new Problem(codeOf(response.status), detail, retryAfterMs(response.headers.get('retry-after'), now));
}

function codeOf(status: number): ProblemCode {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 400 && status < 500 ? 'refused' : 'server-error';
}

/**
 * A `Retry-After` header as milliseconds from `now`: it names seconds or a date (RFC 9110, 10.2.3). Null when there is
 * none or it makes no sense; a date that has passed gives 0.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  // Only a full date: `Date.parse` would also make something of a stray number.
  const at = /^[a-z]{3,9},? .*\d{2}:\d{2}/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
