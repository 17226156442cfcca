/**
 * What goes to a storage of the reader's by syncing, in Firefox's words
 * (https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/): the name and password of that
 * storage, addresses of posts, what was done with them, and words of theirs.
 */
export const SYNCED_DATA = ['authenticationInfo', 'browsingActivity', 'websiteActivity', 'websiteContent'] as const;
