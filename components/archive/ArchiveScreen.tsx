import type { JSX } from 'preact';
import type { ArchiveView } from '../../lib/model/archiveView';
import type { Topic } from '../../lib/model/topic';
import { ContinueReading } from '../elsewhere/ContinueReading';
import type { OpenPage, SiteEvents } from '../events';
import { LookingLine } from '../looking/LookingLine';
import { text, textCount, textFacts } from '../text';
import { ArchiveTrouble } from '../topic/ArchiveTrouble';
import { AllTopicsButton } from '../topics/AllTopicsButton';
import { ArchiveSection } from './ArchiveSection';
import { BeginningList } from './BeginningList';
import { Discovering } from './Discovering';
import { NothingKnown } from './NothingKnown';
import { PostLines } from './PostLines';
import styles from './ArchiveScreen.module.css';

export interface ArchiveEvents extends SiteEvents {
  readonly onOpen: OpenPage;
  /** Shows a topic's path in the place of the archive. */
  readonly onTopic: (topic: Topic) => void;
  /** Shows all topics of the archive. */
  readonly onAllTopics: () => void;
  /** Reads the archive again. */
  readonly onRetry: () => void;
}

/** An archive on its own pages: what is begun there, what is new, where to begin, and all topics. */
export function ArchiveScreen({ view, ...events }: ArchiveEvents & { readonly view: ArchiveView }): JSX.Element {
  const { archive, posts, topics, discovering, underWay, news, beginnings, latest, elsewhere } = view;
  const { onOpen, onTopic, onAllTopics, onRetry } = events;
  const facts = textFacts([textCount('posts', posts), ...(topics === 0 ? [] : [textCount('topics', topics)])]);
  return (
    <div class={styles.archive}>
      <header>
        <h1 class={styles.name} dir="auto">
          {archive.name}
        </h1>
        {discovering === null && posts > 0 && <p class={styles.facts}>{facts}</p>}
      </header>
      <ArchiveTrouble archive={archive} onRetry={onRetry} onAllow={events.onAllow} />
      {discovering !== null && <Discovering view={view} progress={discovering} />}
      {discovering !== null && <LookingLine />}
      {discovering === null && posts === 0 && <NothingKnown view={view} onOpen={onOpen} onRetry={onRetry} />}
      {underWay.length > 0 && (
        <ArchiveSection title={text('continueReading')}>
          <ContinueReading label={text('continueReading')} underWay={underWay} unnamed onOpen={onOpen} />
        </ArchiveSection>
      )}
      {news.count > 0 && (
        <ArchiveSection title={textCount('gained', news.count)} isNews>
          <PostLines posts={news.posts} onOpen={onOpen} />
        </ArchiveSection>
      )}
      {beginnings.length > 0 && (
        <ArchiveSection title={text('whereToBegin')}>
          <BeginningList beginnings={beginnings} onOpen={onOpen} onTopic={onTopic} />
        </ArchiveSection>
      )}
      {latest.length > 0 && (
        <ArchiveSection title={text('latestPosts')}>
          <PostLines posts={latest} onOpen={onOpen} />
        </ArchiveSection>
      )}
      {topics > 0 && <AllTopicsButton onAllTopics={onAllTopics} />}
      {discovering === null && <LookingLine />}
      {elsewhere.length > 0 && (
        <ArchiveSection title={text('continueElsewhere')}>
          <ContinueReading label={text('continueElsewhere')} underWay={elsewhere} onOpen={onOpen} />
        </ArchiveSection>
      )}
    </div>
  );
}
