import type { Surface } from '../../lib/model/surface';
import type { PostEvents } from '../events';
import type { ChecklistEvents } from './Checklist';

export interface TopicGuideEvents extends PostEvents, ChecklistEvents {
  /** Shows all topics of the archive. */
  readonly onAllTopics: () => void;
  readonly onSwitchTopic: (slug: string) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onResumePrompts: () => void;
  /** After a problem: read the archive again. */
  readonly onRetry: () => void;
}

/** A topic as the panel shows it, with what is particular to the panel. */
export type ShownTopic = Extract<Surface, { kind: 'topic' }>;
