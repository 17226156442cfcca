import type { NextReason } from '../lib/model/path';
import type { ToldReason } from '../lib/model/pathReason';
import { text, textCount, type MessageKey } from './text';

const PLACES = {
  newest: 'promptNewest',
  midway: 'promptMidway',
  oldest: 'promptOldest',
} as const;

const SIMPLE = {
  defines: 'why_defines',
  'read-first': 'why_read_first',
  'gone-on-from': 'why_gone_on_from',
  'led-back-to': 'why_led_back_to',
  introduces: 'why_introduces',
  instructs: 'why_instructs',
  warns: 'why_warns',
  'names-topic': 'why_names_topic',
  newest: 'why_newest',
  between: 'why_between',
  oldest: 'why_oldest',
} satisfies Record<Exclude<ToldReason['kind'], 'part' | 'built-on' | 'linked' | 'subject' | 'updates'>, MessageKey>;

/** Why a post is a step of its path, in a phrase: `Part 1 of 3`. */
export function whyText(why: ToldReason): string {
  switch (why.kind) {
    case 'part':
      return text('why_part', why.number, why.of);
    case 'built-on':
      return textCount('why_built_on', why.posts);
    case 'linked':
      return textCount('why_linked', why.posts);
    case 'subject':
      return text('why_subject', why.name, why.posts);
    case 'updates':
      return why.earlier === null ? text('why_updates_earlier') : text('why_updates', why.earlier);
    default:
      return text(SIMPLE[why.kind]);
  }
}

/**
 * Why a step is next: the author's own words, what posts say, or its place, `the middle one, from 2015`. Nothing where
 * nothing is known.
 */
export function reasonText(reason: NextReason | null): string[] {
  if (reason === null) return [];
  switch (reason.kind) {
    case 'said':
      return [reason.words];
    case 'evidence':
      // A year is no amount: it has no comma in it.
      return [whyText(reason.evidence), ...(reason.year === null ? [] : [text('promptFrom', String(reason.year))])];
    case 'place':
      return placeText(reason);
  }
}

function placeText({ at, year }: Extract<NextReason, { kind: 'place' }>): string[] {
  if (year === null) return at === 'midway' ? [text('promptMidwayUndated')] : [];
  return [text(at === null ? 'promptFrom' : PLACES[at], String(year))];
}
