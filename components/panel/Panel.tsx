import type { JSX } from 'preact';
import type { Surface } from '../../lib/model/surface';
import { ArchiveScreen, type ArchiveEvents } from '../archive/ArchiveScreen';
import { ElsewhereView, type ElsewhereEvents } from '../elsewhere/ElsewhereView';
import { HighlightsSection } from '../highlights/HighlightsSection';
import { Loading } from '../Loading';
import { OwnPathList } from '../own/OwnPathList';
import { ProblemView } from '../ProblemView';
import { NoTopic } from '../topic/NoTopic';
import { PanelFrame } from './PanelFrame';
import type { TopicGuideEvents } from './shownTopic';
import { TopicGuide } from './TopicGuide';

export interface PanelEvents extends TopicGuideEvents, ArchiveEvents, ElsewhereEvents {}

interface PanelProps extends PanelEvents {
  readonly state: Surface;
}

export function Panel({ state, ...events }: PanelProps): JSX.Element {
  return <PanelFrame>{body(state, events)}</PanelFrame>;
}

function body(state: Surface, events: PanelEvents): JSX.Element {
  switch (state.kind) {
    case 'loading':
      return <Loading />;
    case 'topic':
      // Another topic starts afresh: open lists and half-written notes belong to the one they were made in.
      return (
        <TopicGuide key={`${state.view.guide.archive} ${state.view.guide.topic.slug}`} shown={state} {...events} />
      );
    case 'no-topic':
      return (
        <>
          <NoTopic surface={state} {...events} />
          <HighlightsSection attachable={null} />
        </>
      );
    case 'archive':
      return (
        <>
          <ArchiveScreen view={state.view} {...events} />
          <OwnPathList onOpen={events.onOpen} />
        </>
      );
    case 'elsewhere':
      return (
        <>
          <ElsewhereView elsewhere={state.elsewhere} {...events} />
          <OwnPathList onOpen={events.onOpen} />
        </>
      );
    case 'problem':
      return <ProblemView code={state.code} onRetry={events.onRetry} />;
  }
}
