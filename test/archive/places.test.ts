import { describe, expect, it } from 'vitest';
import { generatorOf, usualPlaces } from '../../lib/archive/places';
import { archiveId, type ArchiveId } from '../../lib/model/archive';

const at = (base: string): ArchiveId => archiveId(base) as ArchiveId;

describe('usual places', () => {
  it.each([
    ['WordPress 6.7.1', 'https://notes.example', 'wordpress'],
    ['Hugo 0.140.0', 'https://notes.example', 'hugo'],
    ['Jekyll v4.3.4', 'https://notes.example', 'jekyll'],
    ['Ghost 5.9', 'https://notes.example', 'ghost'],
    ['Astro v5.0', 'https://notes.example', 'astro'],
    ['Eleventy v3.0.0', 'https://notes.example', 'eleventy'],
    ['Hexo 7.3.0', 'https://notes.example', 'hexo'],
    ['Hugoesque', 'https://notes.example', 'unknown'],
    [null, 'https://ann.substack.com', 'substack'],
    [null, 'https://medium.com/@ann', 'medium'],
    [null, 'https://ann.medium.com', 'medium'],
    [null, 'https://notmedium.com', 'unknown'],
  ])('%s on %s is %s', (meta, base, generator) => {
    expect(generatorOf(meta, at(base))).toBe(generator);
  });

  it('lie below the archive: a feed elsewhere on its host may be anybody’s', () => {
    expect(usualPlaces('wordpress', at('https://notes.example/blog')).feeds).toEqual([
      'https://notes.example/blog/feed/',
    ]);
    expect(usualPlaces('hugo', at('https://notes.example/blog'))).toEqual({
      feeds: ['https://notes.example/blog/index.xml'],
      sitemaps: ['https://notes.example/sitemap.xml'],
    });
  });

  it('are tried once where both are one', () => {
    expect(usualPlaces('hugo', at('https://notes.example')).feeds).toEqual(['https://notes.example/index.xml']);
  });

  it('of Medium have the writer in the path', () => {
    expect(usualPlaces('medium', at('https://medium.com/@ann')).feeds).toEqual(['https://medium.com/feed/@ann']);
    expect(usualPlaces('medium', at('https://ann.medium.com')).feeds).toEqual(['https://ann.medium.com/feed']);
  });

  it('never leave the host', () => {
    const { feeds, sitemaps } = usualPlaces('unknown', at('https://notes.example/blog'));
    expect([...feeds, ...sitemaps].every((url) => url.startsWith('https://notes.example/'))).toBe(true);
  });
});
