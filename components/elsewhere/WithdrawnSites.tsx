import type { JSX } from 'preact';
import type { Archive } from '../../lib/model/archive';
import { Disclosure } from '../Disclosure';
import type { SiteEvents } from '../events';
import { textCount } from '../text';
import { Withdrawn } from '../topic/SiteNotices';
import styles from './WithdrawnSites.module.css';

interface WithdrawnSitesProps extends Pick<SiteEvents, 'onAllow'> {
  readonly withdrawn: readonly Pick<Archive, 'id' | 'problem'>[];
}

/**
 * The sites that may not be read any more, none of which is the open page's for all that is known: several in a line.
 */
export function WithdrawnSites({ withdrawn, onAllow }: WithdrawnSitesProps): JSX.Element | null {
  const notices = withdrawn.map((archive) => <Withdrawn key={archive.id} archive={archive} onAllow={onAllow} />);
  if (notices.length < 2) return notices[0] ?? null;
  return (
    <Disclosure tone="caution" summary={textCount('sitesWithdrawn', notices.length)}>
      <div class={styles.list}>{notices}</div>
    </Disclosure>
  );
}
