import { sessionRecord } from './records';

/** Page views whose reports are of before the wipe, the latest last. There is a record only after one. */
const wiped = sessionRecord<readonly string[]>('wiped');
const MOST_VIEWS = 50;

/** Everything was deleted: what pages have counted until now is not to come back. */
export async function rememberWipe(): Promise<void> {
  await wiped.set([]);
}

/**
 * Whether a page view began before everything was deleted in this session: its page was not seen anew since, or had
 * been refused for that before. It goes on being refused: its page may send the same again, just as it is seen anew.
 *
 * @param isSeen whether the page was seen since the wipe
 */
export async function isOfBeforeWipe(pageView: string, isSeen: boolean): Promise<boolean> {
  const views = await wiped.get();
  if (views === undefined) return false;
  if (views.includes(pageView)) return true;
  if (isSeen) return false;
  await wiped.set([...views, pageView].slice(-MOST_VIEWS));
  return true;
}
