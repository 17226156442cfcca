import { browser } from 'wxt/browser';
import { SYNCED_DATA } from '../model/syncedData';

/** The match pattern of a site: all pages of one origin. Match patterns know no ports, so all ports of the host. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the reader for one site. Must be called straight from a click. The popup may be closed by the browser's own
 * dialog before this settles, so what follows a grant belongs into {@link onSiteGranted}.
 */
export function askForSite(origin: string): Promise<boolean> {
  return askForSites([origin]);
}

/** The same for several at once. */
export function askForSites(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(origins.map(patternOf))] });
}

/** Firefox asks for what leaves the browser, too; other browsers know no such permission. */
const dataToSync = (): object => (import.meta.env.FIREFOX ? { data_collection: [...SYNCED_DATA] } : {});

/** Asks for a storage to sync with, straight from a click. */
export function askForStorage(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)], ...dataToSync() });
}

/** Whether the reader still allows to sync with a storage. */
export async function holdsStorage(origin: string): Promise<boolean> {
  return (await holdsSite(origin)) && (!import.meta.env.FIREFOX || browser.permissions.contains(dataToSync()));
}

/** Syncing has ended: nothing is sent any more. */
export async function giveBackStorage(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(dataToSync());
}

/** What the browser said of each pattern, until sites are granted or taken back. */
const answers = new Map<string, Promise<boolean>>();
let isFollowing = false;

/**
 * Whether the browser lets us read a site. Asked before every request, so the browser's answer is kept while it holds.
 */
export async function holdsSite(origin: string): Promise<boolean> {
  if (!isFollowing) onSitesChange(() => answers.clear());
  isFollowing = true;
  const pattern = patternOf(origin);
  const answer = answers.get(pattern) ?? browser.permissions.contains({ origins: [pattern] });
  answers.set(pattern, answer);
  // What the browser could not say is asked again.
  answer.catch(() => answers.delete(pattern));
  return answer;
}

/** What the browser grants now, as it writes that: `https://example.com/*`. */
export async function grantedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Gives back every site that was granted and is not needed. What the manifest itself holds cannot be given back.
 * `needed` is asked for only when it is known what is granted: who is granted a site has said before what for.
 */
export async function giveBackSites(needed: () => Promise<readonly string[]>): Promise<void> {
  const required: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  const origins = await grantedSites();
  const patterns = (await needed()).map(patternOf);
  const unneeded = origins.filter(
    (granted) => !required.includes(granted) && !patterns.some((pattern) => covers(granted, pattern)),
  );
  if (unneeded.length > 0) await browser.permissions.remove({ origins: unneeded });
}

/**
 * Whether a granted pattern is, or is wider than, the pattern of a site: browsers let a reader grant all sites at once.
 */
export function covers(granted: string, site: string): boolean {
  if (granted === '<all_urls>' || granted === site) return true;
  const [, scheme = '', host = ''] = /^([^:]*):\/\/([^/]*)\//.exec(granted) ?? [];
  const { protocol, hostname } = new URL(site.replace(/\/\*$/, '/'));
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  return host === '*' || host === hostname || (host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1)));
}

/** A grant has reached all parts of the browser after this time, also of a busy one: milliseconds. */
const SETTLES_MS = 5_000;
let grantedAt = -Infinity;

/** Calls back with the patterns whenever the reader granted sites, wherever that was asked. */
export function onSiteGranted(listener: (origins: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    grantedAt = Date.now();
    listener(origins);
  });
}

/** Whether sites were granted a moment ago. */
export function isSettling(): boolean {
  return Math.abs(Date.now() - grantedAt) < SETTLES_MS;
}

/** Calls back whenever sites were granted or taken back. Returns what stops it. */
export function onSitesChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
