import type { Check } from '../messages/router';
import type { Address } from '../model/address';
import { archiveOfPage } from '../model/archive';
import { Problem } from '../model/problem';
import type { ToldReading } from '../model/readingReport';
import type { Visit } from '../session/visits';
import type { Store } from '../store/open';

/** What the check of a page's word looks up. */
interface Known {
  readonly store: () => Promise<Store>;
  /** What Waymark saw last in a tab, wherever the tab is by now. */
  readonly lastVisit: (tab: number) => Promise<Visit | null>;
  /** Whether a page view is of before everything was deleted; `isSeen`: its page was seen since. */
  readonly isOfBeforeWipe: (pageView: string, isSeen: boolean) => Promise<boolean>;
}

/**
 * Refuses what a page says of a post that is not of its own archive: the browser's own address of the page and the one
 * that the message is about must lie in the same one. `page:seen` is not refused but judged, see `seePage`: the page is
 * one of no archive then.
 *
 * Refuses, too, what a page has counted before the reader deleted everything. Its script is told to look again: it is
 * seen anew and counts from zero.
 *
 * Checks at once what names no address: a panel opens only in the very turn of the reader's click.
 */
export function onlyOwnPages(check: Check, known: Known): Check {
  return (name, payload, sender) => {
    const checked = check(name, payload, sender);
    if (sender.kind === 'extension' || name === 'page:seen' || !isAboutPost(payload)) return checked;
    const { address } = payload;
    return (async (): Promise<void> => {
      await checked;
      // The tab's page was seen as one of the archive; left without a load it tells its last when the browser may show
      // one outside already. This needs no database: what a page reports while that is out of order is kept for later.
      const visit = await known.lastVisit(sender.tab);
      if (name === 'reading:report' && (await known.isOfBeforeWipe(pageViewOf(payload), visit !== null)))
        throw new Problem('not-allowed', `${name} of before everything was deleted`);
      if (visit?.address === address) return;
      const archives = await (await known.store()).archives.all();
      if (archiveOfPage(archives, sender.url, address) !== null) return;
      throw new Problem('not-allowed', `${name} about another archive`);
    })();
  };
}

/** What has passed the check of its shape has one. */
function pageViewOf(payload: object): string {
  return (payload as ToldReading).report.pageView;
}

function isAboutPost(payload: unknown): payload is { readonly address: Address } {
  return typeof payload === 'object' && payload !== null && 'address' in payload;
}
