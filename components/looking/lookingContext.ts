import { createContext } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import type { Looking, LookingView } from '../../lib/model/looking';

export interface LookingEvents {
  readonly onLooking: (archive: ArchiveId, choice: Looking) => void;
}

export interface ShownLooking extends LookingEvents {
  readonly view: LookingView | null;
}

/** How the looking through the posts of what is shown stands: several parts of a surface may say it. */
export const LookingContext = createContext<ShownLooking | null>(null);
