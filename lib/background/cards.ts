import { browser } from 'wxt/browser';
import { followPath } from '../companion/ownPaths';
import type { Parts } from '../companion/parts';
import { showPost } from '../companion/showTopic';
import { archiveOf } from '../model/archive';
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
import type { TopicView } from '../model/view';
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
  return decision.show ? cardOf(view, decision) : null;
}

function outcomeOf(decision: PromptDecision): PromptOutcome {
  return decision.show
    ? { kind: 'shown', card: decision.what, ended: null }
    : { kind: 'refused', because: decision.because };
}

function cardOf(view: TopicView, decision: Extract<PromptDecision, { show: true }>): PromptCard {
  switch (decision.what) {
    case 'next':
      return nextCard(view, decision.next);
    case 'fresh':
      return { kind: 'fresh', topic: view.guide.topic.name, next: decision.next, count: view.fresh.length };
    case 'complete':
      return completeCard(view);
  }
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

async function viewOf(store: Store, url: PostUrl): Promise<TopicView | null> {
  const archive = archiveOf(await store.archives.all(), url);
  return archive === null ? null : showPost(store, archive, url);
}

function nextCard(view: TopicView, next: NonNullable<TopicView['next']>): PromptCard {
  const step = view.steps.findIndex((candidate) => candidate.url === next.url) + 1;
  return { kind: 'next', topic: view.guide.topic.name, next, step, of: view.steps.length };
}

function completeCard(view: TopicView): PromptCard {
  const open = view.items.filter((item) => !item.done && item.kind !== 'orphan').length;
  return { kind: 'complete', topic: view.guide.topic.name, open };
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
