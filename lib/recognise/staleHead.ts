import { attributeOf } from './attributeOf';

/**
 * Watches what a document's head calls its page, for sites that change pages without loading: many leave the head of
 * the first page in place. Says at each look whether the head still speaks of a page that was left.
 */
export function watchHead(): (page: Document, url: string) => boolean {
  let said = '';
  let saidAt = '';
  return (page, url) => {
    const named =
      attributeOf(page.querySelector('link[rel~="canonical"]'), 'href') ||
      attributeOf(page.querySelector('meta[property="og:url"]'), 'content');
    const { pathname } = new URL(url);
    // A head that names no page is nobody's.
    if (named === '' || named !== said) {
      said = named;
      saidAt = pathname;
    }
    return saidAt !== pathname;
  };
}
