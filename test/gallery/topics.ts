import type { ArchiveId } from '../../lib/model/archive';
import type { TopicsView } from '../../lib/model/topicsView';

const NAMES = [
  'Reliability',
  'Scale',
  'Queues',
  'Überblick über verteilte Systeme und ihre Grenzen',
  'データベース',
  'Caching',
  'على نطاق واسع',
];

/** The topics of a larger archive: seven with names of their own, the others numbered. */
export const TOPICS: TopicsView = {
  archive: { id: 'https://quiet.example.org/notes' as ArchiveId, name: 'Quiet Systems' },
  rows: Array.from({ length: 24 }, (_, at) => {
    const name = NAMES[at] ?? `Topic ${at}`;
    const posts = 240 - 9 * at;
    return {
      slug: `${at}`,
      name,
      posts,
      first: at === 5 ? null : '2011-03-02',
      last: at === 5 ? null : '2026-10-31',
      read: at < 3 ? posts >> at : 0,
    };
  }),
};
