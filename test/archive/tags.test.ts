import { describe, expect, it } from 'vitest';
import { readFeed } from '../../lib/archive/feed';
import { withinTags } from '../../lib/archive/tags';
import { asProblem } from '../../lib/model/problem';

const rss = (inner: string): string => `<rss version="2.0"><channel><title>Notes</title>${inner}</channel></rss>`;
const anItem = (description: string): string =>
  `<item><title>Queues</title><link>https://a.example/a</link><description>${description}</description></item>`;

function problemOf(text: string): string {
  try {
    withinTags(text);
    return 'none';
  } catch (thrown) {
    return asProblem(thrown).code;
  }
}

describe('the tags of a feed', () => {
  it.each([
    ['in which many tags never end, for a last quote that is never closed', anItem(`${'<a '.repeat(100)}"`)],
    ['… of which all but one are brackets alone', anItem(`${'<'.repeat(100)}'`)],
    ['with a tag of very many attributes', `<item ${'a="b" '.repeat(3_000)}/>`],
    ['with a tag that goes on over others', `<item ${'<a '.repeat(3_000)}/>`],
  ])('are refused before they are parsed: a feed %s', (_, inner) => {
    expect(problemOf(rss(inner))).toBe('too-large');
  });

  it.each([
    ['an instruction', `<?a "?><!-- "?>${anItem(`${'<'.repeat(100)}'`)} -->`],
    ['a comment', `<!--->${anItem('a')} -->`],
    ['a document type', `${anItem('a')}<!DOCTYPE a [<!ENTITY b "]>">]>`],
  ])('are not read where it depends on what is around it where a part ends: %s', (_, inner) => {
    expect(problemOf(rss(inner))).toBe('unreadable');
  });

  it.each([
    ['that breaks off within a tag', rss(anItem('a')).slice(0, -40) + '<a href="https://a.example'],
    ['with signs of less than', rss(anItem(`<![CDATA[${"1 < 2, isn't it? ".repeat(5_000)}]]>`))],
    ['with quotes left open in its texts', rss(anItem('<![CDATA[<p>He said "no</p>]]>').repeat(501))],
    ['with a picture in an attribute', rss(anItem(`<![CDATA[<img src="data:${'ab cd'.repeat(50_000)}">]]>`))],
    ['with comments of any length', rss(`<!-- ${'a < b '.repeat(5_000)} -->`)],
    ['without tags', 'a < b'],
  ])('are read as ever: a feed %s', (_, text) => {
    expect(problemOf(text)).toBe('none');
  });

  it('are no matter where a feed is JSON', () => {
    const items = [{ id: '1', url: 'https://a.example/a', title: 'Queues', content_text: '<3 '.repeat(100) }];
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Notes', items });
    expect(readFeed(text, 'https://a.example/feed.json').entries).toHaveLength(1);
  });

  it('are refused by who reads the feed', () => {
    let code: string = 'none';
    try {
      readFeed(rss(anItem(`${'<a '.repeat(100)}"`)), 'https://a.example/feed.xml');
    } catch (thrown) {
      code = asProblem(thrown).code;
    }
    expect(code).toBe('too-large');
  });
});
