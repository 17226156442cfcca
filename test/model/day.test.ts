import { describe, expect, it } from 'vitest';
import { dayIn, dayInPath, ownDay } from '../../lib/model/day';

describe('the day a date names', () => {
  it.each([
    ['2024-01-31', '2024-01-31'],
    ['2024-01-31T23:59:59-11:00', '2024-01-31'],
    ['2024-01-01T00:30:00+14:00', '2024-01-01'],
    ['20240131T101500Z', '2024-01-31'],
    ['2024/1/5', '2024-01-05'],
    ['Tue, 02 Jan 2024 23:30:00 -0800', '2024-01-02'],
    ['02 Jan 24 10:00 GMT', '2024-01-02'],
    ['Sun, 6 Nov 94 08:49:37 EST', '1994-11-06'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06'],
    ['Mon, 2 Sept 2024 10:00:00 +0000', '2024-09-02'],
    ['Tue Jan  2 10:00:00 2024', '2024-01-02'],
    ['Tue Jan  2 10:00:00 UTC 2024', '2024-01-02'],
    ['January 2nd, 2024', '2024-01-02'],
    ['Posted on Jan. 2, 2024 · 5 min read', '2024-01-02'],
    ['2nd of January 2024', '2024-01-02'],
    ['2. Januar 2024', '2024-01-02'],
    ['5. März 2024', '2024-03-05'],
    ['1er février 2024', '2024-02-01'],
    ['2 de enero de 2024', '2024-01-02'],
    ['Di., 02 Okt 2024', '2024-10-02'],
    ['2 января 2024 г.', '2024-01-02'],
    ['2024年1月31日', '2024-01-31'],
    ['31.01.2024', '2024-01-31'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
  ])('reads %s as %s', (written, day) => {
    expect(dayIn(written)).toBe(day);
  });

  it.each([
    [''],
    ['yesterday'],
    ['2024'],
    ['2024-01'],
    ['January 2024'],
    ['2024-02-30'],
    ['2024-13-01'],
    ['03/04/2024'],
    ['1706702400'],
    ['0001-01-01T00:00:00Z'],
    ['1970-01-01T00:00:00Z'],
    ['version 1.2.2024-beta3'],
    ['may the 4th be with you'],
    ['in 12 marvellous ways 2024'],
  ])('never guesses a day from "%s"', (written) => {
    expect(dayIn(written)).toBeNull();
  });

  it.each([
    ['the next day far in the east', '2025-10-18T22:20:00.000Z', ['2025-10-19'], '2025-10-19'],
    ['the day before in the west', 'Sun, 19 Oct 2025 03:20:00 GMT', ['2025-10-18'], '2025-10-18'],
    ['the day before, as WordPress writes UTC', 'Sun, 19 Oct 2025 03:20:00 +0000', [null, '2025-10-18'], '2025-10-18'],
    ['the day that stands beside it', '2025-10-18T22:20Z (October 19, 2025)', [], '2025-10-19'],
    ['the first that can be', '2025-10-18T22:20Z', ['2025-10-21', '2025-10-19'], '2025-10-19'],
    ['no day that was nowhere on earth then', '2025-10-18T09:15Z', ['2025-10-19'], '2025-10-18'],
    ['no day of another week', '2025-10-18T22:20Z (updated 2025-10-30)', ['2024-10-19'], '2025-10-18'],
    ['its own where it has a zone of its own', '2025-10-18T22:20:00-05:00', ['2025-10-19'], '2025-10-18'],
    ['its own where it is a day without a time', '2025-10-19T00:00:00.000Z', ['2025-10-18'], '2025-10-19'],
    ['its own where nothing else is known', '2025-10-18T22:20Z', [null], '2025-10-18'],
    ['none where there is none', 'soon', ['2025-10-19'], null],
  ])('of an instant in UTC is %s', (_, written, shown, day) => {
    expect(ownDay(written, shown)).toBe(day);
  });

  it.each([
    ['/blog/2025-11-24-ai-enterprise-scale', '2025-11-24'],
    ['/2024/01/31/title', '2024-01-31'],
    ['/2024/1/5', '2024-01-05'],
    ['/posts/20240131-title', '2024-01-31'],
    ['/2024/01/title', null],
    ['/2024/45/99/title', null],
    ['/posts/2024', null],
    ['/item/20240131', null],
  ])('finds in the path %s the day %s', (path, day) => {
    expect(dayInPath(path)).toBe(day);
  });
});
