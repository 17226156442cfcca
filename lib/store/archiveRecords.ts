import {
  NEVER_ASKED,
  type ArchiveProblem,
  type ArchiveState,
  type LookPause,
  type LostFeed,
  type NamedPage,
} from '../model/archive';
import type { ChecklistItem } from '../model/checklist';
import type { Discovery, DiscoveryState } from '../model/discovery';
import { DISCOVERY_SOURCES, type Errand } from '../model/errand';
import type { Guide, PublishedGuide, Reference } from '../model/guide';
import { GUIDE_FAULTS, type FaultyGuide } from '../model/guideFault';
import type { FoundPhrase, WhyOffered } from '../model/offeredTopic';
import type { Step } from '../model/path';
import { POST_SOURCES, type Post, type PostAccount, type PostRef } from '../model/post';
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
import type { ShownPost } from '../model/shownPost';
import type { QuotedStatement } from '../model/statement';
import type { Topic } from '../model/topic';
import type { Spelling, TopicTally } from '../model/topicCount';
import type { TopicView } from '../model/view';

/**
 * What can be read or made again, as it is read from the database. A post whose fields are odd is a post of which less
 * is known, so that nothing that counts posts or goes through them skips one; anything else that is odd is not there.
 */

export const isTopic = shape<Topic>({ slug: isText, name: isText });
const isTopics = listOf(isTopic);
const orNoText = orNull(isText);
const orNoNumber = orNull(isNumber);

const isAccount = shape<PostAccount>({
  source: oneOf(POST_SOURCES),
  from: orMissing(isText),
  utc: orMissing(oneOf([true])),
  title: isText,
  date: orNoText,
  summary: orNoText,
  topics: isTopics,
  language: orNoText,
  words: orNoNumber,
});

const POST: Fields<Post> = {
  url: isText,
  archive: isText,
  title: isText,
  date: orNoText,
  summary: orNoText,
  topics: isTopics,
  language: orNoText,
  words: orNoNumber,
  accounts: listOf(isAccount),
  knownSince: orMissing(isNumber),
};
const NOTHING_KNOWN = {
  title: '',
  date: null,
  summary: null,
  topics: [],
  language: null,
  words: null,
  accounts: [],
} as const;
const isAddressed = shape<Pick<Post, 'url' | 'archive'>>({ url: isText, archive: isText });

/** A post; of a record's odd fields nothing is known. Undefined for one that belongs to no archive. */
export function wholePost<P extends Post>(record: P | undefined): P | undefined {
  if (!isAddressed(record)) return undefined;
  return mended<Post>(record, POST, () => ({ ...NOTHING_KNOWN, url: record.url, archive: record.archive })) as P;
}

const isRef = shape<PostRef>({ title: isText, url: orNoText });
const isStatement = shape<QuotedStatement>({ kind: oneOf(['quoted']), text: isText, source: orNoText });

/** Whether a record is a guide: all of its sections, or none of it. */
export const isGuide = shape<PublishedGuide>({
  archive: isText,
  topic: isTopic,
  source: isText,
  readAt: isNumber,
  headings: orMissing(
    shape<NonNullable<PublishedGuide['headings']>>({
      definition: orMissing(isText),
      arguments: orMissing(isText),
      checklist: orMissing(isText),
      failureModes: orMissing(isText),
      steps: orMissing(isText),
      related: orMissing(isText),
      references: orMissing(isText),
    }),
  ),
  definition: orNull(shape<NonNullable<PublishedGuide['definition']>>({ text: isText, coverage: isObject })),
  arguments: orNull(listOf(isStatement)),
  checklist: orNull(listOf(shape<ChecklistItem>({ id: isText, statement: isStatement }))),
  failureModes: orNull(listOf(isStatement)),
  steps: orNull(
    listOf(shape<Omit<Step, 'reason'>>({ title: isText, url: orNoText, role: isText, label: orMissing(isText) })),
  ),
  related: orNull(listOf(isRef)),
  references: orNull(listOf(shape<Reference>({ title: isText, url: orNoText, summary: orNoText }))),
});

const STATE: Fields<ArchiveState> = {
  ownName: orMissing(orNoText),
  feeds: listOf(isText),
  lostFeeds: orMissing(listOf(shape<LostFeed>({ url: isText, at: isNumber }))),
  announced: orMissing(listOf(isText)),
  faultyGuides: orMissing(listOf(shape<FaultyGuide>({ page: isText, fault: oneOf(GUIDE_FAULTS) }))),
  startHere: orMissing(orNull(shape<NamedPage>({ title: isText, url: isText }))),
  refreshedAt: orNoNumber,
  problem: orNull(shape<ArchiveProblem>({ code: isText, address: isText, at: isNumber })),
  retry: orMissing(orNull(shape<{ failures: number; at: number }>({ failures: isNumber, at: isNumber }))),
  lookPause: orMissing(orNull(shape<LookPause>({ until: isNumber, failures: isNumber, code: isText }))),
  lookRules: orMissing(isNumber),
};

/** What is known of an archive; of odd fields nothing is. */
export function wholeState(record: ArchiveState | undefined): ArchiveState {
  return record === undefined ? NEVER_ASKED : mended<ArchiveState>(record, STATE, () => NEVER_ASKED);
}

const isState: Is<DiscoveryState> = (value): value is DiscoveryState =>
  isObject(value) && 'kind' in value && isText(value.kind);
const isErrand: Is<Errand> = (value): value is Errand => isState(value) && 'url' in value && isText(value.url);
const isTerm: Is<Discovery['terms'][number]> = (value): value is Discovery['terms'][number] =>
  Array.isArray(value) && isText(value[0]) && isTopic(value[1]);

export const isDiscovery = shape<Discovery>({
  archive: isText,
  state: isState,
  phase: oneOf(['sources', 'again', 'fill']),
  queue: listOf(isErrand),
  seen: listOf(isText),
  done: isNumber,
  failures: isNumber,
  vain: isNumber,
  problem: orNoText,
  givenUp: orMissing(listOf(isText)),
  generator: orNoText,
  terms: listOf(isTerm),
  complete: isFlag,
  undecided: listOf(isText),
  based: isObject,
  sources: listOf(oneOf(DISCOVERY_SOURCES)),
  fresh: listOf(isText),
  startedAt: isNumber,
});

/** Views of a time before posts in them had a date are made anew. */
const isDated = shape<Pick<ShownPost, 'date'>>({ date: orNoText });

/** Nor are guides of a time before they had lines and orders from posts. */
const isOfToday = shape<Pick<Guide, 'path' | 'looked'>>({ path: orNull(isObject), looked: isNumber });

/**
 * Whether a view last shown can be shown again. It was made and stored as a whole: its parts are hardly looked into.
 */
const isWhy: Is<WhyOffered> = (value): value is WhyOffered =>
  shape<WhyOffered & { kind: 'series' }>({
    kind: oneOf(['series']),
    ownName: isText,
    of: isNumber,
    number: orNoNumber,
  })(value) ||
  shape<WhyOffered & { kind: 'found' }>({
    kind: oneOf(['found']),
    ownName: isText,
    phrases: listOf(shape<FoundPhrase>({ words: isText, titles: isNumber, headings: isNumber, others: isNumber })),
    here: orNull(isObject),
  })(value);

export const isView = shape<TopicView>({
  archive: isObject,
  post: orNoText,
  topics: isTopics,
  guide: isOfToday,
  steps: listOf(isDated),
  more: listOf(isDated),
  progress: isNumber,
  complete: isFlag,
  next: orNull(isObject),
  items: listOf(isObject),
  runs: isObject,
  count: isObject,
  changed: orNull(isObject),
  newer: orNull(isObject),
  completedAt: orNoNumber,
  fresh: listOf(isObject),
  gained: isNumber,
  why: orMissing(orNull(isWhy)),
});

const isSpelling: Is<Spelling> = (value): value is Spelling =>
  Array.isArray(value) && isText(value[0]) && isNumber(value[1]) && isNumber(value[2]);
const isTallies = listOf(
  shape<TopicTally>({
    slug: isText,
    name: isText,
    posts: isNumber,
    first: orNoText,
    last: orNoText,
    spellings: listOf(isSpelling),
    isOpen: orMissing(oneOf([true])),
  }),
);

/** The tallies of an archive's record; undefined where they are to be counted anew. */
export function talliesIn(
  record: { readonly tallies?: readonly TopicTally[] } | undefined,
): readonly TopicTally[] | undefined {
  return isTallies(record?.tallies) ? record?.tallies : undefined;
}
