import type { Beginning } from '../../lib/model/beginning';
import { topicKind } from '../../lib/model/foundSlug';
import { text, textCount, textFacts } from '../text';
import { postFacts } from '../topic/postFacts';
import { whyShort } from '../topic/whyText';

/** How much it is: `12 posts · about 80 min · 2 read`, as far as it is known. */
export function beginningFacts(beginning: Beginning): string {
  if (beginning.kind === 'page') return '';
  if (beginning.kind === 'post') return textFacts(postFacts(beginning.post));
  const { topic, posts, minutes, read } = beginning;
  const facts = [
    textCount(topicKind(topic.slug) === 'series' ? 'parts' : 'posts', posts),
    ...(minutes === null ? [] : [timeWords(minutes)]),
    ...(read === 0 ? [] : [text('postsRead', read)]),
  ];
  return textFacts(facts);
}

/** Minutes from which whole hours tell more. */
const HOURS_FROM = 100;

function timeWords(minutes: number): string {
  return minutes < HOURS_FROM ? textCount('aboutMinutes', minutes) : textCount('aboutHours', Math.round(minutes / 60));
}

/** Why to begin there, with what proves it. */
export function reasonWords({ reason }: Beginning): string {
  return WORDS[reason.kind](reason as never);
}

type Reason = Beginning['reason'];

const WORDS: { readonly [K in Reason['kind']]: (reason: Extract<Reason, { kind: K }>) => string } = {
  following: () => text('beginFollowing'),
  published: () => text('beginPublished'),
  most: ({ of }) => textCount('beginMost', of),
  many: ({ of }) => textCount('beginMany', of),
  found: ({ why }) => text('beginFound', whyShort(why)),
  longest: () => text('beginLongest'),
  numbered: () => text('beginNumbered'),
  said: () => text('beginSaid'),
  sent: () => text('beginSent'),
  linked: ({ by }) => textCount('beginLinked', by),
  oldest: () => text('beginOldest'),
};
