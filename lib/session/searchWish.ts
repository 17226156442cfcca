import { sessionRecord } from './records';

/** When it was made: milliseconds since 1970. */
const wish = sessionRecord<number>('search-wish');

/** Asks the panel for its search box: one that is open now, or the next one to open. */
export async function askForSearch(): Promise<void> {
  await wish.set(Date.now());
}

/** Calls back for each wish, and for one made just before this page opened. */
export function onSearchWish(listener: () => void): void {
  const grant = async (): Promise<void> => {
    if ((await wish.take()) !== undefined) listener();
  };
  wish.onChange(() => void grant());
  void grant();
}
