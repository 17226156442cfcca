import { describe, expect, it } from 'vitest';
import type { LinkedPost } from '../../lib/model/linkedPost';
import type { PostUrl } from '../../lib/model/post';
import type { Series } from '../../lib/model/series';
import { LinkCount } from '../../lib/topics/mostLinked';

const url = (name: string): PostUrl => `https://a.example/${name}` as PostUrl;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Given {
  readonly date?: (at: number) => string | null;
  readonly series?: readonly Series[];
  readonly names?: readonly string[];
}

/** Who is linked to most, of posts that were written a month apart, `a` first. */
function counted(
  links: Readonly<Record<string, string>>,
  { date = (at) => `2020-01-${String(at + 1).padStart(2, '0')}`, series = [], names = NAMES }: Given = {},
): LinkedPost[] {
  const count = new LinkCount(
    names.map((name, at) => ({ url: url(name), date: date(at) })),
    series,
  );
  for (const [from, to] of Object.entries(links))
    count.add(
      url(from),
      [...to].map((name) => url(name)),
    );
  return count.most();
}

describe('the posts that most others link to', () => {
  it('are those with links of three later posts at least, most first', () => {
    const links = { b: 'a', c: 'ab', d: 'ab', e: 'abc', f: 'abcx' };
    expect(counted(links)).toEqual([
      { post: url('a'), by: 5 },
      { post: url('b'), by: 4 },
    ]);
  });

  it('are none to which earlier posts link: those links were added afterwards', () => {
    expect(counted({ a: 'f', b: 'f', c: 'f', d: 'f' })).toEqual([]);
    expect(counted({ a: 'f', b: 'f', c: 'f' }, { date: () => null })).toEqual([{ post: url('f'), by: 3 }]);
  });

  it('are no parts that only parts of their series link to', () => {
    const parts = NAMES.map((name, at) => ({ post: url(name), number: at + 1 }));
    const links = { b: 'a', c: 'a', d: 'a', e: 'a' };
    expect(counted(links, { series: [{ id: 'one', name: 'One', parts }] })).toEqual([]);
    expect(counted(links)).toHaveLength(1);
  });

  it('are none that every post names at its end', () => {
    const names = Array.from({ length: 20 }, (_, at) => String.fromCodePoint(97 + at));
    const linking = (posts: number): Record<string, string> =>
      Object.fromEntries(names.slice(1, 1 + posts).map((name) => [name, 'a']));
    expect(counted(linking(19), { names })).toEqual([]);
    expect(counted(linking(5), { names })).toEqual([{ post: url('a'), by: 5 }]);
  });
});
