import type { JSX } from 'preact';
import type { TopicsState } from '../../lib/model/topicsView';
import { Loading } from '../Loading';
import { PanelFrame } from '../panel/PanelFrame';
import { ProblemView } from '../ProblemView';
import { TopicsFrame, TopicsScreen, type TopicsEvents } from './TopicsScreen';

export interface TopicsPanelProps extends TopicsEvents {
  readonly state: Exclude<TopicsState, { kind: 'closed' }>;
  readonly onRetry: () => void;
}

/** The topics of an archive in the place of a guide, whatever state they are in. */
export function TopicsPanel({ state, onRetry, ...events }: TopicsPanelProps): JSX.Element {
  return <PanelFrame>{body(state, onRetry, events)}</PanelFrame>;
}

function body(state: TopicsPanelProps['state'], onRetry: () => void, events: TopicsEvents): JSX.Element {
  if (state.kind === 'open') return <TopicsScreen view={state.view} {...events} />;
  return (
    <TopicsFrame archive={state.archive.name} onBack={events.onBack}>
      {state.kind === 'loading' ? <Loading /> : <ProblemView code={state.code} onRetry={onRetry} />}
    </TopicsFrame>
  );
}
