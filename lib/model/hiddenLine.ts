import type { ArchiveId } from './archive';
import type { GuideId } from './guideId';
import { mergeStamped, type Groups, type Stamped } from './record';
import { comparable, shortHash } from './text';

/** The same line of the same guide has the same id on every machine. */
export type HiddenLineId = string & { readonly __brand: 'HiddenLineId' };

/** A line that the reader does not want in a guide. Marked as deleted, it is shown again. */
export interface HiddenLine extends Stamped {
  readonly id: HiddenLineId;
  readonly guide: GuideId;
  readonly archive: ArchiveId;
  /** Its words, so that near twins of it are known, too. */
  readonly text: string;
}

export const HIDDEN_LINE_GROUPS = { text: ['text'] } as const satisfies Groups<HiddenLine>;

export function hiddenLineId(guide: GuideId, text: string): HiddenLineId {
  return `${guide} ${shortHash(comparable(text))}` as HiddenLineId;
}

export function mergeHiddenLines(a: HiddenLine, b: HiddenLine): HiddenLine {
  return mergeStamped<HiddenLine>(HIDDEN_LINE_GROUPS, a, b);
}
