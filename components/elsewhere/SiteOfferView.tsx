import { Plus } from 'lucide';
import type { JSX } from 'preact';
import type { SiteOffer } from '../../lib/model/elsewhere';
import type { Adding } from '../../lib/model/overview';
import { Button } from '../Button';
import { problemText } from '../problemText';
import { text, type MessageKey } from '../text';
import styles from './SiteOfferView.module.css';

interface SiteOfferViewProps {
  readonly offer: SiteOffer;
  readonly adding: Adding;
  /** To be answered within the click: browsers ask for permission only then. */
  readonly onAddSite: () => void;
}

const REASONS = {
  feed: 'addSiteBecauseFeed',
  article: 'addSiteBecauseArticle',
  unsure: 'addSiteUnsure',
} satisfies Record<SiteOffer['because'], MessageKey>;

/** Says why the open page looks like part of an archive, or that it may be none, and offers to add it. */
export function SiteOfferView({ offer, adding, onAddSite }: SiteOfferViewProps): JSX.Element {
  return (
    <div class={styles.offer}>
      <p>{text(REASONS[offer.because], offer.host)}</p>
      {adding.kind !== 'added' && (
        <Button look="outline" icon={Plus} disabled={adding.kind === 'asking'} onClick={onAddSite}>
          {offer.because === 'unsure' ? text('followAnyway', offer.host) : text('addSite')}
        </Button>
      )}
      <output class={styles.standing}>{standing(adding, offer)}</output>
    </div>
  );
}

function standing(adding: Adding, offer: SiteOffer): string {
  const address = (adding.kind === 'idle' ? offer.archive : adding.archive).replace(/^https?:\/\//, '');
  switch (adding.kind) {
    case 'idle':
      return text('addSiteAsks');
    case 'asking':
      return text('siteAsking', address);
    case 'refused':
      return text('siteRefused', address);
    case 'failed':
      return problemText(adding.code);
    case 'added':
      return text('siteAdded', address);
  }
}
