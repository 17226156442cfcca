import type { Errand, Findings } from '../model/errand';
import { Problem } from '../model/problem';
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
export async function askErrand(asking: Asking, errand: Errand): Promise<Findings> {
  if (!isOwnErrand(asking.archive, errand)) throw new Problem('not-allowed', errand.url);
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
