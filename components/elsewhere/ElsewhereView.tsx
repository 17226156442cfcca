import { ArrowRight } from 'lucide';
import type { JSX } from 'preact';
import type { Elsewhere } from '../../lib/model/elsewhere';
import { buttonClass } from '../Button';
import type { OpenPage, SiteEvents } from '../events';
import { Icon } from '../Icon';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { ContinueReading } from './ContinueReading';
import { SiteOfferView } from './SiteOfferView';
import { TrailDrawing } from './TrailDrawing';
import { WithdrawnSites } from './WithdrawnSites';
import styles from './ElsewhereView.module.css';

export interface ElsewhereEvents extends SiteEvents {
  readonly onOpen: OpenPage;
}

interface ElsewhereViewProps extends ElsewhereEvents {
  readonly elsewhere: Elsewhere;
}

/**
 * What popup and panel show off the known archives. A page that can be followed comes first, with the one filled
 * button; then the paths under way; how to begin only where there is neither.
 */
export function ElsewhereView({ elsewhere, onOpen, onAddSite, onAllow }: ElsewhereViewProps): JSX.Element {
  const { underWay, offer, begin, isNoSite = false, adding = { kind: 'idle' }, withdrawn = [] } = elsewhere;
  const Heading = offer === null ? 'h1' : 'h2';
  return (
    <div class={styles.elsewhere}>
      <WithdrawnSites withdrawn={withdrawn} onAllow={onAllow} />
      {offer !== null && <SiteOfferView offer={offer} adding={adding} onAddSite={onAddSite} />}
      {isNoSite && <p class={styles.none}>{text('nothingToFollow')}</p>}
      {underWay.length > 0 && (
        <div>
          <Heading class={styles.heading}>{text('continueReading')}</Heading>
          <ContinueReading label={text('continueReading')} underWay={underWay} onOpen={onOpen} />
        </div>
      )}
      {underWay.length === 0 && offer === null && <Beginning begin={begin} onOpen={onOpen} />}
    </div>
  );
}

function Beginning({ begin, onOpen }: { readonly begin: Elsewhere['begin']; readonly onOpen: OpenPage }): JSX.Element {
  return (
    <div class={styles.beginning}>
      <TrailDrawing />
      <h1 class={styles.heading}>{text('nothingUnderWay')}</h1>
      <p class={styles.words}>{text('nothingUnderWayText')}</p>
      {begin !== null && (
        <PostLink url={begin.url} onOpen={onOpen} class={buttonClass('primary')}>
          {text('beginWith', begin.name)}
          <Icon node={ArrowRight} directional />
        </PostLink>
      )}
    </div>
  );
}
