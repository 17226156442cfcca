import type { Taken, TakenPost, TakenTopic } from '../../lib/exchange/taken';
import type { ArchiveId } from '../../lib/model/archive';
import type { Highlight, HighlightId } from '../../lib/model/highlight';
import type { PostUrl } from '../../lib/model/post';
import { aHighlight } from '../model/aHighlight';

export const BLOG = 'https://quiet.example/notes' as ArchiveId;
export const PAGE = `${BLOG}/queues` as PostUrl;

type Marked = Partial<Pick<Highlight, 'note' | 'tags' | 'colour'>> & { readonly id?: string; readonly start?: number };

/** A highlight of these words. */
export function aMark(exact: string, { id = 'm1', start = 10, ...more }: Marked = {}): Highlight {
  return {
    ...aHighlight({ id: id as HighlightId, ...more }),
    post: PAGE,
    archive: BLOG,
    passage: {
      quote: { exact, prefix: 'before ', suffix: ' after' },
      position: { start, end: start + exact.length },
      unique: true,
    },
    createdAt: Date.UTC(2026, 4, 1, 12),
    updatedAt: Date.UTC(2026, 4, 2, 12),
    stamps: {},
  };
}

export function aTakenPost(highlights: readonly Highlight[], more: Partial<TakenPost> = {}): TakenPost {
  return {
    url: PAGE,
    archive: BLOG,
    blog: 'Quiet Systems',
    title: 'Queues are a promise',
    date: '2026-04-30',
    topics: ['Scale'],
    percent: 63,
    finishedAt: null,
    highlights,
    ...more,
  };
}

export const TOPIC: TakenTopic = {
  archive: BLOG,
  slug: 'scale',
  blog: 'Quiet Systems',
  name: 'Scale',
  runs: [
    {
      name: '',
      items: [
        { text: 'Draw our queues', done: true, note: 'Ask Ana.\nThen Ben.' },
        { text: 'Name an owner', done: false, note: '' },
      ],
    },
  ],
  posts: [{ title: 'Queues are a promise', url: PAGE, isRead: true }],
};

export function aTaken(more: Partial<Taken> = {}): Taken {
  return { posts: [aTakenPost([aMark('The queue grows.')])], unmarked: [], topics: [], archives: [], ...more };
}
