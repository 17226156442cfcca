import { SignpostBig } from 'lucide';
import type { JSX } from 'preact';
import type { Surface } from '../../lib/model/surface';
import type { ResumeEvents, SiteEvents } from '../events';
import { Icon } from '../Icon';
import { text } from '../text';
import { ArchiveTrouble } from './ArchiveTrouble';
import { ResumeHere } from './ResumeHere';
import { WhyTopic } from './WhyTopic';
import styles from './NoTopic.module.css';

interface NoTopicProps extends SiteEvents, ResumeEvents {
  readonly surface: Extract<Surface, { kind: 'no-topic' }>;
  readonly onRetry: () => void;
}

/** A post of a known archive that nothing gives a topic, with what was looked at. */
export function NoTopic({ surface, onRetry, onAllow, onAddSite, onResume }: NoTopicProps): JSX.Element {
  return (
    <div>
      <ArchiveTrouble archive={surface.archive} onRetry={onRetry} onAllow={onAllow} onAddSite={onAddSite} />
      <div class={styles.message}>
        <Icon node={SignpostBig} size={28} />
        <p class={styles.archive}>{surface.archive.name}</p>
        <h1 class={styles.heading}>{text('noTopic')}</h1>
        <p class={styles.words}>{text('noTopicText')}</p>
        <ResumeHere at={surface.resumeAt} onResume={onResume} />
      </div>
      <WhyTopic recognition={surface.recognition} />
    </div>
  );
}
