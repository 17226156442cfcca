import type { Parts } from '../companion/parts';
import { keepSites } from '../companion/sites';
import type { Handlers } from '../messages/router';
import { openPanel } from '../platform/panel';
import { giveBackStorage } from '../platform/permissions';
import { rememberPlaces } from '../session/markStates';
import { finishAddings } from './addedHere';
import { resumeWork } from './alarms';
import { keepArticlePick, letReaderPick } from './articlePick';
import { answerBrought } from './broughtIn';
import { cardEnded, followCard, leadOn, offerCardWhereOpen } from './cards';
import { lookAgain, lookAgainAt } from './lookAgain';
import { lookAt } from './looking';
import { addMark, changeMark, goToMark, leaveNote, noteMark, offerToMark, repaint, typeNote } from './marks';
import { refreshArchive } from './refresh';
import { answerReport } from './reports';
import { goInPage } from './resume';
import { answerPage, tabsOf } from './tabs';

/** What the background does beside for what it is asked. */
interface Asked {
  readonly tendSearch: () => Promise<void>;
  readonly syncNow: () => Promise<void>;
  readonly syncSoon: () => Promise<void>;
}

/** What the background answers. One line a message: what follows from it is in the files beside this one. */
export function handlers(parts: () => Promise<Parts>, { tendSearch, syncNow, syncSoon }: Asked): Handlers {
  return {
    'page:seen': async (evidence, sender) => {
      if (sender.kind !== 'page') return { kind: 'ignore' };
      return answerPage(await parts(), evidence, sender);
    },
    'reading:report': async (told, sender) => {
      await answerReport(parts, told, sender);
      return null;
    },
    'card:ended': async ({ address, choice }) => {
      const { store, now } = await parts();
      if (choice === 'opened') await followCard(store, address);
      await cardEnded(store, address, choice, now());
      return null;
    },
    'card:lead-on': async ({ address }, sender) => {
      if (sender.kind === 'page') await leadOn(await parts(), sender.tab, address);
      return null;
    },
    // Not `async`: the browser opens a panel only in the very turn of the reader's click.
    'panel:open': (_, sender) => {
      if (sender.kind !== 'page') return Promise.resolve(null);
      return openPanel({ id: sender.tab, window: sender.window }).then(() => null);
    },
    'article:picked': async ({ selector }, sender) => {
      if (sender.kind === 'page') await keepArticlePick(await parts(), sender, selector);
      return null;
    },
    'article:pick': async ({ tab, forget }) => {
      await letReaderPick(await parts(), tab, forget);
      return null;
    },
    'marks:selected': async ({ address, byKeys }, sender) => {
      if (sender.kind === 'page') await offerToMark(await parts(), sender.tab, address, byKeys);
      return null;
    },
    'marks:add': async (mark) => {
      await addMark(await parts(), mark);
      return null;
    },
    'marks:edit': async (changed) => {
      await changeMark(await parts(), changed);
      return null;
    },
    'marks:note': async (mark) => {
      await noteMark(await parts(), mark);
      return null;
    },
    'marks:typed': async (typed) => {
      await typeNote(await parts(), typed);
      return null;
    },
    'marks:noted': async (left) => {
      await leaveNote(await parts(), left);
      return null;
    },
    'marks:places': async ({ address, places }, sender) => {
      if (sender.kind === 'page') await rememberPlaces(sender.tab, { post: address, places });
      return null;
    },
    'marks:changed': async ({ post }) => {
      await Promise.all([repaint(await parts(), post), syncSoon()]);
      return null;
    },
    'marks:go': async ({ tab, post, id }) => {
      await goToMark(await parts(), tab, post, id);
      return null;
    },
    'resume:go': async ({ tab, place }) => {
      await goInPage(await parts(), tab, place);
      return null;
    },
    'archive:refresh': async ({ archive }) => {
      const ready = await parts();
      await refreshArchive(ready, archive);
      await resumeWork(ready);
      return null;
    },
    'posts:look': async ({ archive, topic }) => {
      await lookAt(await parts(), archive, topic);
      return null;
    },
    'site:finish': async () => {
      await finishAddings(await parts());
      return null;
    },
    'tab:look-again': async ({ tab }) => {
      await lookAgain(tab);
      return null;
    },
    'sync:now': async () => {
      await syncNow();
      return null;
    },
    'sync:ended': async () => {
      const { store, now } = await parts();
      await keepSites(store, now());
      await giveBackStorage();
      return null;
    },
    'search:tend': async () => {
      await tendSearch();
      return null;
    },
    'data:brought': async () => {
      await answerBrought(await parts());
      return null;
    },
    'reader:changed': async ({ archive, finished, unread }) => {
      const ready = await parts();
      await Promise.all([tabsOf(ready.store).redraw(archive), syncSoon()]);
      if (finished !== null) await offerCardWhereOpen(ready, finished);
      if (unread !== null) await lookAgainAt(unread);
      return null;
    },
  };
}
