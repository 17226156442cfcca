import { CircleAlert, CloudAlert, RotateCw } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { isLedAway, type ArchiveId } from '../../lib/model/archive';
import type { AddedSite, ArchiveOverview } from '../../lib/model/overview';
import type { RefreshInterval } from '../../lib/model/refreshing';
import { Button } from '../Button';
import type { OpenPage, SiteEvents } from '../events';
import { LookingChoice, type LookingChoiceEvents } from '../looking/LookingChoice';
import { Notice } from '../Notice';
import { problemText } from '../problemText';
import { Switch } from '../Switch';
import { shownAddress, text, textSentences } from '../text';
import { LedAway, Withdrawn } from '../topic/SiteNotices';
import { AddedSiteView } from './AddedSiteView';
import { archiveFacts } from './archiveFacts';
import { DiscoveryBar } from './DiscoveryBar';
import { IntervalChoice } from './IntervalChoice';
import { RemoveButton, type RemoveEvents } from './RemoveButton';
import styles from './ArchiveRow.module.css';

export interface ArchiveEvents extends SiteEvents, LookingChoiceEvents, RemoveEvents {
  readonly onOpen: OpenPage;
  readonly onRefresh: (archive: ArchiveId) => void;
  readonly onCancelDiscovery: (archive: ArchiveId) => void;
  readonly onInterval: (archive: ArchiveId, interval: RefreshInterval) => void;
  readonly onPromptsAt: (archive: ArchiveId, on: boolean) => void;
}

interface ArchiveRowProps extends ArchiveEvents {
  readonly overview: ArchiveOverview;
  /** What was found of it, when it was just added. */
  readonly added: AddedSite | null;
  readonly now: number;
}

/** One archive: what is known of it, how it stands, and what can be done about it. */
export function ArchiveRow({ overview, added, now, ...events }: ArchiveRowProps): JSX.Element {
  const nameId = useId();
  const { archive, allowed, refreshing, interval, promptsOn } = overview;
  const row = useRef<HTMLLIElement>(null);
  const isNew = added !== null;
  const isFound = added !== null && added.newest !== null && !added.isDiscovering;
  // The field stands below all rows, and the new one may be above the window.
  useEffect(() => {
    if (isNew) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew, isFound]);
  const { onOpen, onRefresh, onRemove, onAllow, onInterval, onCancelDiscovery, onPromptsAt } = events;
  return (
    <li ref={row} class={styles.archive} aria-labelledby={nameId}>
      <div>
        <h3 class={styles.name} id={nameId}>
          <a href={archive.id} target="_blank" rel="noopener noreferrer" dir="auto">
            {archive.name}
          </a>
        </h3>
        <p class={styles.address}>
          <bdi dir="ltr">{shownAddress(archive.id)}</bdi>
        </p>
      </div>
      <div class={styles.actions}>
        <Button
          small
          icon={RotateCw}
          disabled={refreshing || !allowed}
          aria-describedby={nameId}
          onClick={() => onRefresh(archive.id)}
        >
          {text(refreshing ? 'refreshing' : 'refreshNow')}
        </Button>
        <RemoveButton archive={archive} describedBy={nameId} onRemove={onRemove} />
      </div>
      <p class={styles.facts}>
        {archiveFacts(overview, now).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {isFound && (
        <div class={styles.added}>
          <AddedSiteView added={added} unnamed onOpen={onOpen} />
        </div>
      )}
      <div class={styles.prompts}>
        <Switch
          label={text('promptsHere')}
          on={promptsOn}
          describedBy={nameId}
          onChange={(on) => onPromptsAt(archive.id, on)}
        />
      </div>
      <DiscoveryBar overview={overview} onCancel={() => onCancelDiscovery(archive.id)} />
      <IntervalChoice
        interval={interval}
        describedBy={nameId}
        onInterval={(chosen) => onInterval(archive.id, chosen)}
      />
      {overview.looking !== null && (
        <LookingChoice
          figures={overview.looking}
          describedBy={nameId}
          onLooking={events.onLooking}
          onRemoveTexts={events.onRemoveTexts}
        />
      )}
      <Trouble overview={overview} nameId={nameId} onAllow={onAllow} />
    </li>
  );
}

interface TroubleProps extends Pick<SiteEvents, 'onAllow'> {
  readonly overview: ArchiveOverview;
  readonly nameId: string;
}

/** Why an archive may not be up to date. A site that may not be read has no other problem worth telling. */
function Trouble({ overview, nameId, onAllow }: TroubleProps): JSX.Element | null {
  const { archive, allowed, discovery } = overview;
  if (!allowed) {
    return (
      <div class={styles.trouble}>
        <Withdrawn archive={archive} describedBy={nameId} onAllow={onAllow} />
      </div>
    );
  }
  if (isLedAway(archive) || (discovery?.state.kind === 'failed' && discovery.state.code === 'left-the-site')) {
    return (
      <div class={styles.trouble}>
        <LedAway archive={archive} />
      </div>
    );
  }
  if (discovery?.state.kind === 'failed') {
    return (
      <div class={styles.trouble}>
        <Notice icon={CircleAlert} look="caution">
          {textSentences([problemText(discovery.state.code), text('discoveryFailedKept')])}
        </Notice>
      </div>
    );
  }
  if (archive.problem === null) return null;
  return (
    <div class={styles.trouble}>
      <Notice icon={CloudAlert} look="caution">
        {textSentences([problemText(archive.problem.code), text('showingSaved')])}
      </Notice>
    </div>
  );
}
