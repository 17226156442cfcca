import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import { keepSites } from '../companion/sites';
import { holdsSite } from '../platform/permissions';
import { backUpDaily } from './backUp';
import { resumeLooking } from './looking';
import { refreshDue } from './refresh';
import { keepWhatWasParked } from './reports';
import { resumeDiscoveries } from './resumeDiscoveries';

const DISCOVERY = 'discovery';
const REFRESH = 'refresh';
/** A worker that died is missed for at most a minute. */
const DISCOVERY_MINUTES = 1;
/** How often it is looked whether an archive is due; the least interval is an hour. */
const REFRESH_MINUTES = 20;

/** From now on, until nothing is left to discover or to look through, the browser wakes us for it. */
export function watchDiscoveries(): void {
  void browser.alarms.create(DISCOVERY, { periodInMinutes: DISCOVERY_MINUTES });
}

/** The browser keeps alarms over our own death, and mostly over its own. */
export function listenForAlarms(parts: () => Promise<Parts>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DISCOVERY) void parts().then(resumeWork);
    if (name === REFRESH) void parts().then(lookAfter);
  });
}

/**
 * What is due now and then. What went wrong with the sites at the start is tried again, and delays nobody's refresh.
 */
async function lookAfter(parts: Parts): Promise<void> {
  await Promise.allSettled([
    keepWhatWasParked(parts),
    keepSites(parts.store, parts.now()),
    refreshDue(parts, holdsSite),
    backUpDaily(parts),
    resumeLooking(parts),
  ]);
}

/** Goes on with what is under way, and sees to it that the alarms ring. To be called at every start. */
export async function resumeWork(parts: Parts): Promise<void> {
  if ((await browser.alarms.get(REFRESH)) === undefined)
    await browser.alarms.create(REFRESH, { periodInMinutes: REFRESH_MINUTES });
  const underWay = (await resumeDiscoveries(parts, holdsSite)) + (await resumeLooking(parts));
  if (underWay > 0) watchDiscoveries();
  else await browser.alarms.clear(DISCOVERY);
}
