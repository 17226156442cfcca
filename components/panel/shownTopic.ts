import type { Surface } from '../../lib/model/surface';
import type { ResumeEvents, SiteEvents } from '../events';
import type { GuideSectionsEvents } from './GuideSections';

export interface TopicGuideEvents extends ResumeEvents, SiteEvents, GuideSectionsEvents {
  /** Shows all topics of the archive. */
  readonly onAllTopics: () => void;
  readonly onSwitchTopic: (slug: string) => void;
  /** Back from a topic that is only looked at. */
  readonly onBack: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onResumePrompts: () => void;
  /** Lets the reader pick the article on the page; `forget` takes that choice back. */
  readonly onPickBody: (forget: boolean) => void;
  /** No cards for a day, or cards again. */
  readonly onPausePrompts: (pause: boolean) => void;
  /** After a problem: read the archive again. */
  readonly onRetry: () => void;
}

/** A topic as the panel shows it, with what is particular to the panel. */
export type ShownTopic = Extract<Surface, { kind: 'topic' }>;
