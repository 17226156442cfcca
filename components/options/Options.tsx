import type { ComponentChildren, JSX } from 'preact';
import type { ExchangeState } from '../../lib/model/exchange';
import type { OptionsState } from '../../lib/model/overview';
import type { ExchangeEvents } from '../exchange/ExchangePart';
import { ProblemView } from '../ProblemView';
import { Switch } from '../Switch';
import { text } from '../text';
import { About } from './About';
import { AddSite } from './AddSite';
import { ArchiveList } from './ArchiveList';
import type { ArchiveEvents } from './ArchiveRow';
import { DataSection } from './DataSection';
import { DaysSection, type DaysEvents } from './DaysSection';
import { OptionsLoading } from './OptionsLoading';
import { OptionsSection } from './OptionsSection';
import { OutcomeNotice } from './OutcomeNotice';
import { PageHead } from './PageHead';
import { PromptsSection, type PromptsEvents } from './PromptsSection';
import styles from './Options.module.css';

export interface OptionsEvents extends ArchiveEvents, PromptsEvents, ExchangeEvents, DaysEvents {
  readonly onResumeByItself: (on: boolean) => void;
  readonly onDeleteAll: () => void;
  /** Copies the details of what went wrong. Gives whether it could. */
  readonly onCopyDetails: (report: string) => Promise<boolean>;
  /** Null where the browser offers no page for it. */
  readonly onEditShortcuts: (() => void) | null;
  readonly onRetry: () => void;
}

interface OptionsProps extends OptionsEvents {
  readonly state: OptionsState;
  /** The section about syncing; absent until it is read. */
  readonly sync?: ComponentChildren;
  readonly exchange: ExchangeState;
}

/** The settings of Waymark as a whole. */
export function Options({ state, ...events }: OptionsProps): JSX.Element {
  return (
    <main class={styles.page}>
      <PageHead title={text('settings')} />
      {state.kind === 'loading' && <OptionsLoading />}
      {state.kind === 'problem' && <ProblemView code={state.code} onRetry={events.onRetry} />}
      {state.kind === 'ready' && <Sections {...state} {...events} />}
    </main>
  );
}

type SectionsProps = Omit<OptionsProps, 'state'> & Omit<Extract<OptionsState, { kind: 'ready' }>, 'kind'>;

function Sections({ overview, adding, added, outcome, exchange, sync, ...events }: SectionsProps): JSX.Element {
  const { archives, now } = overview;
  return (
    <>
      <OptionsSection title={text('archives')} about={text('archivesAbout')}>
        {outcome?.kind === 'removed' && (
          <div class={styles.outcome}>
            <OutcomeNotice outcome={outcome} />
          </div>
        )}
        <ArchiveList archives={archives} added={added} now={now} {...events} />
        <AddSite
          known={archives.map(({ archive }) => archive.id)}
          adding={adding}
          added={added}
          onAddSite={events.onAddSite}
        />
      </OptionsSection>
      <OptionsSection title={text('prompts')} about={text('promptsAbout')}>
        <PromptsSection overview={overview} onPrompts={events.onPrompts} onPausePrompts={events.onPausePrompts} />
      </OptionsSection>
      <OptionsSection title={text('comingBack')} about={text('comingBackAbout')}>
        <Switch wide label={text('resumeSwitch')} on={overview.resumesByItself} onChange={events.onResumeByItself} />
      </OptionsSection>
      <OptionsSection title={text('daysTitle')} about={text('daysAbout')}>
        {outcome?.kind === 'days-removed' && (
          <div class={styles.outcome}>
            <OutcomeNotice outcome={outcome} />
          </div>
        )}
        <DaysSection on={overview.daysKept} onKeepDays={events.onKeepDays} onRemoveDays={events.onRemoveDays} />
      </OptionsSection>
      {sync}
      <OptionsSection title={text('data')} about={text('dataAbout')}>
        <DataSection
          bytes={overview.bytes}
          damage={overview.damage}
          outcome={outcome?.kind === 'all-deleted' ? outcome : null}
          exchange={exchange}
          {...events}
        />
      </OptionsSection>
      <OptionsSection title={text('about')}>
        <About overview={overview} onCopyDetails={events.onCopyDetails} onEditShortcuts={events.onEditShortcuts} />
      </OptionsSection>
    </>
  );
}
