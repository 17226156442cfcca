import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedDay } from '../../lib/model/dateline';
import { LANGUAGES } from '../../lib/model/languages';

const DAY = '2015-08-27';

describe('the day of publication near a title', () => {
  it.each([
    [
      'English',
      [
        'Posted on August 27, 2015',
        'Written on August 27, 2015',
        'Thursday, August 27, 2015',
        'by Ann Lee on Aug 27, 2015',
        '27 Aug 2015 · 7 min read',
        'Posted by Ann Lee on 27 August 2015 in Scaling',
        'August 27th, 2015, Ann Lee',
      ],
    ],
    [
      'German',
      [
        'Veröffentlicht am 27. August 2015',
        'Donnerstag, den 27. August 2015',
        '27. August 2015 von Ann Lee',
        'Geschrieben von Ann Lee am 27.08.2015 um 10:20 Uhr',
      ],
    ],
    [
      'French',
      [
        '27 août 2015',
        'Publié le 27 août 2015 par Ann Lee',
        'jeudi 27 août 2015 à 10:20',
        'Mis en ligne le 27/08/2015',
      ],
    ],
    [
      'Spanish',
      [
        '27 de agosto de 2015',
        'Publicado el jueves, 27 de agosto de 2015',
        'agosto 27, 2015',
        'Publicado por Ann Lee el 27 de agosto, 2015',
      ],
    ],
    ['Italian', ['27 agosto 2015', 'Pubblicato il 27 agosto 2015', 'giovedì 27 agosto 2015 alle 10:20']],
    [
      'Portuguese',
      ['27 de agosto de 2015', 'Publicado em 27 de agosto de 2015 por Ann Lee', 'quinta-feira, 27 de agosto de 2015'],
    ],
    [
      'Japanese',
      [
        '2015年8月27日',
        '投稿日：2015年8月27日',
        '公開日 2015年8月27日（木）',
        '2015年8月27日 木曜日 10:20',
        '２０１５年８月２７日',
      ],
    ],
    [
      'Chinese',
      [
        '2015年8月27日',
        '发表于 2015年8月27日',
        '發佈於2015年8月27日 星期四',
        '作者：安 · 2015-08-27',
        '二〇一五年八月二十七日',
      ],
    ],
    [
      'Russian',
      [
        '27 августа 2015 г.',
        'Опубликовано 27 августа 2015',
        'четверг, 27 августа 2015 года',
        'Автор: Анна Ли, 27.08.2015',
      ],
    ],
    [
      'Arabic',
      ['27 أغسطس 2015', '٢٧ أغسطس، ٢٠١٥', 'نشر في 27 آب 2015', 'الخميس 27 غشت 2015', '\u200fأغسطس 27, 2015\u200f'],
    ],
  ])('is read in %s', (_, lines) => {
    for (const line of lines) expect([line, publishedDay([line])]).toEqual([line, DAY]);
  });

  it.each([
    ['تشرين الثاني', '2015-11-27'],
    ['كانون الأول', '2015-12-27'],
  ])('is read in months of two words: %s', (month, day) => {
    expect(publishedDay([`27 ${month} 2015`])).toBe(day);
  });

  it('is known in months of every language of the list', () => {
    for (const language of LANGUAGES) {
      for (let month = 0; month < 12; month += 1) {
        const at = new Date(Date.UTC(2015, month, 27));
        const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
        expect([language, written, publishedDay([written])]).toEqual([
          language,
          written,
          at.toISOString().slice(0, 10),
        ]);
      }
    }
  });

  it.each([
    ['a day of a change', ['Updated on August 27, 2015']],
    ['the same with its label apart', ['Last modified:\nAugust 27, 2015']],
    ['the same in another language', ['Zuletzt aktualisiert am 27. August 2015']],
    ['the same in Chinese', ['最后更新于 2015年8月27日']],
    ['a day within a sentence', ['What happened on August 27, 2015']],
    ['a day that begins a sentence', ['August 27, 2015 changed everything for us']],
    ['a day in a long line', [`Posted on August 27, 2015 ${'and so on '.repeat(20)}`]],
    ['a year alone', ['Posted in 2015']],
    ['a month alone', ['Posted in August 2015', '2015年8月', 'août 2015']],
    ['figures that can be read in two ways', ['03/04/2015', 'Posted on 3/4/2015']],
    ['a list of days', ['27 August 2015', '26 August 2015', 'Posted on 25 August 2015']],
    ['a day that is in no calendar', ['31 February 2015', '2015年2月30日']],
    ['nothing', []],
  ])('is not taken from %s', (_, lines) => {
    expect(publishedDay(lines)).toBeNull();
  });

  it('is the one that says so, else the nearest', () => {
    expect(publishedDay(['26 August 2015', 'Posted on 27 August 2015'])).toBe(DAY);
    expect(publishedDay(['27 August 2015', '26 August 2015'])).toBe(DAY);
    expect(publishedDay(['Published August 27, 2015 · Updated May 1, 2020'])).toBe(DAY);
    expect(publishedDay(['Updated May 1, 2020 | Published August 27, 2015'])).toBe(DAY);
  });

  it('is read from figures once the page’s other dates, or the month in its address, decide the order', () => {
    expect(publishedDay(['03/04/2015', 'Updated 27/08/2015'])).toBe('2015-04-03');
    expect(publishedDay(['03/04/2015', 'Updated 08/27/2015'])).toBe('2015-03-04');
    expect(publishedDay(['03/04/2015'], '2015-04')).toBe('2015-04-03');
    expect(publishedDay(['03/04/2015'], '2015-03')).toBe('2015-03-04');
    expect(publishedDay(['03/04/2015'], '2015-07')).toBeNull();
    expect(publishedDay(['03/04/2015', 'Updated 27/08/2015', 'Reviewed 08/27/2014'])).toBeNull();
  });

  it('never throws, is a day of the calendar, and is the same for the same lines', () => {
    const piece = fc.constantFrom(
      'Posted on ',
      'Updated ',
      '27 ',
      'août ',
      'August ',
      '2015',
      '年',
      '8',
      '月',
      '日',
      '/',
      '.',
      ' · ',
      'أغسطس ',
      '٢٧ ',
      '\n',
      'by ',
      'Ann ',
      ', ',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.array(piece).map((pieces) => pieces.join('')),
          ),
        ),
        (lines) => {
          const day = publishedDay(lines);
          const inCalendar = day === null ? null : new Date(`${day}T00:00Z`).toISOString().slice(0, 10);
          expect([publishedDay(lines), inCalendar]).toEqual([day, day]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
