import type { Highlight } from '../../model/highlight';
import type { Taken, TakenPost } from '../taken';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** An IRI that is the same for the same highlight, whichever form its id has (RFC 4122, RFC 8141). */
function iri(id: string): string {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)
    ? `urn:uuid:${id}`
    : `urn:waymark:${encodeURIComponent(id)}`;
}

/**
 * All highlights as an Annotation Collection with one page, by W3C's Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/). The colour is a class of the model's CSS style sheets.
 */
export function annotationCollection({ posts }: Taken): string {
  const items = posts.flatMap((post) => post.highlights.map((highlight) => annotation(post, highlight)));
  const id = 'urn:waymark:highlights';
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const collection = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: 'Waymark', total: items.length };
  return `${JSON.stringify({ ...collection, first: page }, null, 1)}\n`;
}

function annotation({ url, title }: TakenPost, highlight: Highlight): object {
  const { id, passage, note, tags, colour, createdAt, updatedAt } = highlight;
  const body = [
    ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
  return {
    id: iri(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: time(createdAt),
    modified: time(updatedAt),
    ...(body.length > 0 && { body }),
    target: {
      source: url,
      styleClass: colour,
      'dc:title': title,
      selector: [
        { type: 'TextQuoteSelector', ...passage.quote },
        { type: 'TextPositionSelector', ...passage.position },
      ],
    },
  };
}

/** ISO 8601; of a highlight whose clock was broken the first moment of all. */
export function time(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}
