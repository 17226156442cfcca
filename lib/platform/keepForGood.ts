/**
 * Asks the browser never to clear what is kept here when space is short; it answers by itself, as the extension holds
 * `unlimitedStorage`. Gives whether it does.
 */
export async function keepForGood(): Promise<boolean> {
  return navigator.storage.persist();
}
