import { Plus } from 'lucide';
import type { JSX } from 'preact';
import type { SiteOffer } from '../../lib/model/elsewhere';
import type { Adding } from '../../lib/model/overview';
import { addingText } from '../addingText';
import { Button } from '../Button';
import type { SiteEvents } from '../events';
import { text, type MessageKey } from '../text';
import styles from './SiteOfferView.module.css';

interface SiteOfferViewProps extends Pick<SiteEvents, 'onAddSite'> {
  readonly offer: SiteOffer;
  readonly adding: Adding;
}

const REASONS = {
  feed: 'addSiteBecauseFeed',
  article: 'addSiteBecauseArticle',
  unsure: 'addSiteUnsure',
} satisfies Record<SiteOffer['because'], MessageKey>;

/** Says why the open page looks like part of an archive, or that it may be none, and offers to add it. */
export function SiteOfferView({ offer, adding, onAddSite }: SiteOfferViewProps): JSX.Element {
  const isBusy = adding.kind === 'asking' || adding.kind === 'reading';
  return (
    <div class={styles.offer}>
      <h1 class={styles.host}>{offer.host}</h1>
      <p>{text(REASONS[offer.because], offer.host)}</p>
      {adding.kind !== 'added' && (
        <Button look="primary" icon={Plus} disabled={isBusy} onClick={() => onAddSite(offer.archive)}>
          {text(offer.because === 'unsure' ? 'followAnyway' : 'followSite', offer.host)}
        </Button>
      )}
      <output class={styles.standing}>{addingText(adding)}</output>
    </div>
  );
}
