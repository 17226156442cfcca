import { describe, expect, it } from 'vitest';
import { atHome, normaliseAddress, otherName } from '../../lib/model/address';

describe('an address at home', () => {
  it.each([
    [
      'with www. where the site is read without',
      'https://www.blog.example/a?x=1',
      'https://blog.example/feed',
      'https://blog.example/a?x=1',
    ],
    [
      'without www. where the site is read with',
      'https://blog.example/a',
      'https://www.blog.example/feed',
      'https://www.blog.example/a',
    ],
    [
      'from before the site moved to https',
      'http://www.blog.example/a',
      'https://blog.example/',
      'https://blog.example/a',
    ],
    ['of the site itself', 'https://blog.example', 'https://www.blog.example', 'https://www.blog.example/'],
    ['but never back to http', 'https://blog.example/a', 'http://www.blog.example/', 'https://www.blog.example/a'],
    [
      'but not of another sub-domain',
      'https://ann.blog.example/a',
      'https://blog.example/',
      'https://ann.blog.example/a',
    ],
    [
      'but not of another port',
      'https://www.blog.example:8443/a',
      'https://blog.example/',
      'https://www.blog.example:8443/a',
    ],
    ['but not of a top-level domain', 'https://www.example/a', 'https://example/', 'https://www.example/a'],
  ])('has the name of its site there: %s', (_, written, home, there) => {
    expect(atHome(normaliseAddress(written)!, new URL(home))).toBe(there);
  });
});

describe('the other name of a site', () => {
  it.each([
    ['https://blog.example/a', 'www.blog.example'],
    ['https://www.blog.example/a', 'blog.example'],
    ['https://blog.co.uk', 'www.blog.co.uk'],
    // Somebody's part of a shared host, and what is no name.
    ['https://ann.blogs.example', null],
    ['https://www.example', null],
    ['http://192.168.1.7/blog', null],
    ['http://[::1]:4000', null],
    ['http://localhost:4000', null],
  ])('of %s is %s', (site, name) => {
    expect(otherName(new URL(site))).toBe(name);
  });
});
