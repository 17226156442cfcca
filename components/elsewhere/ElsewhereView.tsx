import { ArrowRight, Library } from 'lucide';
import type { JSX } from 'preact';
import type { Elsewhere } from '../../lib/model/elsewhere';
import { Button, buttonClass } from '../Button';
import type { OpenPage, SiteEvents } from '../events';
import { Icon } from '../Icon';
import { Notice } from '../Notice';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { Withdrawn } from '../topic/SiteNotices';
import { ContinueReading } from './ContinueReading';
import { Discovering } from './Discovering';
import { SiteOfferView } from './SiteOfferView';
import { TrailDrawing } from './TrailDrawing';
import styles from './ElsewhereView.module.css';

export interface ElsewhereEvents extends SiteEvents {
  readonly onOpen: OpenPage;
}

interface ElsewhereViewProps extends ElsewhereEvents {
  readonly elsewhere: Elsewhere;
  /** Shows all topics of the archive that the page belongs to; absent where there is no room for them. */
  readonly onAllTopics?: () => void;
}

/**
 * What popup and panel show off the known archives. A page that can be followed comes first, with the one filled
 * button; then the paths under way; how to begin only where there is neither.
 */
export function ElsewhereView({ elsewhere, onOpen, onAddSite, onAllow, onAllTopics }: ElsewhereViewProps): JSX.Element {
  const {
    underWay,
    offer,
    begin,
    adding = { kind: 'idle' },
    discovering = null,
    here = null,
    withdrawn = [],
  } = elsewhere;
  const Heading = offer === null ? 'h1' : 'h2';
  return (
    <div class={styles.elsewhere}>
      {discovering !== null && <Discovering discovering={discovering} />}
      {withdrawn.map((archive) => (
        <Withdrawn key={archive.id} archive={archive} onAllow={onAllow} />
      ))}
      {here !== null && onAllTopics !== undefined && (
        <Notice icon={Library} action={<AllTopics onAllTopics={onAllTopics} />}>
          {text('thisArchive', here.name)}
        </Notice>
      )}
      {offer !== null && <SiteOfferView offer={offer} adding={adding} onAddSite={onAddSite} />}
      {underWay.length > 0 && (
        <div>
          <Heading class={styles.heading}>{text('continueReading')}</Heading>
          <ContinueReading underWay={underWay} onOpen={onOpen} />
        </div>
      )}
      {underWay.length === 0 && discovering === null && offer === null && <Beginning begin={begin} onOpen={onOpen} />}
    </div>
  );
}

function AllTopics({ onAllTopics }: { readonly onAllTopics: () => void }): JSX.Element {
  return (
    <Button small onClick={onAllTopics}>
      {text('allTopics')}
    </Button>
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
