import { Check } from 'lucide';
import type { JSX } from 'preact';
import type { KnownState } from '../../lib/model/known';
import { Notice } from '../Notice';
import { OptionsLoading } from '../options/OptionsLoading';
import { OptionsSection } from '../options/OptionsSection';
import { PageHead } from '../options/PageHead';
import type { RemoveEvents } from '../options/RemoveButton';
import { ProblemView } from '../ProblemView';
import { text } from '../text';
import { KindTable } from './KindTable';
import { RequestTable } from './RequestTable';
import { SiteTable } from './SiteTable';
import styles from './KnownView.module.css';

export interface KnownEvents extends RemoveEvents {
  readonly onRetry: () => void;
}

interface KnownViewProps extends KnownEvents {
  readonly state: KnownState;
}

/** What Waymark may read, what it keeps, and what it asked for: all of it, so that nobody has to believe a sentence. */
export function KnownView({ state, onRemove, onRetry }: KnownViewProps): JSX.Element {
  return (
    <main class={styles.page}>
      <PageHead title={text('knownTitle')} />
      <p class={styles.lead}>{text('knownLead')}</p>
      {state.kind === 'loading' && <OptionsLoading />}
      {state.kind === 'problem' && <ProblemView code={state.code} onRetry={onRetry} />}
      {state.kind === 'ready' && (
        <>
          <OptionsSection title={text('knownSites')} about={text('knownSitesAbout')}>
            {state.removed !== null && (
              <Notice icon={Check}>
                {text(state.removed.kept ? 'archiveRemovedKept' : 'archiveRemoved', state.removed.name)}
              </Notice>
            )}
            <SiteTable sites={state.known.sites} onRemove={onRemove} />
          </OptionsSection>
          <OptionsSection title={text('knownKinds')} about={text('knownKindsAbout')}>
            <KindTable kinds={state.known.kinds} />
          </OptionsSection>
          <OptionsSection title={text('knownRequests')} about={text('knownRequestsAbout')}>
            <RequestTable requests={state.known.requests} />
          </OptionsSection>
        </>
      )}
    </main>
  );
}
