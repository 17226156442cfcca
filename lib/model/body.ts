import type { ArchiveId } from './archive';
import type { PostUrl } from './post';
import type { BlockReport, Place, Reading, Spot } from './reading';
import type { Stamped } from './record';
import { countWords, oneLine } from './text';

/** One block of a body: a paragraph, a list item, a figure. */
export interface BodyBlock {
  readonly hash: string;
  readonly words: number;
  /** The share of it that was read: 0–1. */
  readonly share: number;
}

/** The text of a post as it was when the reader last left it, and what of it was read. */
export interface Body extends Stamped {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  /** BCP 47 tag; null when the post does not say. */
  readonly language: string | null;
  /** The blocks' texts, one a line. */
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
  /** The round of the reading that the shares belong to, see `Reading`. */
  readonly round: number;
}

/** What a page needs to know which of its blocks were read: those whose words are the same. */
export type KnownBlock = Pick<BodyBlock, 'hash' | 'share'>;

/**
 * The hash that stands for a block's words, whatever its markup: 32 bits, for it only has to tell the blocks of one post
 * apart, and every page pays for its code.
 */
export function blockHash(text: string): string {
  let hash = 0;
  for (const sign of oneLine(text)) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return hash.toString(36);
}

/** What was read of these blocks, 0–1 each: a block that is not known is new or changed, and nothing of it was read. */
export function sharesOf(texts: readonly string[], known: readonly KnownBlock[]): number[] {
  const byHash = new Map(known.map(({ hash, share }) => [hash, share]));
  return texts.map((text) => byHash.get(blockHash(text)) ?? 0);
}

/**
 * The body after a page told of its blocks. Of a block in two tabs the larger share counts. Finishing a post settles all
 * blocks that it had then: only what comes later is unread.
 */
export function bodyAfter(
  before: Body | undefined,
  reports: readonly BlockReport[],
  reading: Pick<Reading, 'post' | 'archive' | 'round'>,
  { language, isFinish, now }: { readonly language: string | null; readonly isFinish: boolean; readonly now: number },
): Body {
  const known = new Map((isOfRound(before, reading.round) ? before.blocks : []).map((block) => [block.hash, block.share]));
  const blocks = reports.map(({ text, share }): BodyBlock => {
    const hash = blockHash(text);
    return { hash, words: countWords(text), share: isFinish ? 1 : Math.max(share, known.get(hash) ?? 0) };
  });
  const text = reports.map((report) => oneLine(report.text)).join('\n');
  const { post, archive, round } = reading;
  return { post, archive, language, text, blocks, round, updatedAt: now, deleted: false };
}

/** All of it read: what marking a post as read by hand means. */
export function bodyRead(before: Body, now: number): Body {
  return { ...before, blocks: before.blocks.map((block) => ({ ...block, share: 1 })), updatedAt: now };
}

/** The share of the words that was read: 0–1. */
export function readShare({ blocks }: Body): number {
  const total = blocks.reduce((sum, { words }) => sum + words, 0);
  return total === 0 ? 0 : blocks.reduce((sum, { words, share }) => sum + words * share, 0) / total;
}

/** What a page is to be told of a post's blocks; null where nothing is known of this round. */
export function knownBlocks(body: Body | undefined, reading: Pick<Reading, 'round'>): KnownBlock[] | null {
  if (!isOfRound(body, reading.round)) return null;
  return body.blocks.map(({ hash, share }) => ({ hash, share }));
}

/** Characters kept of a block's beginning, and of what stands before and after the block. */
const QUOTE = 120;
const CONTEXT = 40;

/** A place in a body with the words that tell it again, whatever becomes of the page. */
export function placeIn(body: Pick<Body, 'text'>, { block, fraction, at }: Spot): Place {
  const texts = body.text.split('\n');
  return {
    block,
    fraction: Math.round(fraction * 100) / 100,
    quote: (texts[block] ?? '').slice(0, QUOTE),
    before: (texts[block - 1] ?? '').slice(-CONTEXT),
    after: (texts[block + 1] ?? '').slice(0, CONTEXT),
    at,
  };
}

/** A block that is new or has changed since its post was read. */
export interface ChangedBlock {
  /** Its index in the body. */
  readonly block: number;
  /** Its words, one line. */
  readonly text: string;
}

/** A block counts as read when more than half of it was. */
const READ_SHARE = 0.5;

/** The blocks of a post that was read which are new or have changed since, and were not read since. */
export function changedSince(body: Body | undefined, reading: Reading | undefined): ChangedBlock[] {
  if (reading === undefined || reading.finishedAt === null || reading.deleted || !isOfRound(body, reading.round)) return [];
  const texts = body.text.split('\n');
  return body.blocks.flatMap(({ share, words }, block) =>
    share <= READ_SHARE && words > 0 ? { block, text: texts[block] ?? '' } : [],
  );
}

function isOfRound(body: Body | undefined, round: number): body is Body {
  return body !== undefined && !body.deleted && body.round === round;
}
