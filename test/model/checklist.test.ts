import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { checklistCount, itemIdOf, ownItemId, tickedChecklist, type Tick } from '../../lib/model/checklist';
import { guideOfTopic } from '../../lib/model/guideId';
import { aTick } from './aTick';

const quoted = (text: string) => ({ id: itemIdOf(text), statement: { kind: 'quoted', text, source: null } }) as const;
const tick = (text: string, change: Partial<Tick> = {}): Tick =>
  aTick(guideOfTopic('https://a.example' as ArchiveId, 'scale'), text, change);

describe('a checklist with ticks', () => {
  it('recognises an item whose punctuation, case or spacing changed', () => {
    expect(itemIdOf('Define  failure domains — first.')).toBe(itemIdOf('define failure domains - first'));
    expect(itemIdOf('Define failure domains')).not.toBe(itemIdOf('Define failure modes'));
  });

  it('keeps the ticks of unchanged items and shows those of dropped items as orphans', () => {
    const shown = tickedChecklist(
      [quoted('Stays'), quoted('Is new')],
      [tick('Stays'), tick('Was dropped', { note: 'mine' })],
    );
    expect(shown.map((item) => [item.kind, item.done, item.note])).toEqual([
      ['guide', true, ''],
      ['guide', false, ''],
      ['orphan', true, 'mine'],
    ]);
    expect(checklistCount(shown)).toEqual({ done: 1, total: 2 });
  });

  it('does not show a dropped item that the reader never ticked or noted', () => {
    expect(tickedChecklist([], [tick('Was dropped', { done: false })])).toEqual([]);
  });

  it('counts the reader’s own items and leaves out deleted ones', () => {
    const own = tick('My item', { item: ownItemId('My item'), own: true, done: false });
    const gone = tick('Gone', { item: ownItemId('Gone'), own: true, deleted: true });
    const shown = tickedChecklist([quoted('A')], [own, gone]);
    expect(shown.map((item) => item.kind)).toEqual(['guide', 'own']);
    expect(checklistCount(shown)).toEqual({ done: 0, total: 2 });
  });

  it('believes the newest of two ticks on one item', () => {
    const shown = tickedChecklist(
      [quoted('A')],
      [tick('A', { updatedAt: 5, done: false }), tick('A', { updatedAt: 4 })],
    );
    expect(shown[0]?.done).toBe(false);
  });
});
