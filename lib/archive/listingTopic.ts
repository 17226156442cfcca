import { webUrl } from '../model/address';
import { contains, type ArchiveId } from '../model/archive';
import { oneLine, slugOf } from '../model/text';
import { topicOf, type Topic } from '../model/topic';
import { topicSlugOf } from './topicPath';

/** Words that pages put before the name: `Tag: Scale`, `Posts tagged with “Scale”`. */
const BEFORE =
  /^(?:[#/\s]|\b(?:all|posts?|articles?|entries|archives?|browsing|filed|tagged|tags?|topics?|category|categories|label|in|under|with|on|by|for|about|schlagwort|kategorie|thema|beiträge|étiquette|catégorie|etiqueta|categoría)\b[:\s]*)+/iu;

/** The topic whose page this is, by its address, under the name the page shows; null for other pages. */
export function listedTopic(document: Document, url: string, archive: ArchiveId): Topic | null {
  const address = webUrl(url);
  if (address === null || !contains(archive, address.href)) return null;
  const slug = topicSlugOf(address);
  return slug === null ? null : topicOf(shownName(document, slug), slug);
}

function shownName(document: Document, slug: string): string {
  const texts = [...document.querySelectorAll('h1, title')].slice(0, 4).map((element) => oneLine(element.textContent));
  for (const text of texts) {
    const exact = wordsWithSlug(text, slugOf(slug));
    if (exact !== null) return exact;
  }
  // The name and its slug differ: `C++` under `/tags/cpp`. A heading that says little more than a name is the name.
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '').replace(BEFORE, '').replace(/\s*\(\d+\)$/, '');
  const named = heading.replace(/^["'“”„«‘]+|["'“”»’]+$/gu, '').trim();
  return named !== '' && named.split(' ').length <= 2 && named.length <= 40 && named[0]?.toLowerCase() === slug[0]?.toLowerCase() ? named : slug.replace(/[-_]+/g, ' ');
}

/** The words of a text that have this slug together, as they are written there. */
function wordsWithSlug(text: string, slug: string): string | null {
  const words = text.slice(0, 200).split(' ');
  const length = slug.split('-').length;
  for (let size = 1; size <= length; size += 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const name = words.slice(from, from + size).join(' ');
      if (slugOf(name) === slug) return name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    }
  }
  return null;
}
