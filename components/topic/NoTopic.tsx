import { SignpostBig } from 'lucide';
import type { JSX } from 'preact';
import type { Surface, TopicSearch } from '../../lib/model/surface';
import { ArchiveSection } from '../archive/ArchiveSection';
import { PostLines } from '../archive/PostLines';
import type { OpenPage, ResumeEvents, SiteEvents } from '../events';
import { Icon } from '../Icon';
import { text, type MessageKey } from '../text';
import { AllTopicsButton } from '../topics/AllTopicsButton';
import { ArchiveTrouble } from './ArchiveTrouble';
import { ResumeHere } from './ResumeHere';
import { WhyTopic } from './WhyTopic';
import styles from './NoTopic.module.css';

interface NoTopicProps extends SiteEvents, ResumeEvents {
  readonly surface: Extract<Surface, { kind: 'no-topic' }>;
  readonly onOpen: OpenPage;
  readonly onRetry: () => void;
  /** Shows all topics of the archive, where that can be done. */
  readonly onAllTopics?: () => void;
}

const SEARCHED = {
  none: 'noTopicYet',
  hidden: 'noTopicHidden',
  'few-posts': 'noTopicFewPosts',
  titles: 'noTopicTitles',
  texts: 'noTopicText',
} satisfies Record<TopicSearch, MessageKey>;

/** A post of a known archive that nothing gives a topic, with what was looked at and what can be done. */
export function NoTopic({ surface, onOpen, onRetry, onAllTopics, ...events }: NoTopicProps): JSX.Element {
  const { beside, search } = surface;
  return (
    <div>
      <ArchiveTrouble archive={surface.archive} onRetry={onRetry} onAllow={events.onAllow} />
      <div class={styles.message}>
        <Icon node={SignpostBig} size={28} />
        <p class={styles.archive}>{surface.archive.name}</p>
        <h1 class={styles.heading}>{text('noTopic')}</h1>
        <p class={styles.words}>{text(SEARCHED[search])}</p>
        {onAllTopics !== undefined && <AllTopicsButton look="quiet" small onAllTopics={onAllTopics} />}
        <ResumeHere at={surface.resumeAt} onResume={events.onResume} />
      </div>
      {beside.length > 0 && (
        <div class={styles.beside}>
          <ArchiveSection title={text('besideInArchive')}>
            <PostLines posts={beside} onOpen={onOpen} />
          </ArchiveSection>
        </div>
      )}
      <WhyTopic recognition={surface.recognition} />
    </div>
  );
}
