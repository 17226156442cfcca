import { atom, feed, item, post, rss, type AwkwardCase } from './case';

const dated = (says: string, written: string, day: string | null): AwkwardCase =>
  feed(`${says}: ${written === '' ? '(none)' : written}`, rss(item(`<pubDate>${written}</pubDate>`)), [
    post('/a', 'A', day),
  ]);

const inAtom = (dates: string): string => atom(`<entry><title>A</title><link href="{site}/a"/>${dates}</entry>`);

/** Days as feeds write them. A day is the author's; where it could be two it is none. */
export const DATES: readonly AwkwardCase[] = [
  feed('no date is no date', rss(item('')), [post('/a', 'A', null)]),
  dated('an empty date is none', '', null),
  dated('a year of two digits', 'Tue, 02 Jan 24 10:00:00 +0000', '2024-01-02'),
  dated('a year of two digits in the last century', 'Sat, 02 Jan 99 10:00:00 EST', '1999-01-02'),
  dated('a named zone moves no day', 'Tue, 02 Jan 2024 23:30:00 PST', '2024-01-02'),
  dated('a zone of one letter', 'Tue, 02 Jan 2024 23:30:00 M', '2024-01-02'),
  dated('an offset moves no day', 'Tue, 02 Jan 2024 00:30:00 +1400', '2024-01-02'),
  dated('no zone', '2024-01-02T23:30:00', '2024-01-02'),
  dated('a day alone', '2024-01-02', '2024-01-02'),
  dated('ISO with a space', '2024-01-02 10:00:00.123456 -08', '2024-01-02'),
  dated('ISO without marks', '20240102T100000+0900', '2024-01-02'),
  dated('the wrong day of the week', 'Monday, 2 Jan 2024 10:00:00 GMT', '2024-01-02'),
  dated('the month in full and in lower case', 'tuesday, 02 january 2024', '2024-01-02'),
  dated('with hyphens', '02-Jan-2024', '2024-01-02'),
  dated('as C writes it', 'Tue Jan  2 10:00:00 PST 2024', '2024-01-02'),
  dated('as Americans say it', 'January 2nd, 2024 at 10:00 pm', '2024-01-02'),
  dated('in German', 'Di., 2. März 2024', '2024-03-02'),
  dated('in French', 'mardi 1er août 2023', '2023-08-01'),
  dated('in Spanish', '2 de enero de 2024', '2024-01-02'),
  dated('in Russian', '2 января 2024 г.', '2024-01-02'),
  dated('in Japanese', '2024年1月2日', '2024-01-02'),
  dated('a day that cannot be read two ways', '31/01/2024', '2024-01-31'),
  dated('a day that can', '03/04/2024', null),
  dated('the start of Unix time', 'Thu, 01 Jan 1970 00:00:00 +0000', null),
  dated('seconds', '1704189600', null),
  dated('a day that never was', 'Wed, 30 Feb 2024 10:00:00 +0000', null),
  dated('zeros', '0000-00-00 00:00:00', null),
  dated('words', 'yesterday', null),
  dated('a month without a day', 'January 2024', null),
  feed(
    'a date that says nothing leaves the word to the next',
    rss(item('<pubDate>soon</pubDate><dc:date>2024-01-02</dc:date>')),
    [post('/a', 'A', '2024-01-02')],
  ),
  feed(
    'an Atom entry was published when it says, not when it changed',
    inAtom('<updated>2024-05-05T12:00:00+02:00</updated><published>2024-01-02T12:00:00+02:00</published>'),
    [post('/a', 'A', '2024-01-02')],
  ),
  feed(
    'a change is the best that is known when nothing else is',
    inAtom('<updated>2024-05-05T12:00:00+02:00</updated>'),
    [post('/a', 'A', '2024-05-05')],
  ),
];
