import { describe, expect, it } from 'vitest';
import type { TextPart } from '../../lib/model/search';
import { excerptOf } from '../../lib/search/index/excerpt';
import { marked, missingFrom } from '../../lib/search/index/hits';
import { parseQuery } from '../../lib/search/index/query';

const { words: NONE } = parseQuery('');
const starred = (parts: readonly TextPart[]): string =>
  parts.map(({ text, hit }) => (hit ? `*${text}*` : text)).join('');
const mark = (text: string, query: string): string => starred(marked(text, parseQuery(query).words));

describe('what was searched for', () => {
  it.each([
    ['Queues in Zürich', 'zurich queue', '*Queues* in *Zürich*'],
    ['Tune max_connections', 'connections', 'Tune *max_connections*'],
    ['A cache, cached', 'cahce', 'A *cache*, cached'],
    ['数据库连接池', '连接', '数据库*连接*池'],
    ['<b>bold</b>', 'bold', '<b>*bold*</b>'],
    ['Nothing of it', 'queue', 'Nothing of it'],
  ])('is marked in %s for %s', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  it('loses no character of the text', () => {
    const text = 'On fooBar — “Zürich” 接続プール, ใหญ่.';
    expect(
      marked(text, parseQuery('zurich foo 接続').words)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(marked(text, NONE)).toEqual([{ text, hit: false }]);
  });

  it('is told to be missing', () => {
    const { words } = parseQuery('queues zurich');
    expect(missingFrom(['Queues here', 'and there'], words).map(({ whole }) => whole)).toEqual(['zurich']);
  });
});

describe('an excerpt of a long text', () => {
  const filler = 'Much is said before anything happens. '.repeat(400);
  const text = `${filler}A herd thunders. ${filler}The thundering herd arrives at noon, in Zürich. ${filler}`;
  const excerpt = (query: string): string => starred(excerptOf(text, parseQuery(query).words, 80));

  it('is where most of the words stand together', () => {
    expect(excerpt('thundering herd')).toContain('The *thundering* *herd* arrives');
    expect(excerpt('herd').length).toBeLessThan(130);
    expect(excerpt('herd')).toMatch(/^… .* …$/);
  });

  it('is around what was typed without its accents, or with a slip, however far in it stands', () => {
    const german = `${'Vieles wird größer gesagt, als es ist. '.repeat(90)}Zürich schläft. ${filler}`;
    expect(starred(excerptOf(german, parseQuery('zurich').words, 80))).toContain('*Zürich* schläft');
    expect(excerpt('thunderign')).toContain('The *thundering* herd');
  });

  it('is cut between words, also without spaces', () => {
    expect(excerpt('noon')).toMatch(/^… \w+ .*\*noon\*.* \S+ …$/);
    const unspaced = '数据'.repeat(900) + '连接池' + '边界'.repeat(900);
    expect(starred(excerptOf(unspaced, parseQuery('连接池').words, 60))).toContain('*连接池*');
  });

  it('is none where no word stands', () => {
    expect(excerptOf(text, parseQuery('zebra').words, 80)).toEqual([]);
  });
});
