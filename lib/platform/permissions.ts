import { browser } from 'wxt/browser';

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
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

export function holdsSite(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Gives a site back. False for a site that the manifest itself holds. */
export async function giveBackSite(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [patternOf(origin)] });
  } catch {
    // Chromium throws for what is required by the manifest.
    return false;
  }
}

/** Calls back whenever the reader granted sites, wherever that was asked. */
export function onSiteGranted(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
}
