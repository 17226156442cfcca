/** Words before a topic's slug in the addresses of topic pages, in the languages that blog software is set up in. */
const TOPIC_WORDS =
  'tag|tags|tagged|topic|topics|category|categories|label|labels|subject|subjects|kategorie|kategorien|schlagwort|schlagworte|' +
  'thema|themen|catégorie|categorie|catégories|etiqueta|etiquetas|categoria|categoría|categorias|étiquette|mot-cle|tema|temas';

const TOPIC_PATH = new RegExp(`/(?:${TOPIC_WORDS})/(?:.*/)?([^/]+)/?$`, 'iu');
const PAGE_OF_TOPIC = /\/(?:(?:page|p|seite)\/?\d{1,4}|\d{1,3})\/?$/i;
const TOPIC_INDEX = new RegExp(`/(?:${TOPIC_WORDS})/?$`, 'iu');

/** The slug of the topic whose page an address is, decoded: `/tags/scale/page/2` → `scale`; null for any other page. */
export function topicSlugIn(url: URL): string | null {
  const slug = TOPIC_PATH.exec(decoded(url.pathname).replace(PAGE_OF_TOPIC, ''))?.[1] ?? url.searchParams.get('tag') ?? url.searchParams.get('category');
  return slug === null || slug === '' || /^(?:page|feed|rss|index)$/i.test(slug) ? null : slug.replace(/\.x?html?$/i, '');
}

/** Whether an address is of a topic's page or of the list of all topics. */
export function isTopicAddress(url: URL): boolean {
  return topicSlugIn(url) !== null || TOPIC_INDEX.test(decoded(url.pathname));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
