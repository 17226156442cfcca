import type { ArchiveId } from '../../lib/model/archive';
import type { BackupFacts, ExchangeState, ImportState, PreviewRow } from '../../lib/model/exchange';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 15);

/** The settings' part for taking data out and bringing it in, with nothing under way. */
export function anExchange(more: Partial<ExchangeState> = {}): ExchangeState {
  return { importing: { kind: 'idle' }, exporting: { kind: 'idle' }, notes: [], backups: [], ...more };
}

const BACKUPS: readonly BackupFacts[] = [
  { at: NOW - DAY / 8, why: 'import', records: 1_284, bytes: 412_000 },
  { at: NOW - DAY, why: 'daily', records: 1_279, bytes: 411_000 },
  { at: NOW - 9 * DAY, why: 'upgrade', records: 1_102, bytes: null },
];

const ROWS: readonly PreviewRow[] = [
  {
    store: 'highlights',
    label: 'Give every caller of a shared resource an owner, a budget and a fallback.',
    fate: { kind: 'new' },
  },
  { store: 'readings', label: 'Queues are a promise', fate: { kind: 'changed' } },
  { store: 'ticks', label: 'Draw our queues', fate: { kind: 'new' } },
  { store: 'readings', label: 'javascript:alert(1)', fate: { kind: 'left', why: 'address' } },
  { store: 'highlights', label: '', fate: { kind: 'left', why: 'unreadable' } },
];

const READY: ImportState = {
  kind: 'ready',
  name: 'waymark-2026-11-23.json',
  canReplace: true,
  preview: {
    mode: 'merge',
    rows: ROWS,
    counts: { new: 1_204, changed: 31, same: 12, removed: 0, left: 2 },
    archives: ['https://quiet.example.org/notes' as ArchiveId, 'https://away.example.org' as ArchiveId],
  },
};

/** States of it, by name. */
export const EXCHANGES: Readonly<Record<string, ExchangeState>> = {
  preview: anExchange({ importing: READY, backups: BACKUPS }),
  writing: anExchange({ importing: { kind: 'writing', done: 4_250, total: 10_000 } }),
  imported: anExchange({
    importing: {
      kind: 'done',
      counts: { new: 1_204, changed: 31, same: 12, removed: 0, left: 2 },
      undo: NOW - DAY / 8,
    },
    backups: BACKUPS,
  }),
  exported: anExchange({ exporting: { kind: 'written', folder: 'Notes', notes: 42 } }),
  refused: anExchange({
    importing: { kind: 'refused', name: 'pocket.zip', fault: { kind: 'half', line: 1_204 } },
  }),
};
