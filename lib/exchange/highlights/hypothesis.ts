import type { Taken } from '../taken';
import { time } from './webAnnotation';

/**
 * All highlights in the form that Hypothesis exports and imports (`annotations-exporter.tsx` of its client): its client
 * asks for `uri`, `text`, `tags`, `target` and `document` of each. Colours are not known there.
 */
export function hypothesisFile({ posts }: Taken, now: number): string {
  const annotations = posts.flatMap(({ url, title, highlights }) =>
    highlights.map(({ id, passage, note, tags, createdAt, updatedAt }) => ({
      id,
      created: time(createdAt),
      updated: time(updatedAt),
      user: 'acct:waymark@localhost',
      user_info: { display_name: 'Waymark' },
      uri: url,
      text: note,
      tags,
      group: '__world__',
      permissions: { read: ['acct:waymark@localhost'] },
      target: [
        {
          source: url,
          selector: [
            { type: 'TextPositionSelector', ...passage.position },
            { type: 'TextQuoteSelector', ...passage.quote },
          ],
        },
      ],
      document: { title: [title] },
      links: {},
    })),
  );
  const head = { export_date: time(now), export_userid: 'acct:waymark@localhost', client_version: 'waymark' };
  return `${JSON.stringify({ ...head, annotations }, null, 1)}\n`;
}
