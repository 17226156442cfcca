import { SignpostBig } from 'lucide';
import type { JSX } from 'preact';
import type { Surface } from '../../lib/model/surface';
import type { SiteEvents } from '../events';
import { Icon } from '../Icon';
import { text } from '../text';
import { ArchiveTrouble } from './ArchiveTrouble';
import { WhyTopic } from './WhyTopic';
import styles from './NoTopic.module.css';

interface NoTopicProps extends SiteEvents {
  readonly surface: Extract<Surface, { kind: 'no-topic' }>;
  readonly onRetry: () => void;
}

/** A post of a known archive that nothing gives a topic, with what was looked at. */
export function NoTopic({ surface, onRetry, ...siteEvents }: NoTopicProps): JSX.Element {
  return (
    <div>
      <ArchiveTrouble archive={surface.archive} onRetry={onRetry} {...siteEvents} />
      <div class={styles.message}>
        <Icon node={SignpostBig} size={28} />
        <p class={styles.archive}>{surface.archive.name}</p>
        <h1 class={styles.heading}>{text('noTopic')}</h1>
        <p class={styles.words}>{text('noTopicText')}</p>
      </div>
      <WhyTopic recognition={surface.recognition} />
    </div>
  );
}
