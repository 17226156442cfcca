import { describe, expect, it } from 'vitest';
import { postLinks } from '../../../lib/guide/mined/postLinks';
import type { Address } from '../../../lib/model/address';
import type { PostText } from '../../../lib/model/postText';
import { urlOf } from './texts';

const linking = (...urls: string[]): PostText => ({
  language: 'en',
  blocks: urls.map((url) => {
    const links = [{ start: 4, end: 8, url: url as Address }];
    return { kind: 'paragraph', text: 'See that one.', links };
  }),
});
const linked = (...urls: string[]): string[] => postLinks(linking(...urls), urlOf('own')).map(({ to }) => to);

describe('the links of a post to others of its site', () => {
  it('are those of before the site moved to https or left its www, too, under the address of today', () => {
    expect(linked('http://blog.example/a', 'https://www.blog.example/b', 'http://www.blog.example/a')).toEqual([
      urlOf('a'),
      urlOf('b'),
    ]);
  });

  it('are none to other sites or to itself', () => {
    expect(linked('https://other.example/a', 'http://blog.example.org/b', 'http://blog.example/own')).toEqual([]);
  });
});
