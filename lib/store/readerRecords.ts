import { webUrl } from '../model/address';
import type { Archive, ArchiveId, ArchiveProblem, LostFeed } from '../model/archive';
import type { Body, BodyBlock } from '../model/body';
import type { Tick } from '../model/checklist';
import { COLOURS, type Evidence, type Highlight } from '../model/highlight';
import type { Passage, TextPosition, TextQuote } from '../model/passage';
import type { Place, Reading, ViewTotals } from '../model/reading';
import type { Removal } from '../model/record';
import {
  isFlag,
  isNumber,
  isObject,
  isText,
  listOf,
  mended,
  oneOf,
  orMissing,
  orNull,
  shape,
  type Fields,
  type Is,
} from '../model/shape';

/**
 * What the reader made, as it is read from the database: whatever a crash, a bug or another version left there, nothing
 * of it stops anything else. A field of another shape is taken as it is at first, so that the rest of the record still
 * counts; a record that does not say what it is about cannot be read, and is left where it is.
 */

const STAMP = { updatedAt: isNumber, deleted: isFlag } as const;
const NEW = { updatedAt: 0, deleted: false } as const;

function isPattern(value: unknown): value is string {
  try {
    return isText(value) && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const ARCHIVE: Fields<Archive> = {
  ...STAMP,
  id: isText,
  name: isText,
  builtIn: isFlag,
  postPattern: orNull(isPattern as Is<string>),
  feeds: listOf(isText),
  lostFeeds: orMissing(listOf(shape<LostFeed>({ url: isText, at: isNumber }))),
  announced: orMissing(listOf(isText)),
  refreshedAt: orNull(isNumber),
  problem: orNull(shape<ArchiveProblem>({ code: isText, address: isText, at: isNumber })),
  retry: orMissing(orNull(shape<{ failures: number; at: number }>({ failures: isNumber, at: isNumber }))),
};

/** An archive whose id is no address cannot be read. */
export function wholeArchive(record: unknown): Archive | undefined {
  if (!isObject(record) || !('id' in record) || !isText(record.id) || webUrl(record.id) === null) return undefined;
  const id = record.id as ArchiveId;
  const state = { feeds: [], refreshedAt: null, problem: null, retry: null };
  return mended(record, ARCHIVE, {
    ...NEW,
    ...state,
    id,
    name: id.replace(/^https?:\/\//, ''),
    builtIn: false,
    postPattern: null,
  });
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

const READING: Fields<Reading> = {
  ...STAMP,
  post: isText,
  archive: isText,
  round: isNumber,
  progress: isNumber,
  place: orNull(shape<Place>(PLACE)),
  activeMs: isNumber,
  counted: orMissing(listOf(isTotals)),
  startedAt: isNumber,
  finishedAt: orNull(isNumber),
};

export function wholeReading(record: unknown): Reading | undefined {
  if (!isOfPost(record)) return undefined;
  const first = { ...NEW, ...ofPost(record), round: 0, progress: 0, activeMs: 0, startedAt: 0, finishedAt: null };
  const { place } = record as Partial<Reading>;
  // Before a place was told in words, it was a block alone.
  const known =
    isObject(place) && isNumber(place.block)
      ? { block: place.block, fraction: 0, at: 0, quote: '', before: '', after: '' }
      : null;
  return mended(record, READING, { ...first, place: known === null ? null : mended(place as object, PLACE, known) });
}

const isBlock = shape<BodyBlock>({ hash: isText, words: isNumber, share: isNumber });

const BODY: Fields<Body> = {
  ...STAMP,
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
  return mended(record, BODY, {
    ...NEW,
    ...ofPost(record),
    language: null,
    text: '',
    blocks: [],
    away: [],
    words: 0,
    round: 0,
  });
}

const TICK: Fields<Tick> = {
  ...STAMP,
  archive: isText,
  topic: isText,
  item: isText,
  done: isFlag,
  note: isText,
  own: isFlag,
  text: isText,
};

export function wholeTick(record: unknown): Tick | undefined {
  const isTick = shape<Pick<Tick, 'archive' | 'topic' | 'item'>>({ archive: isText, topic: isText, item: isText });
  if (!isTick(record)) return undefined;
  const { archive, topic, item } = record;
  return mended(record, TICK, { ...NEW, archive, topic, item, done: false, note: '', own: false, text: '' });
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
  return mended(passage, PASSAGE, {
    ...NOWHERE,
    quote: isObject(quote) ? mended(quote, QUOTE, NOWHERE.quote) : NOWHERE.quote,
  });
}

const HIGHLIGHT: Fields<Highlight> = {
  ...STAMP,
  id: isText,
  post: isText,
  archive: isText,
  passage: shape<Passage>(PASSAGE),
  colour: oneOf(COLOURS),
  note: isText,
  evidence: orNull(shape<Evidence>({ topic: isText, item: isText })),
  createdAt: isNumber,
};

export function wholeHighlight(record: unknown): Highlight | undefined {
  if (!isOfPost(record) || !('id' in record) || !isText(record.id)) return undefined;
  const id = record.id as Highlight['id'];
  const passage = passageIn((record as Partial<Highlight>).passage);
  return mended(record, HIGHLIGHT, {
    ...NEW,
    ...ofPost(record),
    id,
    passage,
    colour: COLOURS[0],
    note: '',
    evidence: null,
    createdAt: 0,
  });
}

const isRemoval = shape<Removal>({ mark: isText, at: isNumber });

export function wholeRemoval(record: unknown): Removal | undefined {
  return isRemoval(record) ? record : undefined;
}

type OfPost = Pick<Reading, 'post' | 'archive'>;
const isOfPost = shape<OfPost>({ post: isText, archive: isText });

function ofPost({ post, archive }: OfPost): OfPost {
  return { post, archive };
}
