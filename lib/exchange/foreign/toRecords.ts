import { normaliseAddress, type Address } from '../../model/address';
import { archiveId, archiveOf, type ArchiveChoice, type ArchiveId } from '../../model/archive';
import type { Incoming, LeftOut, PostStub } from '../../model/exchange';
import { COLOURS, type Highlight, type HighlightId } from '../../model/highlight';
import type { PostUrl } from '../../model/post';
import type { Reading } from '../../model/reading';
import type { Stamp } from '../../model/stamp';
import { shortHash } from '../../model/text';
import type { ToRead } from '../../model/toRead';
import { leftOut, type Foreign, type ForeignBlog, type ForeignMark, type ForeignPage } from './foreign';

/** What is here already, as far as what comes in has to do with it. */
export interface Here {
  readonly schema: number;
  readonly archives: readonly { readonly id: ArchiveId }[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly toRead: ReadonlyMap<string, ToRead>;
  /** By post and words, see {@link markKey}, and by id. */
  readonly highlights: ReadonlyMap<string, Highlight>;
  /** Places at the end of the list to read, as many as are asked for. */
  readonly places: (count: number) => readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function markKey(post: string, exact: string): string {
  return `${post}\n${exact}`;
}

/** Whoever merges takes what the reader did here as later, at one moment. */
const stampOf = (at: number): Stamp => [at, 0, ''];

/**
 * What a file of another program brings, as records of ours. A page of an archive that is followed is read or to be
 * read; a page outside of all is a link, and nothing is asked of its site. What is here already stays as it is; only a
 * reading goes further where more was read elsewhere.
 */
export function recordsOf(foreign: Foreign, here: Here): Incoming {
  const left: LeftOut[] = [...foreign.left];
  const readings = new Map<string, Reading>();
  const entries = new Map<string, ForeignPage & { readonly post: Address; readonly archive: ArchiveId | null }>();
  for (const page of foreign.pages) {
    const post = normaliseAddress(page.url);
    if (post === null) continue;
    const archive = archiveOf(here.archives, post)?.id ?? null;
    if (archive !== null && post === normaliseAddress(archive))
      left.push(leftOut('toRead', page.title || post, 'home'));
    else if (page.isRead && archive === null) left.push(leftOut('toRead', page.title || post, 'read-elsewhere'));
    else {
      const reading = archive === null ? null : readingOf(page, { post, archive }, here.readings.get(post));
      // Of an address that comes twice the first counts.
      const isReadFirst = reading !== null && !readings.has(post);
      const isListedFirst = !page.isRead && !entries.has(post);
      if (isReadFirst) readings.set(post, reading);
      if (isListedFirst) entries.set(post, { ...page, post, archive });
      if (!isReadFirst && !isListedFirst) left.push(leftOut('toRead', page.title || post, 'twice'));
    }
  }
  const marks = foreign.marks.flatMap((mark) => markIn(mark, here, left));
  const archives = choicesOf(foreign.blogs, here, left);
  return {
    schema: here.schema,
    records: {
      archives,
      readings: [...readings.values()],
      toRead: toReadOf([...entries.values()], here),
      highlights: marks.map(({ highlight }) => highlight),
    },
    posts: marks.flatMap(({ stub }) => stub ?? []),
    left,
  };
}

function readingOf(
  { isRead, share, addedAt }: ForeignPage,
  post: { readonly post: PostUrl; readonly archive: ArchiveId },
  before: Reading | undefined,
): Reading | null {
  if (!isRead && share === 0) return null;
  const at = addedAt ?? 0;
  if (before !== undefined) return furtherOf(before, isRead ? { progress: 1, finishedAt: at } : { progress: share });
  const figures = {
    round: 0,
    progress: isRead ? 1 : share,
    activeMs: 0,
    startedAt: at,
    finishedAt: isRead ? at : null,
  };
  return {
    ...post,
    ...figures,
    ...(isRead && { elsewhere: true }),
    place: null,
    updatedAt: at,
    deleted: false,
    stamps: { read: stampOf(at) },
  };
}

/**
 * A reading that is here already, as far as it was read here or elsewhere. Its place and its days stay; a later round,
 * and one whose finish was taken back, is the reader's own, of which no other program knows.
 */
function furtherOf(
  before: Reading,
  { progress, finishedAt = null }: Partial<Pick<Reading, 'finishedAt'>> & Pick<Reading, 'progress'>,
): Reading {
  const isFurther = before.finishedAt === null && (finishedAt !== null || progress > before.progress);
  const isOwnRound = before.round > 0 || before.epoch !== undefined;
  if (!isFurther || before.deleted || isOwnRound) return before;
  return {
    ...before,
    progress: Math.max(progress, before.progress),
    finishedAt,
    ...(finishedAt !== null && { elsewhere: true }),
  };
}

function toReadOf(
  pages: readonly (ForeignPage & { readonly post: Address; readonly archive: ArchiveId | null })[],
  { toRead, places, now }: Here,
): ToRead[] {
  const fresh = pages.filter(({ post }) => !toRead.has(post));
  const orders = places(fresh.length);
  return [
    ...pages.flatMap(({ post }) => toRead.get(post) ?? []),
    ...fresh.map(({ post, archive, title, tags, addedAt }, at): ToRead => {
      const added = addedAt ?? now;
      const stamp = stampOf(added);
      return {
        post,
        archive,
        title,
        date: null,
        tags,
        order: orders[at] ?? '',
        addedAt: added,
        updatedAt: added,
        deleted: false,
        stamps: { entry: stamp, order: stamp, ...(tags.length > 0 && { tags: stamp }) },
      };
    }),
  ];
}

interface Marked {
  readonly highlight: Highlight;
  readonly stub: PostStub | null;
}

function markIn(mark: ForeignMark, { archives, highlights, now }: Here, left: LeftOut[]): Marked[] {
  const post = normaliseAddress(mark.url);
  const archive = post === null ? null : archiveOf(archives, post);
  if (post === null || archive === null) {
    left.push(leftOut('highlights', mark.exact, 'no-archive'));
    return [];
  }
  const { exact, prefix, suffix, title } = mark;
  const id = mark.id?.replace(/[^\w-]/g, '-') || `m${shortHash(markKey(post, exact))}`;
  const known = highlights.get(id) ?? highlights.get(markKey(post, exact));
  const stub = title === '' ? null : { url: post, archive: archive.id, title, date: null, topics: [] };
  if (known !== undefined) return [{ highlight: known, stub }];
  const createdAt = mark.createdAt ?? now;
  const stamp = stampOf(mark.updatedAt ?? createdAt);
  return [
    {
      stub,
      highlight: {
        id: id as HighlightId,
        post,
        archive: archive.id,
        passage: {
          quote: { exact, prefix, suffix },
          position: mark.position ?? { start: 0, end: 0 },
          // Where nothing is known of what stands around it, its own words are all there is to find it by.
          unique: prefix === '' && suffix === '',
        },
        colour: COLOURS[0],
        evidence: null,
        note: mark.note,
        tags: mark.tags,
        createdAt,
        updatedAt: mark.updatedAt ?? createdAt,
        deleted: false,
        stamps: {
          target: stamp,
          colour: stamp,
          ...(mark.note !== '' && { note: stamp }),
          ...(mark.tags.length > 0 && { tags: stamp }),
        },
      },
    },
  ];
}

/** A site of which something is followed already is not followed twice. */
function choicesOf(blogs: readonly ForeignBlog[], { archives, now }: Here, left: LeftOut[]): ArchiveChoice[] {
  const choices = new Map<ArchiveId, ArchiveChoice>();
  for (const { url, name } of blogs) {
    const id = archiveId(url);
    const isFollowed = archives.some((archive) => archive.id === id || archiveOf([archive], url) !== null);
    if (id === null || isFollowed || choices.has(id))
      left.push(leftOut('archives', name || url, id === null ? 'address' : isFollowed ? 'followed' : 'twice'));
    else
      choices.set(id, {
        id,
        name: null,
        builtIn: false,
        postPattern: null,
        followed: true,
        updatedAt: now,
        stamps: { followed: stampOf(now) },
      });
  }
  return [...choices.values()];
}
