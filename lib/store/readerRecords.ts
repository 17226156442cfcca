import { generateKeyBetween } from 'fractional-indexing';
import { webUrl } from '../model/address';
import { ARCHIVE_GROUPS, type ArchiveChoice, type ArchiveId } from '../model/archive';
import type { Body, BodyBlock } from '../model/body';
import { NO_TICK, TICK_GROUPS, type Tick } from '../model/checklist';
import { HIDDEN_LINE_GROUPS, type HiddenLine } from '../model/hiddenLine';
import { COLOURS, HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Evidence, type Highlight } from '../model/highlight';
import type { Noted, OtherNote } from '../model/note';
import type { Passage, TextPosition, TextQuote } from '../model/passage';
import type { Place } from '../model/place';
import { READING_GROUPS, type Reading, type ReadingRound } from '../model/reading';
import type { ReadingDay } from '../model/readingDay';
import type { Dated, Groups, Removal, Stamps } from '../model/record';
import { NO_RUN, RUN_GROUPS, type Run } from '../model/run';
import {
  isFlag,
  isNumber,
  isObject,
  isText,
  listOf,
  mended,
  namedOf,
  oneOf,
  orMissing,
  orNull,
  shape,
  type Fields,
  type Is,
} from '../model/shape';
import { isStamp, type Stamp } from '../model/stamp';
import { PLAIN_TO_READ, TO_READ_GROUPS, type ToRead } from '../model/toRead';
import type { ViewTotals } from '../model/viewTotals';

/**
 * What the reader made, as it is read from the database: whatever a crash, a bug or another version left there, nothing
 * of it stops anything else. A field of another shape is taken as it is at first, so that the rest of the record still
 * counts; a record that does not say what it is about cannot be read, and is left where it is.
 */

const isStamps: Is<Stamps> = namedOf(isStamp);
const DATE = { updatedAt: isNumber, deleted: isFlag } as const;
export const STAMP = { ...DATE, stamps: isStamps } as const;
export const NEW = { updatedAt: 0, deleted: false } as const;

/** A record without stamps counts as changed as a whole, when it says that it was. */
export function stampsIn(record: object, groups: Groups<never>): Stamps {
  const { updatedAt, deleted } = record as Partial<Dated>;
  const stamp: Stamp = [isNumber(updatedAt) ? updatedAt : 0, 0, ''];
  const names = [...Object.keys(groups), ...(deleted === true ? ['deleted'] : [])];
  return Object.fromEntries(names.map((name) => [name, stamp]));
}

const NOTED: Fields<Noted> = {
  note: isText,
  was: orMissing(listOf(shape<OtherNote>({ text: isText, stamp: isStamp }))),
  seen: orMissing(listOf(isStamp as Is<Stamp>)),
  cleared: orMissing(isText),
};

function isPattern(value: unknown): value is string {
  try {
    return isText(value) && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const CHOICE: Fields<ArchiveChoice> = {
  id: isText,
  name: orNull(isText),
  builtIn: isFlag,
  postPattern: orNull(isPattern as Is<string>),
  followed: isFlag,
  updatedAt: isNumber,
  stamps: isStamps,
};

/** An archive whose id is no address cannot be read. */
export function wholeChoice(record: unknown): ArchiveChoice | undefined {
  if (!isObject(record) || !('id' in record) || !isText(record.id) || webUrl(record.id) === null) return undefined;
  const id = record.id as ArchiveId;
  return mended(record, CHOICE, () => ({
    id,
    name: null,
    builtIn: false,
    postPattern: null,
    followed: true,
    updatedAt: 0,
    stamps: stampsIn(record, ARCHIVE_GROUPS),
  }));
}

const PLACE: Fields<Place> = {
  block: isNumber,
  fraction: isNumber,
  at: isNumber,
  quote: isText,
  before: isText,
  after: isText,
};

const isTotals = shape<ViewTotals>({
  pageView: isText,
  activeMs: isNumber,
  paced: shape<ViewTotals['paced']>({ words: isNumber, ms: isNumber }),
});

const ROUND: Fields<ReadingRound> = {
  round: isNumber,
  epoch: orMissing(isStamp as Is<Stamp>),
  progress: isNumber,
  activeMs: isNumber,
  startedAt: isNumber,
  finishedAt: orNull(isNumber),
  elsewhere: orMissing(oneOf([true])),
};

const READING: Fields<Reading> = {
  ...STAMP,
  ...ROUND,
  post: isText,
  archive: isText,
  place: orNull(shape<Place>(PLACE)),
  counted: orMissing(listOf(isTotals)),
  earlier: orMissing(listOf(shape<ReadingRound>(ROUND))),
};

export function wholeReading(record: unknown): Reading | undefined {
  if (!isOfPost(record)) return undefined;
  return mended(record, READING, () => ({
    ...NEW,
    ...ofPost(record),
    round: 0,
    progress: 0,
    activeMs: 0,
    startedAt: 0,
    finishedAt: null,
    place: placeIn((record as Partial<Reading>).place),
    stamps: stampsIn(record, READING_GROUPS),
  }));
}

/** Before a place was told in words, it was a block alone. */
function placeIn(place: unknown): Place | null {
  if (!isObject(place)) return null;
  const { block } = place as Partial<Place>;
  if (!isNumber(block)) return null;
  return mended(place, PLACE, () => ({ block, fraction: 0, at: 0, quote: '', before: '', after: '' }));
}

const isBlock = shape<BodyBlock>({ hash: isText, words: isNumber, share: isNumber });

const BODY: Fields<Body> = {
  ...DATE,
  post: isText,
  archive: isText,
  language: orNull(isText),
  text: isText,
  blocks: listOf(isBlock),
  away: listOf(isBlock),
  words: isNumber,
  round: isNumber,
};

export function wholeBody(record: unknown): Body | undefined {
  if (!isOfPost(record)) return undefined;
  return mended(record, BODY, () => ({
    ...NEW,
    ...ofPost(record),
    language: null,
    text: '',
    blocks: [],
    away: [],
    words: 0,
    round: 0,
  }));
}

const TICK: Fields<Tick> = {
  ...STAMP,
  ...NOTED,
  id: isText,
  guide: isText,
  run: isText,
  archive: isText,
  item: isText,
  done: isFlag,
  own: isFlag,
  text: isText,
};

const isOfGuide = shape<Pick<Tick, 'id' | 'guide' | 'run' | 'archive' | 'item'>>({
  id: isText,
  guide: isText,
  run: isText,
  archive: isText,
  item: isText,
});

export function wholeTick(record: unknown): Tick | undefined {
  if (!isOfGuide(record)) return undefined;
  const { id, guide, run, archive, item } = record;
  return mended(record, TICK, () => ({
    ...NEW,
    ...NO_TICK,
    id,
    guide,
    run,
    archive,
    item,
    stamps: stampsIn(record, TICK_GROUPS),
  }));
}

const RUN: Fields<Run> = {
  ...STAMP,
  id: isText,
  guide: isText,
  run: isText,
  archive: isText,
  name: isText,
  startedAt: isNumber,
  finishedAt: orNull(isNumber),
  openedAt: isNumber,
};

const isRun = shape<Pick<Run, 'id' | 'guide' | 'run' | 'archive'>>({
  id: isText,
  guide: isText,
  run: isText,
  archive: isText,
});

export function wholeRun(record: unknown): Run | undefined {
  if (!isRun(record)) return undefined;
  const { id, guide, run, archive } = record;
  return mended(record, RUN, () => ({
    ...NEW,
    ...NO_RUN,
    id,
    guide,
    run,
    archive,
    startedAt: 0,
    stamps: stampsIn(record, RUN_GROUPS),
  }));
}

const QUOTE: Fields<TextQuote> = { exact: isText, prefix: isText, suffix: isText };
const PASSAGE: Fields<Passage> = {
  quote: shape<TextQuote>(QUOTE),
  position: shape<TextPosition>({ start: isNumber, end: isNumber }),
  unique: isFlag,
};
/** Found nowhere; what was noted to it is still shown. */
const NOWHERE: Passage = {
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  unique: false,
};

/** The words that were marked are kept, whatever else is odd about where they stood. */
function passageIn(passage: unknown): Passage {
  if (!isObject(passage)) return NOWHERE;
  const { quote } = passage as Partial<Passage>;
  return mended(passage, PASSAGE, () => ({
    ...NOWHERE,
    quote: isObject(quote) ? mended(quote, QUOTE, () => NOWHERE.quote) : NOWHERE.quote,
  }));
}

const HIGHLIGHT: Fields<Highlight> = {
  ...STAMP,
  ...NOTED,
  id: isText,
  post: isText,
  archive: isText,
  passage: shape<Passage>(PASSAGE),
  colour: oneOf(COLOURS),
  evidence: orNull(shape<Evidence>({ guide: isText, run: isText, item: isText })),
  createdAt: isNumber,
  tags: listOf(isText),
};

export function wholeHighlight(record: unknown): Highlight | undefined {
  if (!isOfPost(record) || !('id' in record) || !isText(record.id)) return undefined;
  const id = record.id as Highlight['id'];
  return mended(record, HIGHLIGHT, () => ({
    ...NEW,
    ...ofPost(record),
    id,
    passage: passageIn((record as Partial<Highlight>).passage),
    ...PLAIN_HIGHLIGHT,
    colour: COLOURS[0],
    createdAt: 0,
    stamps: stampsIn(record, HIGHLIGHT_GROUPS),
  }));
}

const HIDDEN_LINE: Fields<HiddenLine> = { ...STAMP, id: isText, guide: isText, archive: isText, text: isText };
const isLine = shape<Pick<HiddenLine, 'id' | 'guide' | 'archive' | 'text'>>({
  id: isText,
  guide: isText,
  archive: isText,
  text: isText,
});

export function wholeHiddenLine(record: unknown): HiddenLine | undefined {
  if (!isLine(record)) return undefined;
  const { id, guide, archive, text } = record;
  return mended(record, HIDDEN_LINE, () => ({
    ...NEW,
    id,
    guide,
    archive,
    text,
    stamps: stampsIn(record, HIDDEN_LINE_GROUPS),
  }));
}

const TO_READ: Fields<ToRead> = {
  ...STAMP,
  post: isText,
  archive: orNull(isText),
  title: isText,
  date: orNull(isText),
  tags: listOf(isText),
  order: isOrder as Is<string>,
  addedAt: isNumber,
};

/** A place beside which another one can be made. */
function isOrder(value: unknown): value is string {
  try {
    return isText(value) && generateKeyBetween(value, null) > value;
  } catch {
    return false;
  }
}

/** An entry whose page is no address cannot be read. */
export function wholeToRead(record: unknown): ToRead | undefined {
  if (!isObject(record) || !('post' in record) || !isText(record.post) || webUrl(record.post) === null)
    return undefined;
  const post = record.post as ToRead['post'];
  return mended(record, TO_READ, () => ({
    ...NEW,
    ...PLAIN_TO_READ,
    post,
    archive: null,
    title: post,
    date: null,
    order: 'a0',
    addedAt: 0,
    stamps: stampsIn(record, TO_READ_GROUPS),
  }));
}

const isReadingDay = shape<ReadingDay>({
  id: isText,
  day: isText,
  archive: isText,
  instance: isText,
  activeMs: isNumber,
  posts: listOf(isText),
  updatedAt: isNumber,
});

/** A day has no part that could be missing. */
export function wholeReadingDay(record: unknown): ReadingDay | undefined {
  return isReadingDay(record) ? record : undefined;
}

const isRemoval = shape<Removal>({ mark: isText, at: isNumber, by: orMissing(isText) });

export function wholeRemoval(record: unknown): Removal | undefined {
  return isRemoval(record) ? record : undefined;
}

type OfPost = Pick<Reading, 'post' | 'archive'>;
const isOfPost = shape<OfPost>({ post: isText, archive: isText });

function ofPost({ post, archive }: OfPost): OfPost {
  return { post, archive };
}
