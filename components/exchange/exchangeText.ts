import type { BackupReason, FileFault, ImportPreview, LeftReason } from '../../lib/model/exchange';
import { LARGEST_FILE } from '../../lib/model/exchange';
import { dataSize } from '../options/amounts';
import { text, textCount, type CountKey, type MessageKey } from '../text';

/** Why a file is not read, and where in it; that nothing was changed is said with it. */
export function faultText(name: string, fault: FileFault): string {
  switch (fault.kind) {
    case 'too-large':
      return text('fileTooLarge', name, dataSize(fault.bytes), dataSize(LARGEST_FILE));
    case 'empty':
      return text('fileEmpty', name);
    case 'encoding':
      return text('fileEncoding', name, fault.line);
    case 'half':
      return text('fileHalf', name, fault.line);
    case 'syntax':
      return text('fileSyntax', name, fault.line);
    case 'packed':
      return text('filePacked', name);
    case 'foreign':
      return text('fileForeign', name);
    case 'newer':
      return text('fileNewer', name);
    case 'shape':
      return text('fileShape', name, fault.place);
  }
}

type Fate = keyof ImportPreview['counts'];

const AMOUNTS: Readonly<Record<Fate, CountKey>> = {
  new: 'importNew',
  changed: 'importChanged',
  same: 'importSame',
  removed: 'importRemoved',
  left: 'importLeft',
};

/** How many there are of each, without what there is none of. */
export function amountsText(counts: ImportPreview['counts'], fates: readonly Fate[]): string[] {
  const told = fates.filter((fate) => counts[fate] > 0);
  return told.length === 0 ? [text('importNothing')] : told.map((fate) => textCount(AMOUNTS[fate], counts[fate]));
}

const FATES: Readonly<Record<'new' | 'changed' | 'removed', MessageKey>> = {
  new: 'recordNew',
  changed: 'recordChanged',
  removed: 'recordRemoved',
};
const LEFT: Readonly<Record<LeftReason, MessageKey>> = {
  unreadable: 'recordUnreadable',
  address: 'recordAddress',
  'no-archive': 'recordNoArchive',
  'unknown-kind': 'recordUnknown',
  'no-words': 'recordNoWords',
  home: 'recordHome',
  followed: 'siteKnown',
  twice: 'recordTwice',
  'read-elsewhere': 'recordReadElsewhere',
};

export function fateText(fate: ImportPreview['rows'][number]['fate']): string {
  return text(fate.kind === 'left' ? LEFT[fate.why] : FATES[fate.kind]);
}

const KINDS: Readonly<Record<string, MessageKey>> = {
  archives: 'kindArchive',
  readings: 'kindReading',
  bodies: 'kindBody',
  ticks: 'kindTick',
  highlights: 'kindHighlight',
  hiddenLines: 'kindHiddenLine',
  runs: 'kindRun',
  editions: 'kindEdition',
  ownPaths: 'kindOwnPath',
  toRead: 'kindToRead',
  days: 'kindDay',
  settings: 'kindSetting',
  posts: 'kindPost',
};

/** What a record is, in a word or two. */
export function kindText(store: string): string {
  const key = Object.hasOwn(KINDS, store) ? KINDS[store] : undefined;
  return text(key ?? 'kindRecord');
}

const REASONS: Readonly<Record<BackupReason, MessageKey>> = {
  daily: 'backupDaily',
  import: 'backupImport',
  restore: 'backupRestore',
  upgrade: 'backupUpgrade',
  move: 'backupMove',
};

export function backupReason(why: BackupReason): string {
  return text(REASONS[why]);
}
