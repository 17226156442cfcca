import type { LookingCost, LookingView } from '../../lib/model/looking';
import { dataSize } from '../options/amounts';
import { problemText } from '../problemText';
import { text, textCount } from '../text';

/** How far the looking through posts has come, in short parts. */
export function lookingParts(view: LookingView, withCost: boolean): string[] {
  const { posts, looked, unreadable, state, cost } = view;
  const count = textCount('posts', posts);
  const parts: string[] = [];
  if (state === 'waiting') parts.push(text('lookingWaiting'));
  else if (state === 'stopped') parts.push(text('lookingStopped', looked, count));
  else if (state === 'off' && looked === 0) parts.push(text('lookingOff'));
  else parts.push(text('lookedThrough', looked, count));
  if (unreadable > 0) parts.push(textCount('lookingUnreadable', unreadable));
  if (!withCost) return parts;
  const isSaid = state !== 'waiting' && cost.posts === posts;
  return [...parts, isSaid ? text('lookingAbout', sizeText(cost)) : costText(cost)];
}

/** Why it rests, as sentences; null where it does not. */
export function restText({ pause }: LookingView): string | null {
  return pause === null ? null : text('discoveryPaused', problemText(pause.code));
}

/** `52 posts, about 3 MB`. */
export function costText(cost: LookingCost): string {
  return text('lookingCost', textCount('posts', cost.posts), sizeText(cost));
}

/** `about 9 min, 14 MB`. */
export function effortText(cost: LookingCost): string {
  return text('lookingEffort', textCount('aboutMinutes', cost.minutes), sizeText(cost));
}

/** `512 posts (about 9 min, 14 MB)`. */
export function costWithTime(cost: LookingCost): string {
  return text('lookingCostWithTime', textCount('posts', cost.posts), effortText(cost));
}

/** An estimate has two figures at most. */
function sizeText({ bytes }: LookingCost): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, bytes))) - 1);
  return dataSize(Math.round(bytes / unit) * unit);
}
