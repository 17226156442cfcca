import { webUrl } from '../../model/address';
import { contains, type ArchiveId } from '../../model/archive';
import { oneLine, slugOf } from '../../model/text';
import { isNoTopic, topicOf, type Topic } from '../../model/topic';
import { topicSlugOf } from '../topicPath';

/** Words that pages put before the name, a line a language: `Tag: Scale`, `Posts tagged with “Scale”`. */
const BEFORE_WORDS = [
  'all|posts?|articles?|entries|archives?|browsing|filed|tagged|tags?|topics?|category|categories|label',
  'in|under|with|on|by|for|about',
  'schlagwort|kategorie|thema|beiträge',
  'étiquette|catégorie',
  'etiqueta|categoría',
];
const BEFORE = new RegExp(String.raw`^(?:[#/\s]|\b(?:${BEFORE_WORDS.join('|')})\b[:\s]*)+`, 'iu');

/**
 * How else generators write into a slug what is no letter of the alphabet: `Q&A` → `q-and-a`, `Größe` → `groesse`,
 * `C++` → `cpp`.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[][] = [
  [[/&/g, ' and ']],
  [
    [/ä/gi, 'ae'],
    [/ö/gi, 'oe'],
    [/ü/gi, 'ue'],
    [/ß/g, 'ss'],
  ],
  [
    [/\+/g, 'p'],
    [/#/g, 'sharp'],
  ],
  [
    [/\+/g, 'plus'],
    [/#/g, 'sharp'],
    [/\./g, 'dot'],
  ],
];

/** The topic whose page this is, by its address, under the name the page shows; null for other pages. */
export function listedTopic(document: Document, url: string, archive: ArchiveId): Topic | null {
  const address = webUrl(url);
  if (address === null || !contains(archive, address.href)) return null;
  const slug = topicSlugOf(address);
  const topic = slug === null ? null : topicOf(shownName(document, slug), slug);
  return topic === null || isNoTopic(topic) ? null : topic;
}

function shownName(document: Document, slug: string): string {
  const texts = [...document.querySelectorAll('h1, title')].slice(0, 4).map((element) => oneLine(element.textContent));
  for (const isName of [(name: string) => slugOf(name) === slugOf(slug), (name: string) => isSpelled(name, slug)]) {
    for (const text of texts) {
      const exact = wordsThat(text, slugOf(slug).split('-').length, isName);
      if (exact !== null) return exact;
    }
  }
  // The name and its slug differ: `C++` under `/tags/cpp`. A heading that says little more than a name is the name.
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '')
    .replace(BEFORE, '')
    .replace(/\s*\(\d+\)$/, '');
  const named = heading.replace(/^["'“”„«‘]+|["'“”»’]+$/gu, '').trim();
  return named !== '' &&
    named.split(' ').length <= 2 &&
    named.length <= 40 &&
    named[0]?.toLowerCase() === slug[0]?.toLowerCase()
    ? named
    : slug.replace(/[-_]+/g, ' ');
}

/** The words of a text that are the name together, as they are written there: as many as the slug has, or two more. */
function wordsThat(text: string, length: number, isName: (name: string) => boolean): string | null {
  const words = text.slice(0, 200).split(' ');
  for (let size = 1; size <= length + 2; size += 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const name = words.slice(from, from + size).join(' ');
      if (isName(name)) return name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    }
  }
  return null;
}

/** Whether a generator may have made the slug of this name: the same letters, in one of the spellings. */
function isSpelled(name: string, slug: string): boolean {
  const letters = (text: string): string => slugOf(text).replaceAll('-', '');
  const wanted = letters(slug);
  const spelled = [[], ...SPELLINGS].map((changes) =>
    changes.reduce((text, [from, to]) => text.replace(from, to), name),
  );
  return spelled.some((text) => letters(text) === wanted);
}
