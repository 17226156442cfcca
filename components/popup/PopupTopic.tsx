import { ListChecks } from 'lucide';
import type { JSX } from 'preact';
import type { WayBack } from '../../lib/model/surface';
import type { TopicView } from '../../lib/model/view';
import type { PostEvents, ResumeEvents, SiteEvents } from '../events';
import { Icon } from '../Icon';
import { DraftLine } from '../looking/DraftLine';
import { text } from '../text';
import { ArchiveTrouble } from '../topic/ArchiveTrouble';
import { BackTo } from '../topic/BackTo';
import { Onward } from '../topic/Onward';
import { PathList } from '../topic/PathList';
import { ResumeHere } from '../topic/ResumeHere';
import { TopicHead } from '../topic/TopicHead';
import { OffPath } from './OffPath';
import { Trail } from './Trail';
import styles from './PopupTopic.module.css';

export interface PopupTopicEvents extends PostEvents, ResumeEvents, SiteEvents {
  readonly onSwitchTopic: (slug: string) => void;
  /** Back from a topic that is only looked at. */
  readonly onBack: () => void;
  /** After a problem: read the archive again. */
  readonly onRetry: () => void;
}

interface PopupTopicProps extends PopupTopicEvents {
  readonly view: TopicView;
  readonly back: WayBack | null;
  /** See {@link ResumeHere}. */
  readonly resumeAt: number | null;
}

/** A topic in short: the path and the reader's place on it, and what to read next. */
export function PopupTopic({
  view,
  back,
  resumeAt,
  onOpen,
  onMark,
  onSwitchTopic,
  onBack,
  onResume,
  onRetry,
  onAllow,
}: PopupTopicProps): JSX.Element {
  const offPath = view.more.find((post) => post.current);
  return (
    <div class={styles.topic}>
      {back !== null && <BackTo back={back} onBack={onBack} />}
      <TopicHead view={view} onSwitchTopic={onSwitchTopic} />
      <ArchiveTrouble archive={view.archive} onRetry={onRetry} onAllow={onAllow} />
      <Trail topic={view.guide.topic.slug} class={styles.trail}>
        <PathList steps={view.steps} marks="open" onOpen={onOpen} onMark={onMark} />
        {offPath !== undefined && <OffPath post={offPath} onOpen={onOpen} onMark={onMark} />}
      </Trail>
      <DraftLine />
      <ResumeHere at={resumeAt} onResume={onResume} />
      <Onward view={view} onOpen={onOpen} />
      {view.count.total > 0 && (
        <p class={styles.count}>
          <Icon node={ListChecks} size={16} />
          {text('checklistCount', view.count.done, view.count.total)}
        </p>
      )}
    </div>
  );
}
