import { isAhead } from './clock';
import type { ShownPost } from './shownPost';
import type { NextStep, TopicView } from './view';

export const LATER_MS = 24 * 60 * 60 * 1000;
/** How long the reader's quiet mode lasts. */
export const PAUSE_MS = 24 * 60 * 60 * 1000;
export const QUIET_MS = 7 * 24 * 60 * 60 * 1000;
/** This many ignored cards in a row silence a site. */
export const IGNORED_LIMIT = 2;

/** What the reader decided about the cards of one topic. */
export interface TopicPrompting {
  readonly stopped: boolean;
  /** No card before this time: milliseconds since 1970. */
  readonly notBefore: number;
}

/** How the reader has met the cards of one site. */
export interface SitePrompting {
  readonly ignoredInRow: number;
  /** Only the icon until this time: milliseconds since 1970. */
  readonly quietUntil: number;
}

export const NO_TOPIC_PROMPTING: TopicPrompting = { stopped: false, notBefore: 0 };
export const NO_SITE_PROMPTING: SitePrompting = { ignoredInRow: 0, quietUntil: 0 };

/** How a card ended. `taken`: by the page's doing, not the reader's. */
export type PromptChoice = 'opened' | 'later' | 'stop' | 'dismissed' | 'ignored' | 'taken';

/**
 * The card as the page shows it. A page's scripts can find the words of a card (`window.find`), closed as its root is:
 * it holds what the archive has published, and counts. Nothing that the reader wrote is ever among them, nor anything
 * of another archive: `topic` is null where its name is the reader's own.
 */
export type PromptCard =
  | {
      readonly kind: 'next';
      readonly topic: string | null;
      readonly next: NextStep;
      readonly step: number;
      readonly of: number;
    }
  /** The next step lies in another archive: which it is, only the background knows, and leads there. */
  | { readonly kind: 'elsewhere'; readonly step: number; readonly of: number }
  /** New posts since the reader finished the path; `next` is the first of them. */
  | { readonly kind: 'fresh'; readonly next: NextStep; readonly count: number }
  /** `open`: how many items of the checklist are not ticked. */
  | { readonly kind: 'complete'; readonly topic: string | null; readonly of: number; readonly open: number };

/** Why there is no card, first what holds for all posts. */
export type PromptRefusal =
  | 'off'
  | 'paused'
  | 'site-off'
  | 'stopped'
  | 'later'
  | 'quiet'
  | 'not-finished'
  | 'not-on-path'
  | 'nothing-next'
  | 'nothing-new';

export type PromptDecision =
  | { readonly show: true; readonly what: 'next'; readonly next: NextStep }
  | { readonly show: true; readonly what: 'fresh'; readonly next: NextStep }
  | { readonly show: true; readonly what: 'complete' }
  | { readonly show: false; readonly because: PromptRefusal };

export interface PromptInput {
  readonly on: boolean;
  /** No card anywhere before this time: milliseconds since 1970. */
  readonly pausedUntil: number;
  /** The reader's switch for this archive. */
  readonly siteOn: boolean;
  readonly topic: TopicPrompting;
  readonly site: SitePrompting;
  readonly view: TopicView;
  readonly now: number;
}

/** Whether the reader has paused all cards until then. */
export function isPaused(pausedUntil: number, now: number): boolean {
  return isAhead(pausedUntil, PAUSE_MS, now);
}

/**
 * Whether a card is due on the open post. One card per page view is the caller's to keep: only the page knows its
 * views.
 */
export function decidePrompt({ on, pausedUntil, siteOn, topic, site, view, now }: PromptInput): PromptDecision {
  if (!on) return { show: false, because: 'off' };
  if (isPaused(pausedUntil, now)) return { show: false, because: 'paused' };
  if (!siteOn) return { show: false, because: 'site-off' };
  if (topic.stopped) return { show: false, because: 'stopped' };
  if (isAhead(topic.notBefore, LATER_MS, now)) return { show: false, because: 'later' };
  if (isAhead(site.quietUntil, QUIET_MS, now)) return { show: false, because: 'quiet' };
  const open = [...view.steps, ...view.more].find((post) => post.current);
  if (open === undefined) return { show: false, because: 'not-on-path' };
  if (open.state.kind !== 'read') return { show: false, because: 'not-finished' };
  if (view.complete) return afterPath(view, open);
  return view.next === null ? { show: false, because: 'nothing-next' } : { show: true, what: 'next', next: view.next };
}

/** On the step that completed the path, its end; on any other post what is new since, if anything is. */
function afterPath(view: TopicView, open: ShownPost): PromptDecision {
  if (open.finishedAt === view.completedAt && view.steps.some((step) => step.current))
    return { show: true, what: 'complete' };
  const first = view.fresh.find((post) => !post.current);
  if (first === undefined || first.url === null) return { show: false, because: 'nothing-new' };
  const { title, url, minutes } = first;
  return { show: true, what: 'fresh', next: { kind: 'read', title, url, reason: null, minutes } };
}

export function topicAfter(choice: PromptChoice, before: TopicPrompting, now: number): TopicPrompting {
  if (choice === 'stop') return { ...before, stopped: true };
  return choice === 'later' ? { ...before, notBefore: now + LATER_MS } : before;
}

/**
 * Any answer ends the row of ignored cards; closing with Escape is an answer too. What a page did says nothing of the
 * reader.
 */
export function siteAfter(choice: PromptChoice, before: SitePrompting, now: number): SitePrompting {
  if (choice === 'taken') return before;
  if (choice !== 'ignored') return { ignoredInRow: 0, quietUntil: before.quietUntil };
  const ignoredInRow = before.ignoredInRow + 1;
  if (ignoredInRow < IGNORED_LIMIT) return { ignoredInRow, quietUntil: before.quietUntil };
  return { ignoredInRow: 0, quietUntil: now + QUIET_MS };
}
