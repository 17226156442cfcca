import { describe, expect, it } from 'vitest';
import { builtInArchives } from '../../lib/archive/builtIn';
import { builtInMatches } from '../../lib/archive/builtInAddresses';
import { archiveOf, matchesPostPattern } from '../../lib/model/archive';

describe('the built-in archive', () => {
  it.each([
    ['https://lawzava.com/blog/2025-11-24-ai-enterprise-scale', true],
    ['https://lawzava.com/blog/2025-11-24-ai-enterprise-scale/', true],
    ['https://lawzava.com/blog/2025-11-24-ai?utm_source=x', true],
    ['https://lawzava.com/blog/', false],
    ['https://lawzava.com/blog/topics/scale', false],
    ['https://lawzava.com/blog/2025-11-24', false],
    ['https://lawzava.com/blog/2025-11-24-ai/comments', false],
  ])('takes %s for a post: %s', (address, isPost) => {
    const archive = archiveOf(builtInArchives('production'), address);
    expect(archive !== null && matchesPostPattern(archive, new URL(address))).toBe(isPost);
  });

  it('is the only one, but for the build that shows the sample', () => {
    expect(builtInArchives('production').map(({ name }) => name)).toEqual(['lawzava.com']);
    expect(builtInArchives('sample').map(({ name }) => name)).toEqual(['lawzava.com', 'Sample archive']);
  });

  it('has match patterns of whole hosts, without ports', () => {
    expect(builtInMatches('production')).toEqual(['https://lawzava.com/*']);
    expect(builtInMatches('sample')).toEqual(['https://lawzava.com/*', 'http://localhost/*']);
  });
});
