import type { ArchiveId } from './archive';
import type { Place, Spot } from './place';
import type { PostUrl } from './post';
import type { Reading } from './reading';
import type { BlockReport, ReadingReport } from './readingReport';
import { newest, type Dated } from './record';
import { countWords, oneLine } from './text';

/** One block of a body: a paragraph, a list item, a figure. */
export interface BodyBlock {
  readonly hash: string;
  readonly words: number;
  /** The share of it that was read: 0–1. */
  readonly share: number;
}

/** The text of a post as the page last showed it, and what was read of all that it ever showed. */
export interface Body extends Dated {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  /** BCP 47 tag; null when the post does not say. */
  readonly language: string | null;
  /** The blocks' texts, one a line. */
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
  /** Blocks that the page showed before and does not now: folded in, not yet loaded, taken out or reworded. */
  readonly away: readonly BodyBlock[];
  /** The most words that the page showed at once: the length of the post, however much of it is folded in now. */
  readonly words: number;
  /** The round of the reading that the shares belong to, see `Reading`. */
  readonly round: number;
}

/** What a page needs to know which of its blocks were read: those whose words are the same. */
export type KnownBlock = Pick<BodyBlock, 'hash' | 'share'>;

/**
 * The hash that stands for a block's words, whatever its markup: 32 bits, for it only has to tell the blocks of one
 * post apart, and every page pays for its code.
 */
export function blockHash(text: string): string {
  let hash = 0;
  for (const sign of oneLine(text)) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return hash.toString(36);
}

/** Words that take about as long to read as a picture takes to look at. */
const WORDS_OF_A_PICTURE = 12;

/**
 * The weight of a block in the time that its article takes: its words. Code and tables count what they hold of them, a
 * picture the words that stand for it, or as many as a picture without any takes.
 *
 * @param text one line, empty for a picture without any
 */
export function weightOf(text: string): number {
  return text === '' ? WORDS_OF_A_PICTURE : countWords(text);
}

/** What was read of these blocks, 0–1 each: a block that is not known is new or changed, and nothing of it was read. */
export function sharesOf(texts: readonly string[], known: readonly KnownBlock[]): number[] {
  const byHash = new Map(known.map(({ hash, share }) => [hash, share]));
  return texts.map((text) => byHash.get(blockHash(text)) ?? 0);
}

/** An endless page or a post that is rewritten every day does not grow for ever here. */
const MOST_AWAY = 1_000;

/**
 * The body after a page told of its blocks. Of a block in two tabs the larger share counts; a block that goes and comes
 * again is the same. Finishing a post settles all blocks that it had by then: only what comes later is unread.
 */
export function bodyAfter(
  before: Body | undefined,
  reports: readonly BlockReport[],
  reading: Pick<Reading, 'post' | 'archive' | 'round'>,
  { language, isFinish, now }: { readonly language: string | null; readonly isFinish: boolean; readonly now: number },
): Body {
  const old = isOfRound(before, reading.round) ? before : null;
  const away = new Map([...(old?.away ?? []), ...(old?.blocks ?? [])].map((block) => [block.hash, block]));
  const shareOf = (hash: string, share: number): number => (isFinish ? 1 : Math.max(share, away.get(hash)?.share ?? 0));
  const texts = reports.map((report) => oneLine(report.text));
  const blocks = reports.map(({ share }, at): BodyBlock => {
    const text = texts[at] ?? '';
    const hash = blockHash(text);
    return { hash, words: weightOf(text), share: shareOf(hash, share) };
  });
  for (const { hash } of blocks) away.delete(hash);
  const { post, archive, round } = reading;
  return {
    post,
    archive,
    language,
    text: texts.join('\n'),
    blocks,
    away: [...away.values()].slice(-MOST_AWAY).map((block) => ({ ...block, share: shareOf(block.hash, block.share) })),
    words: Math.max(old?.words ?? 0, wordsOf(blocks)),
    round,
    updatedAt: now,
    deleted: false,
  };
}

/**
 * Two copies of a body as one: the later round; within a round the text that was shown last, and of each block the
 * larger share. Commutative, associative and idempotent, but for the order of what is away: that is a set.
 */
export function mergeBodies(a: Body, b: Body): Body {
  if (a.round !== b.round) return a.round > b.round ? a : b;
  const shown = newest(shownBy(a), shownBy(b));
  const read = new Map<string, BodyBlock>();
  for (const block of [...a.away, ...a.blocks, ...b.away, ...b.blocks]) {
    const { words, share } = read.get(block.hash) ?? block;
    read.set(block.hash, {
      hash: block.hash,
      words: Math.max(words, block.words),
      share: Math.max(share, block.share),
    });
  }
  const blocks = shown.hashes.flatMap((hash) => read.get(hash) ?? []);
  for (const hash of shown.hashes) read.delete(hash);
  const { hashes: _, ...facts } = shown;
  const away = [...read.values()].toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  return { ...facts, blocks, away, words: Math.max(a.words, b.words), round: a.round };
}

/** What a page showed, without what was read of it. */
function shownBy({ post, archive, language, text, blocks, updatedAt, deleted }: Body) {
  return { post, archive, language, text, hashes: blocks.map(({ hash }) => hash), updatedAt, deleted };
}

/** All of it read: what marking a post as read by hand means. */
export function bodyRead(before: Body, now: number): Body {
  const read = (block: BodyBlock): BodyBlock => ({ ...block, share: 1 });
  return { ...before, blocks: before.blocks.map(read), away: before.away.map(read), updatedAt: now };
}

/**
 * The share of the post that was read: 0–1. A page that shows only its beginning counts as the part of the post that it
 * is.
 *
 * @param onPage what the page says was read since it told of its blocks, 0–1, of how many words in all
 */
export function readShare({ blocks, away, words }: Body, onPage: Pick<ReadingReport, 'progress' | 'length'>): number {
  const read = [...blocks, ...away].reduce((sum, block) => sum + block.words * block.share, 0);
  const length = Math.max(words, onPage.length);
  return length === 0 ? 0 : Math.min(1, Math.max(read, onPage.progress * onPage.length) / length);
}

/**
 * The share that a part of the body as it was before is of the body now: 0–1. A post that has grown is read less far.
 */
export function shareAfter(share: number, before: Body | undefined, { words, round }: Body): number {
  return isOfRound(before, round) && before.words < words ? (share * before.words) / words : share;
}

function wordsOf(blocks: readonly BodyBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}

/** So much further than the blocks tell of, a post was read on another machine, which keeps its blocks for itself. */
const CLEARLY_FURTHER = 0.1;

/**
 * What a page is to be told of a post's blocks; null where nothing is known of this round, or clearly less than what
 * was read: the reader went on elsewhere, and blocks that they read there would count as unread.
 */
export function knownBlocks(
  body: Body | undefined,
  { round, progress, finishedAt }: Pick<Reading, 'round' | 'progress' | 'finishedAt'>,
): KnownBlock[] | null {
  if (!isOfRound(body, round)) return null;
  const isBehind = progress - readShare(body, { progress: 0, length: 0 }) > CLEARLY_FURTHER;
  // Of a post that was finished the blocks tell what has come since.
  if (isBehind && finishedAt === null) return null;
  return [...body.away, ...body.blocks].map(({ hash, share }) => ({ hash, share }));
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
  if (reading === undefined || reading.finishedAt === null || reading.deleted || !isOfRound(body, reading.round))
    return [];
  const texts = body.text.split('\n');
  return body.blocks.flatMap(({ share }, block) =>
    share <= READ_SHARE && texts[block] ? { block, text: texts[block] } : [],
  );
}

function isOfRound(body: Body | undefined, round: number): body is Body {
  return body !== undefined && !body.deleted && body.round === round;
}
