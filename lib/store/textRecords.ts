import type { FoundIn, FoundInArchive, FoundTopic, Span } from '../model/foundTopic';
import { LOOK_RULES, type CountedPost, type KnownText, type MinedPost } from '../model/knownText';
import type { LinkedPost } from '../model/linkedPost';
import type { Candidate } from '../model/mined';
import type { PostPhrases } from '../model/phrases';
import type { PostLink, PostText, TextBlock } from '../model/postText';
import type { Series, SeriesPart } from '../model/series';
import { isNumber, isObject, isText, listOf, namedOf, oneOf, orMissing, orNull, shape } from '../model/shape';

/**
 * Texts and what was taken from them, as they are read from the database. An odd one is not there: it is asked for, or
 * made, again.
 */

const isBlock = shape<Pick<TextBlock, 'kind' | 'text' | 'links'>>({
  kind: isText,
  text: isText,
  links: listOf(isObject),
});
const isPostText = shape<PostText>({ language: orNull(isText), blocks: listOf(isBlock) });
const isKnownText = shape<KnownText>({
  post: isText,
  archive: isText,
  text: orNull(isPostText),
  from: oneOf(['feed', 'page']),
  readAt: isNumber,
  failures: isNumber,
  page: orMissing(isNumber),
});

export function knownTextIn(record: unknown): KnownText | undefined {
  return isKnownText(record) ? record : undefined;
}

const isOfToday = oneOf([LOOK_RULES]);
const isLink = shape<Pick<PostLink, 'to'>>({ to: isText });
const isMined = shape<Omit<MinedPost, 'candidates' | 'links'>>({ post: isText, archive: isText, rules: isOfToday });
const isCandidate = shape<Candidate>({
  start: isNumber,
  end: isNumber,
  text: isText,
  reason: isObject,
  score: isNumber,
  section: isText,
  subject: isText,
  items: listOf(isObject),
});
const holdsLists = shape<Pick<MinedPost, 'candidates' | 'links'>>({
  candidates: listOf(isCandidate),
  links: listOf(isLink),
});

export function minedIn(record: unknown): MinedPost | undefined {
  return isMined(record) && holdsLists(record) ? record : undefined;
}

const isCounted = shape<Omit<CountedPost, 'counted'>>({ post: isText, archive: isText, rules: isOfToday });

export function countedIn(record: unknown): CountedPost | undefined {
  if (!isCounted(record) || !('counted' in record) || !isObject(record.counted)) return undefined;
  const { phrases } = record.counted as Partial<PostPhrases>;
  return phrases instanceof Map ? (record as unknown as CountedPost) : undefined;
}

const isFoundIn = shape<FoundIn>({
  post: isText,
  place: oneOf(['title', 'heading', 'text', 'summary']),
  times: isNumber,
  by: orMissing(isText),
});
const isFoundTopic = shape<FoundTopic>({
  id: isText,
  name: isText,
  also: listOf(isText),
  titles: isNumber,
  headings: isNumber,
  posts: listOf(isFoundIn),
});
const isSeries = shape<Series>({
  id: isText,
  name: isText,
  parts: listOf(shape<SeriesPart>({ post: isText, number: isNumber })),
});
const isLinkedPost = shape<LinkedPost>({ post: isText, by: isNumber });
/** Also by rules of before: what was found is shown, and keeps its ids, until it is found again. */
const isFound = shape<FoundInArchive>({
  archive: isText,
  rules: isNumber,
  topics: listOf(isFoundTopic),
  series: listOf(isSeries),
  linked: orMissing(listOf(isLinkedPost)),
  spans: orMissing(namedOf(shape<Span>({ first: isText, last: isText }))),
  posts: isNumber,
  texts: isNumber,
});

export function foundIn(record: unknown): FoundInArchive | undefined {
  return isFound(record) ? record : undefined;
}
