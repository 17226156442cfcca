import type { ArchiveId } from '../../lib/model/archive';
import { itemIdOf, tickId, type Tick } from '../../lib/model/checklist';
import { FIRST_RUN, type GuideId } from '../../lib/model/guideId';

/** An item of a guide, ticked. */
export function aTick(guide: GuideId, text: string, change: Partial<Tick> = {}): Tick {
  const item = change.item ?? itemIdOf(text);
  return {
    id: tickId(guide, FIRST_RUN, item),
    guide,
    run: FIRST_RUN,
    archive: guide.split(' ')[0] as ArchiveId,
    item,
    done: true,
    note: '',
    own: false,
    text,
    updatedAt: 1,
    deleted: false,
    stamps: {},
    ...change,
  };
}
