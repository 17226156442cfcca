import type { JSX } from 'preact';
import type { Surface } from '../../lib/model/surface';
import { ArchiveScreen, type ArchiveEvents } from '../archive/ArchiveScreen';
import { ElsewhereView, type ElsewhereEvents } from '../elsewhere/ElsewhereView';
import { Loading } from '../Loading';
import { OwnPathList } from '../own/OwnPathList';
import { ProblemView } from '../ProblemView';
import { NoTopic } from '../topic/NoTopic';
import { PopupFoot, type PopupFootEvents } from './PopupFoot';
import { PopupTopic, type PopupTopicEvents } from './PopupTopic';
import styles from './Popup.module.css';

export interface PopupEvents extends PopupTopicEvents, ArchiveEvents, ElsewhereEvents, PopupFootEvents {}

interface PopupProps extends PopupEvents {
  readonly state: Surface;
}

export function Popup({ state, ...events }: PopupProps): JSX.Element {
  return (
    <div class={styles.popup}>
      <main class={styles.main}>{body(state, events)}</main>
      <PopupFoot
        onOpenPanel={events.onOpenPanel}
        onOpenLibrary={events.onOpenLibrary}
        onOpenSettings={events.onOpenSettings}
      />
    </div>
  );
}

function body(state: Surface, events: PopupEvents): JSX.Element {
  switch (state.kind) {
    case 'loading':
      return <Loading />;
    case 'topic':
      return <PopupTopic view={state.view} back={state.back} resumeAt={state.resumeAt} {...events} />;
    case 'no-topic':
      return <NoTopic surface={state} {...events} />;
    case 'archive':
      return <ArchiveScreen view={state.view} {...events} />;
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
