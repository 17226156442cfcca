import { describe, expect, it } from 'vitest';
import { dataSize, timeAgo } from '../../components/options/amounts';
import { siteAddress } from '../../components/options/siteAddress';

describe('a typed address', () => {
  it.each([
    ['blog.example.org', 'https://blog.example.org'],
    ['  https://example.org/blog/  ', 'https://example.org/blog'],
    ['HTTP://Example.org', 'http://example.org'],
    ['example.org/blog?page=2#top', 'https://example.org/blog'],
    ['localhost:8080/notes', 'https://localhost:8080/notes'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('“%s” means the archive %s', (typed, archive) => {
    expect(siteAddress(typed)).toBe(archive);
  });

  it.each([
    '',
    '   ',
    'blog',
    'my blog.org',
    'ftp://example.org',
    'javascript://example.org',
    'https://user:word@example.org',
    '.org',
  ])('“%s” means none', (typed) => {
    expect(siteAddress(typed)).toBeNull();
  });
});

describe('amounts', () => {
  const HOUR = 3_600_000;
  it.each([
    [0, 'now'],
    [59_000, 'now'],
    [HOUR, '1 hour ago'],
    [25 * HOUR, 'yesterday'],
    [-HOUR, 'now'],
  ])('%d ms ago is “%s”', (past, words) => {
    expect(timeAgo(1_000 * HOUR - past, 1_000 * HOUR)).toBe(words);
  });

  it.each([
    [0, '0 byte'],
    [12_400, '12 kB'],
    [3_421_000, '3.4 MB'],
    [34_210_000, '34 MB'],
    [5_000_000_000_000, '5,000 GB'],
  ])('%d bytes are “%s”', (bytes, words) => {
    expect(dataSize(bytes)).toBe(words);
  });
});
