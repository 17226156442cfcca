import type { DiscoveryErrand, Findings } from '../../model/discovery';
import { askFeed } from './askFeed';
import type { Asking } from './asking';
import { askPage } from './askPage';
import { askRobots } from './askRobots';
import { askSitemap } from './askSitemap';
import { askWordpress } from './askWordpress';

/** Does one errand. Stores nothing. @throws Problem */
export function askErrand(asking: Asking, errand: DiscoveryErrand): Promise<Findings> {
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
