import { MOST_ENTRIES } from '../../model/guide';
import type { Publishable } from './publishable';

/** Names the topic within the page. */
const TOPIC = '#topic';

/** A guide as data, schema.org in JSON-LD: the form that `lib/guide/published/guideData` reads. */
export function guideAsData(guide: Publishable): object {
  const about = { '@id': TOPIC };
  const { name, slug, definition, steps, checklist } = guide;
  const claims = [
    ...guide.arguments.map((text) => ({ '@type': 'Claim', about, text })),
    ...guide.failureModes.map((text) => ({ '@type': 'Claim', about, genre: 'failure mode', text })),
  ];
  const works = [
    ...guide.related.map((post) => ({ genre: 'related post', ...post, summary: null })),
    ...guide.references.map((one) => ({ genre: 'reference', ...one })),
    // No more than are read: of a large topic, the list of all its posts would make the data too long to be read at all.
  ].slice(0, MOST_ENTRIES);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'DefinedTerm',
        '@id': TOPIC,
        name,
        termCode: slug,
        ...(definition !== null && { description: definition }),
      },
      ...(steps.length > 0
        ? [
            {
              '@type': 'ItemList',
              about,
              itemListElement: steps.map(({ title, url, label }, at) => ({
                '@type': 'ListItem',
                position: at + 1,
                name: title,
                ...(url !== null && { url }),
                description: label,
              })),
            },
          ]
        : []),
      ...(checklist.length > 0
        ? [{ '@type': 'HowTo', about, name, step: checklist.map((text) => ({ '@type': 'HowToStep', text })) }]
        : []),
      ...claims,
      ...works.map(({ genre, title, url, summary }) => ({
        '@type': 'CreativeWork',
        about,
        genre,
        name: title,
        ...(url !== null && { url }),
        ...(summary !== null && { description: summary }),
      })),
    ],
  };
}

export function guideAsJsonLd(guide: Publishable): string {
  return `${JSON.stringify(guideAsData(guide), null, 2)}\n`;
}
