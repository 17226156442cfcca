import { describe, expect, it } from 'vitest';
import { readFeed } from '../../lib/archive/feed';
import { wholeEntry } from '../../lib/archive/wholeEntry';

const LONG = `<p>${'Moss likes shade and rain. '.repeat(80)}</p>`;
const markup = (value: string) => ({ value, markup: true });

describe('an entry of a feed', () => {
  it('holds its post in full when its text is long and ends as texts do', () => {
    expect(wholeEntry([null, markup(LONG)])).toBe(LONG);
    expect(wholeEntry([markup(`${LONG}<pre>grow()</pre>`)])).not.toBeNull();
  });

  it('is a summary when it is short, however much markup it has', () => {
    expect(wholeEntry([markup('<p>Moss likes shade.</p>')])).toBeNull();
    expect(wholeEntry([markup(`<p>Moss.</p>${'<img src="/moss.png">'.repeat(200)}`)])).toBeNull();
  });

  it.each([
    'It grows …',
    'It grows...',
    'It grows [&hellip;]',
    '<a href="/moss">Read more</a>',
    '<a href="/moss">Continue reading Moss in shade &rarr;</a>',
    '<a href="/moss">Read the full post on the blog »</a>',
    '<a href="/moss">Weiterlesen</a>',
    '<a href="/moss">Lire la suite</a>',
    '<a href="/moss">続きを読む</a>',
    '[…]</p><p>The post <a href="/moss">Moss</a> appeared first on <a href="/">A blog</a>.',
  ])('is cut off when it ends with %s', (end) => {
    expect(wholeEntry([markup(`${LONG}<p>${end}</p>`)])).toBeNull();
  });

  it.each([
    'The post <a href="/moss">Moss</a> appeared first on <a href="/">A blog</a>.',
    'I read more books than I should. That is all for today.',
  ])('is whole although it ends with %s', (end) => {
    expect(wholeEntry([markup(`${LONG}<p>${end}</p>`)])).not.toBeNull();
  });

  it('of plain text is paragraphs, and never markup', () => {
    const text = `${'Moss <b>likes</b> shade & rain. '.repeat(80)}\n\nAnd so on.`;
    const html = wholeEntry([{ value: text, markup: false }])!;
    expect(html.match(/<p>/g)).toHaveLength(2);
    expect(html).toContain('&lt;b>likes');
  });
});

describe('a feed', () => {
  it('tells which of its entries are whole, in each of its formats', () => {
    const item = (name: string, inner: string): string =>
      `<item><title>${name}</title><link>https://a.example/${name}</link>${inner}</item>`;
    const rss =
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>` +
      `<link>https://a.example/</link><language>en</language>` +
      item('one', `<description>Short</description><content:encoded><![CDATA[${LONG}]]></content:encoded>`) +
      item('two', `<description><![CDATA[${LONG}]]></description>`) +
      item('three', `<description>Short</description>`) +
      `</channel></rss>`;
    const { whole } = readFeed(rss, 'https://a.example/feed');
    expect(whole.map(({ url }) => url)).toEqual(['https://a.example/one', 'https://a.example/two']);
    expect(whole[0]).toMatchObject({ html: LONG, base: 'https://a.example/one', language: 'en' });
    const atom =
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/blog/"><title>A</title><entry><title>One</title>` +
      `<link href="https://a.example/one"/><content type="html"><![CDATA[${LONG}]]></content></entry></feed>`;
    expect(readFeed(atom, 'https://a.example/feed').whole).toMatchObject([{ base: 'https://a.example/blog/' }]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A',
      items: [{ id: '1', url: 'https://a.example/one', content_html: LONG }],
    });
    expect(readFeed(json, 'https://a.example/feed').whole).toHaveLength(1);
  });
});
