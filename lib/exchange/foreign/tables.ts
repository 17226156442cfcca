import { rowsOf, type Row } from '../csv';
import { leftOut, marksOf, momentIn, pagesOf, type Foreign, type ForeignMark, type ForeignPage } from './foreign';

interface Table {
  /** Names of columns, in lower case, by which it is known. */
  readonly has: readonly string[];
  readonly read: (rows: readonly Row[]) => Foreign;
}

const tagsIn = (cell: string, by: RegExp): string[] => cell.split(by).map((tag) => tag.trim());

function pages(page: (row: Row) => ForeignPage): Table['read'] {
  return (rows) =>
    pagesOf(rows.map((row) => (row.isBroken ? leftOut('toRead', row.get('title'), 'unreadable') : page(row))));
}

/** Of more than one that fits the first is meant. */
const TABLES: readonly Table[] = [
  // Readwise: what it imports, and what it exports. The title alone says nothing of a page.
  { has: ['highlight', 'url'], read: (rows) => marks(rows) },
  { has: ['highlight', 'book title'], read: (rows) => marks(rows) },
  // Pocket.
  {
    has: ['url', 'time_added', 'status'],
    read: pages((row) => ({
      url: row.get('url'),
      title: row.get('title') === row.get('url') ? '' : row.get('title'),
      tags: tagsIn(row.get('tags'), /[|,]/),
      addedAt: momentIn(row.get('time_added')),
      isRead: row.get('status') === 'archive',
      share: 0,
    })),
  },
  // Instapaper: a folder of the reader's own is a tag.
  {
    has: ['url', 'folder', 'timestamp'],
    read: pages((row) => {
      const folder = row.get('folder');
      const isOwn = !['', 'Unread', 'Archive'].includes(folder);
      return {
        url: row.get('url'),
        title: row.get('title'),
        tags: [...(isOwn ? [folder] : []), ...tagsIn(row.get('tags').replace(/^\[|\]$|"/g, ''), /[,|]/)],
        addedAt: momentIn(row.get('timestamp')),
        isRead: folder === 'Archive',
        share: 0,
      };
    }),
  },
  // Raindrop: a collection is a tag.
  {
    has: ['url', 'folder', 'created'],
    read: pages((row) => ({
      url: row.get('url'),
      title: row.get('title'),
      tags: [...tagsIn(row.get('folder'), /\//).filter((one) => one !== 'Unsorted'), ...tagsIn(row.get('tags'), /,/)],
      addedAt: momentIn(row.get('created')),
      isRead: false,
      share: 0,
    })),
  },
];

/** A table in CSV of one of the known forms; null for another. */
export function readTable(text: string): Foreign | null {
  const table = rowsOf(text);
  if (table === null) return null;
  return TABLES.find(({ has }) => has.every((name) => table.fields.includes(name)))?.read(table.rows) ?? null;
}

function marks(rows: readonly Row[]): Foreign {
  return marksOf(
    rows.map((row) => (row.isBroken ? leftOut('highlights', row.get('highlight'), 'unreadable') : readwiseMark(row))),
  );
}

/** A tag of Readwise in a note: a word behind a dot, in a line of such words. Signs that end sentences are in none. */
const TAG = /^\.[^\s.,;:!?…]+$/u;

function readwiseMark(row: Row): ForeignMark {
  const lines = row.get('note').split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const isTagged = last.split(/\s+/).every((word) => TAG.test(word));
  const at = momentIn(row.get('date') || row.get('highlighted at'));
  return {
    id: null,
    url: row.get('url'),
    title: row.get('title') || row.get('book title'),
    exact: row.get('highlight'),
    prefix: '',
    suffix: '',
    position: null,
    note: (isTagged ? lines.slice(0, -1) : lines).join('\n').trim(),
    tags: [
      ...(isTagged ? last.split(/\s+/).map((tag) => tag.slice(1).replaceAll('_', ' ')) : []),
      ...tagsIn(row.get('tags'), /,/),
    ],
    createdAt: at,
    updatedAt: at,
  };
}
