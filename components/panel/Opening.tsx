import { BellOff, SquarePen } from 'lucide';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { OWN_PATHS } from '../../lib/model/ownPath';
import { Button } from '../Button';
import { EditContext } from '../edit/editContext';
import { Notice } from '../Notice';
import { PathsButton } from '../own/PathsButton';
import { ShareButton } from '../own/ShareButton';
import { text } from '../text';
import { ArchiveTrouble } from '../topic/ArchiveTrouble';
import { BackTo } from '../topic/BackTo';
import { ChangeTopicButton } from '../topic/ChangeTopicButton';
import { Onward } from '../topic/Onward';
import { ResumeHere } from '../topic/ResumeHere';
import { TopicHead } from '../topic/TopicHead';
import { AllTopicsButton } from '../topics/AllTopicsButton';
import { useBackFrom } from '../useBackFrom';
import { PinSwitch } from './PinSwitch';
import type { ShownTopic, TopicGuideEvents } from './shownTopic';
import { SinceRead } from './SinceRead';
import styles from './Opening.module.css';

type OpeningProps = TopicGuideEvents & {
  readonly shown: ShownTopic;
  /** Null while the guide is being edited. */
  readonly onEdit: (() => void) | null;
};

/** The head of the panel: the topic, the reader's place in it, and the way on. */
export function Opening({ shown, onEdit, ...events }: OpeningProps): JSX.Element {
  const canEdit = useContext(EditContext) !== null && onEdit !== null;
  const { view, pinned, back, promptsStopped } = shown;
  const edit = useBackFrom(onEdit === null);
  const switchOn = (
    <Button look="quiet" small onClick={events.onResumePrompts}>
      {text('switchOn')}
    </Button>
  );
  return (
    <div class={styles.opening}>
      {back !== null && <BackTo back={back} onBack={events.onBack} />}
      <TopicHead
        view={view}
        aside={<PinSwitch pinned={pinned} onPin={events.onPin} />}
        onSwitchTopic={events.onSwitchTopic}
      >
        <div class={styles.topics}>
          {view.archive.id !== OWN_PATHS && <AllTopicsButton look="quiet" small onAllTopics={events.onAllTopics} />}
          {canEdit && (
            <Button ref={edit} look="quiet" small icon={SquarePen} onClick={onEdit}>
              {text('editGuide')}
            </Button>
          )}
          <PathsButton view={view} />
          <ShareButton guide={view.guide} />
          {view.why != null && <ChangeTopicButton archive={view.archive.id} topic={view.guide.topic} isWide />}
        </div>
      </TopicHead>
      <ArchiveTrouble archive={view.archive} onRetry={events.onRetry} onAllow={events.onAllow} />
      <ResumeHere at={shown.resumeAt} onResume={events.onResume} />
      <Onward view={view} onOpen={events.onOpen} />
      <SinceRead topic={view.guide.topic.name} changed={view.changed} newer={view.newer} />
      {promptsStopped && (
        <Notice icon={BellOff} action={switchOn}>
          {text('promptsStopped')}
        </Notice>
      )}
    </div>
  );
}
