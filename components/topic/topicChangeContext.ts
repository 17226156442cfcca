import { createContext } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';

/** Asks what the reader wants to change of a topic. */
export type ChangeTopic = (archive: ArchiveId, slug: string) => void;

/** Null where topics cannot be changed. */
export const TopicChangeContext = createContext<ChangeTopic | null>(null);
