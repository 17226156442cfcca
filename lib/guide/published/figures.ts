import type { Coverage } from '../../model/guide';
import { comparable } from '../../model/text';
import { distinctTopics, topicOf } from '../../model/topic';
import { inAllLanguages } from '../words/allWords';
import { monthsIn } from './months';

/** What the sentence is about, in English, German and French. */
const ADJACENT_WORDS = [
  'adjacent|neighbou?rs?|neighbou?ring|nearest|closest',
  String.raw`angrenzend\p{L}*|benachbart\p{L}*|nachbar\p{L}*`,
  String.raw`voisin\p{L}*|adjacent\p{L}*|connexes?`,
];
const ADJACENT = new RegExp(String.raw`\b(?:${ADJACENT_WORDS.join('|')})(?![\p{L}])`, 'iu');
const MOTIFS = /(?:motif|motiv|recurring|wiederkehrend|récurrent)/iu;
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,6})\\s*(?:${inAllLanguages((words) => words.postNouns).join('|')})(?![\\p{L}])`,
  'iu',
);
/** The word between what a sentence is about and its list. */
const LIST =
  /(?:^|\s)(?:are|is|include|includes|sind|ist|lauten|umfassen|sont|est|comprennent|incluent)\s+(.+)$|[:：]\s*(.+)$/iu;
const BETWEEN = /\s*[,;、]\s*(?:(?:and|und|et|sowie|or)\s+)?|\s+(?:and|und|et|sowie|&)\s+/iu;

const MOST_NAMES = 8;
const MOST_MOTIFS = 4;
const LONGEST_NAME = 40;
const LONGEST_SENTENCE = 600;

/**
 * The figures that a definition states in its sentences: how many posts, from which month to which, the adjacent topics
 * in their order, the motifs of the titles. What it does not state, or not in these words, is left out, never guessed.
 */
export function figuresIn(definition: string): Partial<Coverage> {
  const sentences = definition
    .split(/(?<=[.!?。])\s+(?=[^\d\s])/u)
    .map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
  const count = COUNT.exec(definition)?.[1];
  const months = monthsIn(sentences.find((sentence) => COUNT.test(sentence)) ?? definition).toSorted();
  const adjacent = distinctTopics(listIn(sentences, ADJACENT).flatMap((name) => topicOf(name) ?? []));
  const motifs = listIn(sentences, MOTIFS).map(comparable);
  const [first, last] = [months[0], months.at(-1)];
  return {
    ...(count !== undefined && { posts: Number(count) }),
    ...(first !== undefined && { firstMonth: first }),
    ...(last !== undefined && (months.length > 1 || count === '1') && { lastMonth: last }),
    ...(adjacent.length > 0 && { adjacent }),
    ...(motifs.length > 0 && { motifs: motifs.slice(0, MOST_MOTIFS) }),
  };
}

/** The names that the first sentence about something lists. */
function listIn(sentences: readonly string[], about: RegExp): string[] {
  const sentence = sentences.find((one) => about.test(one));
  const found = LIST.exec(sentence?.replace(/[.!?。\s]+$/u, '') ?? '');
  const names = (found?.[1] ?? found?.[2] ?? '').split(BETWEEN).map((name) => name.trim());
  return names.filter((name) => name !== '' && name.length <= LONGEST_NAME).slice(0, MOST_NAMES);
}
