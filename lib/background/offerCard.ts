import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import type { PostUrl } from '../model/post';
import { allVisits } from '../session/visits';
import { cardFor } from './prompting';
import { showInPage } from './showInPage';

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
