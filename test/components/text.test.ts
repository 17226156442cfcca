import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  provideText,
  localise,
  text,
  textCount,
  textDate,
  textDirection,
  textFacts,
  textList,
  textPercent,
  type GetMessage,
} from '../../components/text';
import messages from '../../public/_locales/en/messages.json';
import { english } from './english';

const inLanguage =
  (language: string, own: Record<string, string>): GetMessage =>
  (key, substitutions) => {
    if (key === 'catalogueLanguage') return language;
    return (own[key] ?? '').replace(/\$([1-9])/g, (_, at: string) => substitutions[Number(at) - 1] ?? '');
  };

afterEach(() => provideText(english));
provideText(english);

describe('messages', () => {
  it('fill in their substitutions once, whatever a title contains', () => {
    expect(text('readNext', '$1 and $$ <b>')).toBe('Read next: $1 and $$ <b>');
  });

  it('stand once each: Firefox’s store refuses a catalogue that says one twice', () => {
    const keys = [...readFileSync('public/_locales/en/messages.json', 'utf8').matchAll(/^  "(\w+)":/gm)];
    expect(keys.length).toBe(Object.keys(messages).length);
  });

  it.each([
    ['what is offered at the end of a post', /\bcards?\b/i],
    ['going on where one stopped', /\bcontinue (?:at|where)\b/i],
    ['a highlight at an item of the checklist', /\bevidence\b/i],
  ])('have one word for %s, and not another', (_, other) => {
    expect(Object.values(messages).filter(({ message }) => other.test(message))).toEqual([]);
  });

  it.each([
    ['options', 'settingsTitle'],
    ['welcome', 'welcomePageTitle'],
    ['sidepanel', 'appName'],
  ] as const)('give the page %s its title, which its file has before they are there', (page, title) => {
    localise(document, english, title);
    expect(document.title).toBe(messages[title].message);
    const file = readFileSync(`entrypoints/${page}/index.html`, 'utf8');
    expect(file).toContain(`<title>${messages[title].message}</title>`);
    expect(readFileSync(`entrypoints/${page}/main.tsx`, 'utf8')).toMatch(
      title === 'appName' ? /localise\(document, messageOf\)/ : `'${title}'`,
    );
  });

  it('count in the plural form of the number', () => {
    expect(textCount('posts', 1)).toBe('1 post');
    expect(textCount('posts', 0)).toBe('0 posts');
    expect(textCount('posts', 12_000)).toBe('12,000 posts');
  });

  it('count in the forms of a language that has more of them, and fall back to the common one', () => {
    const own = { posts_one: '$1 wpis', posts_few: '$1 wpisy', posts_other: '$1 wpisu' };
    provideText(inLanguage('pl', own));
    expect([1, 3, 5].map((count) => textCount('posts', count))).toEqual(['1 wpis', '3 wpisy', '5 wpisu']);
  });

  it('join words and write percentages as the language does', () => {
    expect(textList(['ai', 'infrastructure', 'enterprise'])).toBe('ai, infrastructure, and enterprise');
    expect(textPercent(40)).toBe('40%');
    provideText(inLanguage('de', {}));
    expect(textList(['ai', 'infrastructure'])).toBe('ai und infrastructure');
  });

  it('isolate what runs the other way from the sentence that it stands in, and nothing else', () => {
    expect(text('readNext', 'مرحبا (1)')).toBe('Read next: \u2068مرحبا (1)\u2069');
    expect(text('readNext', 'Plain')).toBe('Read next: Plain');
    provideText(inLanguage('ar', { readNext: 'التالي: $1', posts_few: '$1 تدوينات' }));
    expect(text('readNext', 'AI (2025)')).toBe('التالي: \u2068AI (2025)\u2069');
    expect(textCount('posts', 3)).not.toContain('\u2068');
    expect(textFacts(['رابط', '#later'])).toBe('\u2068رابط\u2069\u00a0· \u2068#later\u2069');
  });

  it('tell the direction of their language', () => {
    expect(textDirection()).toBe('ltr');
    provideText(inLanguage('ar_EG', {}));
    expect(textDirection()).toBe('rtl');
  });
});

describe('dates', () => {
  it.each([
    ['2023-12', 'Dec 2023'],
    ['2025-01-01', 'Jan 1, 2025'],
    ['2025-12-31', 'Dec 31, 2025'],
  ])('%s is shown as %s in every time zone', (date, shown) => {
    const zone = process.env['TZ'];
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = place;
      expect(textDate(date)).toBe(shown);
    }
    process.env['TZ'] = zone ?? '';
  });

  it('are left as they are when they are none', () => {
    expect(['2025-13', 'soon', '2025-1-1'].map(textDate)).toEqual(['2025-13', 'soon', '2025-1-1']);
  });
});

describe('the English catalogue', () => {
  it('has keys that every browser takes', () => {
    expect(Object.keys(messages).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  it('has both English forms of everything that is counted', () => {
    const keys = Object.keys(messages);
    const counted = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));
    expect(counted.filter((key) => !keys.includes(`${key}_one`))).toEqual([]);
  });

  it('has no empty message', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });
});
