import type { Errand, Findings } from '../model/errand';
import { Problem } from '../model/problem';
import { reasonOf } from '../model/request';
import { askFeed } from './askFeed';
import { isOwnErrand, type Asking } from './asking';
import { askPage } from './askPage';
import { askRobots } from './askRobots';
import { askSitemap } from './askSitemap';
import { askWordpress } from './askWordpress';

/**
 * Does one errand: the one way in which anything is read for an archive, whether it is discovered, visited or
 * refreshed. Stores nothing. @throws Problem
 */
export async function askErrand(asked: Asking, errand: Errand): Promise<Findings> {
  if (!isOwnErrand(asked.archive, errand)) throw new Problem('not-allowed', errand.url);
  const asking = { ...asked, why: reasonOf(errand) };
  switch (errand.kind) {
    case 'page':
      return askPage(asking, errand);
    case 'feed':
      return askFeed(asking, errand);
    case 'wordpress':
      return askWordpress(asking, errand);
    case 'sitemap':
      return askSitemap(asking, errand);
    case 'robots':
      return askRobots(asking);
  }
}
