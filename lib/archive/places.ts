import { webUrl } from '../model/address';
import { contains, type ArchiveId } from '../model/archive';

/** What a site is made with, as far as that decides where its feeds and sitemaps lie. */
export type Generator =
  | 'wordpress'
  | 'ghost'
  | 'hugo'
  | 'jekyll'
  | 'eleventy'
  | 'hexo'
  | 'astro'
  | 'substack'
  | 'medium'
  | 'unknown';

/** Addresses to try, likeliest first. Relative to the archive's base where they begin with `./`, else to its host. */
interface Places {
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
}

const PLACES: Readonly<Record<Generator, Places>> = {
  // Defaults of each project's documentation.
  wordpress: { feeds: ['./feed/'], sitemaps: ['./wp-sitemap.xml', './sitemap_index.xml', './sitemap.xml'] },
  ghost: { feeds: ['./rss/'], sitemaps: ['./sitemap.xml'] },
  hugo: { feeds: ['./index.xml', '/index.xml'], sitemaps: ['/sitemap.xml'] },
  jekyll: { feeds: ['./feed.xml', '/feed.xml'], sitemaps: ['./sitemap.xml'] },
  eleventy: { feeds: ['./feed/feed.xml', './feed.xml', '/feed/feed.xml'], sitemaps: ['/sitemap.xml'] },
  hexo: { feeds: ['./atom.xml', './rss2.xml', '/atom.xml'], sitemaps: ['./sitemap.xml'] },
  astro: { feeds: ['./rss.xml', '/rss.xml'], sitemaps: ['/sitemap-index.xml'] },
  substack: { feeds: ['/feed'], sitemaps: ['/sitemap.xml'] },
  medium: { feeds: [], sitemaps: ['/sitemap/sitemap.xml'] },
  unknown: {
    feeds: [
      './feed.xml',
      './index.xml',
      './atom.xml',
      './rss.xml',
      './feed/',
      './rss/',
      '/feed.xml',
      '/index.xml',
      '/atom.xml',
      '/rss.xml',
      './feed.json',
    ],
    sitemaps: ['/sitemap.xml', '/sitemap_index.xml', '/sitemap-index.xml'],
  },
};

/** The generator by the words of `<meta name="generator">`, or by the host of services that every address shows. */
export function generatorOf(meta: string | null, archive: ArchiveId): Generator {
  const { hostname } = new URL(archive);
  if (hostname.endsWith('.substack.com')) return 'substack';
  if (hostname === 'medium.com' || hostname.endsWith('.medium.com')) return 'medium';
  const name = /^\s*(wordpress|ghost|hugo|jekyll|eleventy|hexo|astro|substack|medium)\b/i
    .exec(meta ?? '')?.[1]
    ?.toLowerCase();
  return (name as Generator | undefined) ?? 'unknown';
}

/**
 * Where an archive's feeds and sitemaps usually lie, to be tried in this order when its pages announce none. A feed
 * outside of the archive is its own only on a service that keeps it there for its author: elsewhere anybody's can lie
 * at the usual place.
 */
export function usualPlaces(generator: Generator, archive: ArchiveId): Places {
  const at = (places: readonly string[]): string[] => [
    ...new Set(places.flatMap((place) => webUrl(place, `${archive}/`)?.href ?? [])),
  ];
  const { feeds, sitemaps } = PLACES[generator];
  const own = at(feeds).filter((feed) => contains(archive, feed));
  return { feeds: [...(generator === 'medium' ? at(mediumFeeds(archive)) : []), ...own], sitemaps: at(sitemaps) };
}

/**
 * `medium.com/@name` and `medium.com/publication` have their feed under `/feed/`; a host of its own has it at `/feed`.
 */
function mediumFeeds(archive: ArchiveId): string[] {
  const { hostname, pathname } = new URL(archive);
  return hostname === 'medium.com' ? [`/feed${pathname}`] : ['/feed'];
}
