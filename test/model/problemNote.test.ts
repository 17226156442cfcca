import { describe, expect, it } from 'vitest';
import { Problem } from '../../lib/model/problem';
import { problemNote, problemReport } from '../../lib/model/problemNote';

const PRIVATE = ['secret.example', 'https://', '/diary/', 'My Divorce', 'Ask Ines', 'token=1', 'chrome-extension://'];
const thrown = (error: Error, stack: string): Error =>
  Object.assign(error, { stack: `${error.name}: ${error.message}\n${stack}` });
const OWN = `    at Gt (chrome-extension://abcdefgh/background.js:1:2345)\n    at async chrome-extension://abcdefgh/chunks/surface-x1.js:2:99`;
const NOTES = [
  problemNote('archive:refresh', new Problem('timeout', 'https://secret.example/diary/1?token=1'), '0.1.0', 1_000),
  problemNote('page:seen', new Problem('wrong-content', 'no feed: <title>My Divorce'), '0.1.0', 2_000),
  problemNote('panel: note', new DOMException('Ask Ines', 'QuotaExceededError'), '0.1.0', 3_000),
  problemNote(
    'background',
    thrown(new TypeError('My Divorce chrome-extension://secret.example/diary/x.js:1:1'), OWN),
    '0.1.0',
    4_000,
  ),
  problemNote(
    'background',
    thrown(Object.assign(new Error('x'), { name: 'My Divorce' }), '@https://secret.example/diary/x.js:1:1'),
    '0.1.0',
    5_000,
  ),
];
const report = (detailed: boolean): string =>
  problemReport(NOTES, { version: '0.1.0', browser: 'Chrome/156', detailed });

describe('the report of what went wrong', () => {
  it('holds no address, no title and no other words that were read or written', () => {
    for (const words of PRIVATE) expect(report(false)).not.toContain(words);
  });

  it('says what was done, what failed and where in our files, the latest first', () => {
    expect(report(false).split('\n')).toEqual([
      'Waymark 0.1.0, Chrome/156',
      '1970-01-01T00:00:05.000Z 0.1.0 background: unknown, Problem',
      '1970-01-01T00:00:04.000Z 0.1.0 background: unknown, TypeError at background.js:1:2345 < chunks/surface-x1.js:2:99',
      '1970-01-01T00:00:03.000Z 0.1.0 panel: note: unknown, QuotaExceededError',
      '1970-01-01T00:00:02.000Z 0.1.0 page:seen: wrong-content, Problem',
      '1970-01-01T00:00:01.000Z 0.1.0 archive:refresh: timeout, Problem',
    ]);
  });

  it('holds the details where the reader wants them', () => {
    expect(report(true)).toContain('\n  https://secret.example/diary/1?token=1');
    expect(report(true)).toContain('\n  no feed: <title>My Divorce');
  });

  it('counts what happened again', () => {
    const [first] = NOTES;
    expect(problemReport([{ ...first!, times: 3 }], { version: '0.1.0', browser: '', detailed: false })).toContain(
      'timeout, Problem (3 times)',
    );
  });
});
