import { describe, expect, it } from 'vitest';
import { ALLOWS_ALL, readRobots } from '../../lib/archive/robots';

function allows(text: string, path: string): boolean {
  return readRobots(text, 'https://notes.example/robots.txt').allows(new URL(path, 'https://notes.example'));
}

describe('robots.txt', () => {
  it.each<[string, string, boolean]>([
    ['', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: Other\nDisallow: /', '/a', true],
    ['User-agent: Other\nUser-agent: *\nDisallow: /private', '/private/x', false],
    ['User-agent: *\nDisallow: /a\nUser-agent: Other\nDisallow: /', '/b', true],
    ['User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', false],
    ['User-agent: *\nDisallow: /blog\nAllow: /blog/posts', '/blog/posts/1', true],
    ['User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['user-agent : *\r\nDISALLOW : /a # a reason\r\n', '/a', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/file.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/file.pdf?download', true],
    ['User-agent: *\nDisallow: /*?s=', '/blog/?s=word', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a1b2c3', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a1c2b3', true],
    ['User-agent: *\nDisallow: /$', '/', false],
    ['User-agent: *\nDisallow: /$', '/a', true],
    ['User-agent: *\nDisallow: /ab*bc$', '/abc', true],
    ['User-agent: *\nDisallow: /grüße', '/gr%c3%bc%C3%9Fe', false],
    ['<!doctype html><p>Disallow: /</p>', '/a', true],
    ['Disallow: /', '/a', true],
  ])('%j allows %s: %s', (text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it('names sitemaps and a pause, within reason', () => {
    const robots = readRobots(
      '\uFEFFSitemap: /sitemap.xml\nSitemap: javascript:x\nUser-agent: *\nCrawl-delay: 2.5',
      'https://notes.example/robots.txt',
    );
    expect(robots.sitemaps).toEqual(['https://notes.example/sitemap.xml']);
    expect(robots.delayMs).toBe(2500);
    expect(readRobots('User-agent: *\nCrawl-delay: 1e9', 'https://notes.example/').delayMs).toBe(60_000);
    expect(readRobots('User-agent: *\nCrawl-delay: soon', 'https://notes.example/').delayMs).toBe(0);
    expect(ALLOWS_ALL.allows(new URL('https://notes.example/'))).toBe(true);
  });

  it('holds an address against so many rules at most, of such a length, with so few stars', () => {
    const rule = (at: number): string => `Disallow: /${'x*'.repeat(40)}${at}`;
    const file = `User-agent: *\n${Array.from({ length: 5_000 }, (_, at) => rule(at)).join('\n')}\nDisallow: /*last`;
    // A rule that is cut forbids more than it says: it errs towards leaving the site alone.
    expect(allows(file, '/x1x2x3x4x5x6')).toBe(false);
    expect(allows(file, '/x1x2')).toBe(true);
    const plain = Array.from({ length: 2_000 }, (_, at) => `Disallow: /page-${at}-`).join('\n');
    expect(allows(`User-agent: *\n${plain}\nDisallow: /late`, '/page-1999-a')).toBe(false);
    expect(allows(`User-agent: *\n${plain}\nDisallow: /late`, '/late')).toBe(true);
    expect(allows(`User-agent: *\nAllow: /${'a'.repeat(300)}\nDisallow: /`, `/${'a'.repeat(400)}`)).toBe(false);
  });

  it('reads a file of nothing but names of programs, and one with half a character', () => {
    const names = 'User-agent: a\n'.repeat(30_000);
    expect(allows(`${names}User-agent: *\nDisallow: /a`, '/a')).toBe(false);
    expect(allows('User-agent: *\nDisallow: /a\uD800', '/a')).toBe(true);
  });
});
