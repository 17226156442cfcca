import { browser } from 'wxt/browser';
import { followPath } from '../companion/ownPaths';
import type { Parts } from '../companion/parts';
import { showPost } from '../companion/showTopic';
import { archiveOf } from '../model/archive';
import { OWN_PATHS } from '../model/ownPath';
import type { PostUrl } from '../model/post';
import {
  decidePrompt,
  type PromptCard,
  type PromptChoice,
  type PromptDecision,
  siteAfter,
  topicAfter,
} from '../model/prompt';
import { logged, loggedEnd, type PromptOutcome } from '../model/promptLog';
import type { NextStep, TopicView } from '../model/view';
import { noting } from '../session/problemLog';
import { allVisits } from '../session/visits';
import type { Store } from '../store/open';
import { showInPage } from './showInPage';

/** The card due on a post, or null: by the rules of `lib/model/prompt`. */
export async function cardFor(store: Store, url: PostUrl, now: number): Promise<PromptCard | null> {
  const view = await viewOf(store, url);
  if (view === null) return null;
  const { archive, guide } = view;
  const [on, pausedUntil, siteOn, topic, site] = await Promise.all([
    store.settings.promptsOn(),
    store.settings.promptsPausedUntil(),
    store.settings.promptsOnAt(archive.id),
    store.settings.topicPrompting(guide.archive, guide.topic.slug),
    store.settings.sitePrompting(archive.id),
  ]);
  const decision = decidePrompt({ on, pausedUntil, siteOn, topic, site, view, now });
  const title = [...view.steps, ...view.more].find((post) => post.current)?.title ?? url;
  const about = { at: now, archive: archive.id, topic: guide.topic.name, post: url, title };
  const outcome = outcomeOf(decision);
  // It only explains the card.
  await store.settings
    .changePromptLog(archive.id, (before) => logged(before, { ...about, outcome }))
    .catch(noting('log of cards'));
  return decision.show ? cardOf(store, view, decision) : null;
}

function outcomeOf(decision: PromptDecision): PromptOutcome {
  return decision.show
    ? { kind: 'shown', card: decision.what, ended: null }
    : { kind: 'refused', because: decision.because };
}

async function cardOf(
  store: Store,
  view: TopicView,
  decision: Extract<PromptDecision, { show: true }>,
): Promise<PromptCard> {
  switch (decision.what) {
    case 'next':
      return nextCard(store, view, decision.next);
    case 'fresh':
      return { kind: 'fresh', next: decision.next, count: view.fresh.length };
    case 'complete':
      return completeCard(view, await toldName(store, view));
  }
}

/** What the topic's archive calls it; null where the name is the reader's own, which no page is to find. */
async function toldName(store: Store, { guide: { archive, topic } }: TopicView): Promise<string | null> {
  const isOwn = archive === OWN_PATHS || (await store.settings.topicName(archive, topic.slug)) !== null;
  return isOwn ? null : topic.name;
}

/** Keeps what the reader did with a card. */
export async function cardEnded(store: Store, url: PostUrl, choice: PromptChoice, now: number): Promise<void> {
  const view = await viewOf(store, url);
  if (view === null) return;
  const { archive, guide } = view;
  await store.settings.changePromptLog(archive.id, (before) => loggedEnd(before, url, choice));
  await store.settings.changeTopicPrompting(guide.archive, guide.topic.slug, (before) =>
    topicAfter(choice, before, now),
  );
  await store.settings.changeSitePrompting(archive.id, (before) => siteAfter(choice, before, now));
}

/** A reader who takes the card's next step is on that topic's path from now on. */
export async function followCard(store: Store, url: PostUrl): Promise<void> {
  const view = await viewOf(store, url);
  if (view !== null) await followPath(store, view);
}

/** The same for a step in another archive: the page was not told which it is, so the tab is led there from here. */
export async function leadOn({ store, now }: Pick<Parts, 'store' | 'now'>, tab: number, url: PostUrl): Promise<void> {
  const view = await viewOf(store, url);
  if (view === null) return;
  await followPath(store, view);
  await cardEnded(store, url, 'opened', now());
  if (view.next !== null) await browser.tabs.update(tab, { url: view.next.url });
}

async function viewOf(store: Store, url: PostUrl): Promise<TopicView | null> {
  const archive = archiveOf(await store.archives.all(), url);
  return archive === null ? null : showPost(store, archive, url);
}

async function nextCard(store: Store, view: TopicView, next: NextStep): Promise<PromptCard> {
  const step = view.steps.findIndex((candidate) => candidate.url === next.url) + 1;
  const of = view.steps.length;
  if (await isOfOther(store, view, next)) return { kind: 'elsewhere', step, of };
  const named = [...(await store.settings.topicChanges(view.archive.id)).values()].flatMap(({ name }) => name ?? []);
  return { kind: 'next', topic: await toldName(store, view), next: toldStep(next, new Set(named)), step, of };
}

/** A step without its reason where that is a subject which the reader has named; its year stays. */
export function toldStep(next: NextStep, named: ReadonlySet<string>): NextStep {
  const { reason } = next;
  if (reason?.kind !== 'evidence' || reason.evidence.kind !== 'subject' || !named.has(reason.evidence.name))
    return next;
  return { ...next, reason: reason.year === null ? null : { kind: 'place', at: null, year: reason.year } };
}

/**
 * Whether the reader has put a step of another archive on the path. What an archive's own guide names, its pages know.
 */
async function isOfOther(store: Store, { archive, guide }: TopicView, { url }: NextStep): Promise<boolean> {
  return guide.steps.origin === 'edited' && archiveOf(await store.archives.all(), url)?.id !== archive.id;
}

function completeCard({ items, steps }: TopicView, topic: string | null): PromptCard {
  const open = items.filter((item) => !item.done && item.kind !== 'orphan').length;
  return { kind: 'complete', topic, of: steps.length, open };
}

/** Shows the card that is due on a tab's post, if one is. */
export async function offerCard({ store, now }: Parts, tab: number, post: PostUrl): Promise<void> {
  const card = await cardFor(store, post, now());
  if (card === null) return;
  await showInPage(tab, 'card:show', { address: post, card });
}

/** The same for a post marked as read by hand, in the active tabs that show it. */
export async function offerCardWhereOpen(parts: Parts, post: PostUrl): Promise<void> {
  const active = new Set((await browser.tabs.query({ active: true })).map((tab) => tab.id));
  const showing = (await allVisits()).filter(({ tab, visit }) => active.has(tab) && visit.address === post);
  await Promise.all(showing.map(({ tab }) => offerCard(parts, tab, post)));
}
