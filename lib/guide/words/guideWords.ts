import type { SectionKind } from '../../model/guide';
import type { StepRole } from '../../model/path';

/**
 * The words that topic pages of one language put around a guide. Data only: to teach the reader of pages another wording,
 * add it. Names are compared without case, accents, punctuation, numbering and the topic's own name.
 */
export interface GuideWords {
  /** What sections are called. */
  readonly sections: Readonly<Record<SectionKind, readonly string[]>>;
  /** Names that sites also give to other things ("About" the author). They count only right before another section. */
  readonly weakDefinitions: readonly string[];
  /** Parts of a page that belong to no guide, and end the section before them whatever their level. */
  readonly foreign: readonly string[];
  /** What stands before a topic's name: `// Topic`, `Thema: Skalierung`. */
  readonly topicLabels: readonly string[];
  /** Words between a section's name and the topic's: `Checklist for Scale`. */
  readonly joints: readonly string[];
  /** What pages call what they count: `3 posts`. */
  readonly postNouns: readonly string[];
  /** Texts of links that lead to a post without being its title. */
  readonly readMore: readonly string[];
  /** The words before a step's title that say its place: `Start here (current state): …`. In small letters. */
  readonly roles: Readonly<Record<StepRole, readonly string[]>>;
}
