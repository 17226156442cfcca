import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import type { Archive } from '../../lib/model/archive';
import type { SiteEvents } from '../events';
import { Icon } from '../Icon';
import { textCount } from '../text';
import { Withdrawn } from '../topic/SiteNotices';
import styles from './WithdrawnSites.module.css';

interface WithdrawnSitesProps extends Pick<SiteEvents, 'onAllow'> {
  readonly withdrawn: readonly Pick<Archive, 'id' | 'problem'>[];
}

/** The sites that may not be read any more, none of which is the open page's for all that is known: several in a line. */
export function WithdrawnSites({ withdrawn, onAllow }: WithdrawnSitesProps): JSX.Element | null {
  const notices = withdrawn.map((archive) => <Withdrawn key={archive.id} archive={archive} onAllow={onAllow} />);
  if (notices.length < 2) return notices[0] ?? null;
  return (
    <details class={styles.sites}>
      <summary class={styles.summary}>
        <Icon node={ChevronRight} size={14} directional />
        {textCount('sitesWithdrawn', notices.length)}
      </summary>
      <div class={styles.list}>{notices}</div>
    </details>
  );
}
