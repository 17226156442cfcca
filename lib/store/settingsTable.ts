import type { ArchiveId } from '../model/archive';
import type { KeptPath } from '../model/keptPath';
import { LOOKING_AT, LOOKING_BY_ITSELF, type Looking } from '../model/looking';
import type { Paced, Paces } from '../model/pace';
import { PATH_ORDERS, type PathOrder } from '../model/pathReason';
import { NO_SITE_PROMPTING, NO_TOPIC_PROMPTING, type SitePrompting, type TopicPrompting } from '../model/prompt';
import type { PromptNote, PromptOutcome } from '../model/promptLog';
import { REFRESH_INTERVALS, type RefreshInterval } from '../model/refreshing';
import type { SeenTopic } from '../model/seenTopic';
import { isFlag, isNumber, isText, listOf, namedOf, oneOf, orNull, shape, type Is } from '../model/shape';
import type { ArchiveTopic } from '../model/topicsView';
import { isTopic } from './archiveRecords';

/** The topic that a side panel keeps showing, whatever tab is in front. */
export type Pinned = ArchiveTopic;

/** What a setting is about: Waymark as a whole, one archive, or one topic of an archive. */
export type SettingScope = 'global' | 'archive' | 'topic';

export interface Setting<T> {
  /** The first word of its key; the archive's id and the topic's slug follow, see {@link settingKey}. */
  readonly name: string;
  readonly scope: SettingScope;
  /** What is stored in another shape counts as not set. */
  readonly is: Is<T>;
  /** Its value where it was never set. */
  readonly otherwise: T;
  /** Whether another machine of the reader's may take it over; what tells of this one alone stays here. */
  readonly travels: boolean;
  /** Of a global one that names archives: what is left of it without one of them. */
  readonly without?: (value: T, archive: ArchiveId) => T;
}

const isNote = shape<PromptNote>({
  at: isNumber,
  archive: isText,
  topic: isText,
  post: isText,
  title: isText,
  outcome: (value) =>
    shape<PromptOutcome & { kind: 'shown' }>({ kind: oneOf(['shown']), card: isText, ended: orNull(isText) })(value) ||
    shape<PromptOutcome & { kind: 'refused' }>({ kind: oneOf(['refused']), because: isText })(value),
});
const isSeen = shape<SeenTopic>({ at: isNumber, newest: orNull(isText) });
const isSecret = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array && value.length > 0;

/** A choice of the reader's, which holds wherever they read. */
function choice<T>(name: string, scope: SettingScope, is: Is<T>, otherwise: T): Setting<T> {
  return { name, scope, is, otherwise, travels: true };
}

/** What tells of this machine, or of what Waymark did there. */
function ofMachine<T>(
  name: string,
  scope: SettingScope,
  is: Is<T>,
  otherwise: T,
  without?: Setting<T>['without'],
): Setting<T> {
  return { name, scope, is, otherwise, travels: false, ...(without !== undefined && { without }) };
}

/**
 * Every setting there is. What is not in this table is not kept: a new one is a line here and a method of `Settings`.
 */
export const SETTINGS = {
  promptsOn: choice<boolean>('prompts', 'global', isFlag, true),
  promptsPausedUntil: choice<number>('prompts-paused', 'global', isNumber, 0),
  promptsOnAt: choice<boolean>('prompts', 'archive', isFlag, true),
  resumesByItself: choice<boolean>('resume', 'global', isFlag, false),
  /** Whether a log is kept of the days on which the reader read. */
  daysKept: choice<boolean>('days', 'global', isFlag, true),
  articleSelectorOf: choice<string | null>('body', 'archive', orNull(isText), null),
  following: choice<string | null>('following', 'archive', orNull(isText), null),
  refreshInterval: choice<RefreshInterval>('refresh', 'archive', oneOf(REFRESH_INTERVALS), 'daily'),
  looking: choice<Looking>(
    'looking',
    'archive',
    shape<Looking>({ at: oneOf(LOOKING_AT), stopped: isFlag }),
    LOOKING_BY_ITSELF,
  ),
  topicPrompting: choice<TopicPrompting>(
    'prompting',
    'topic',
    shape<TopicPrompting>({ stopped: isFlag, notBefore: isNumber }),
    NO_TOPIC_PROMPTING,
  ),
  sitePrompting: choice<SitePrompting>(
    'prompting',
    'archive',
    shape<SitePrompting>({ ignoredInRow: isNumber, quietUntil: isNumber }),
    NO_SITE_PROMPTING,
  ),
  /** What the reader has made of a topic that was found; see `TopicChange`. */
  topicName: choice<string | null>('topic-name', 'topic', orNull(isText), null),
  topicHidden: choice<boolean>('topic-hidden', 'topic', isFlag, false),
  topicJoined: choice<string | null>('topic-joined', 'topic', orNull(isText), null),
  /** In which order the reader wants a topic's path; null where nobody chose. */
  pathOrder: choice<PathOrder | null>('path-order', 'topic', orNull(oneOf(PATH_ORDERS)), null),
  /** The paths of a topic that the reader has begun, the one to show first. */
  keptPaths: choice<readonly KeptPath[]>(
    'paths',
    'topic',
    listOf(shape<KeptPath>({ order: oneOf(PATH_ORDERS), steps: listOf(isText), declined: listOf(isText) })),
    [],
  ),
  firstRunShownAt: ofMachine<number | null>('first-run', 'global', orNull(isNumber), null),
  /** Held against when a post became known, which differs from machine to machine. */
  seenTopic: ofMachine<SeenTopic | null>('looked', 'topic', orNull(isSeen), null),
  seenArchive: ofMachine<SeenTopic | null>('looked', 'archive', orNull(isSeen), null),
  paces: ofMachine<Paces>('paces', 'global', namedOf(shape<Paced>({ words: isNumber, ms: isNumber })), {}),
  promptLog: ofMachine<readonly PromptNote[]>('prompt-log', 'global', listOf(isNote), [], (notes, archive) =>
    notes.filter((note) => note.archive !== archive),
  ),
  pinned: ofMachine<Pinned | null>(
    'pinned',
    'global',
    orNull(shape<Pinned>({ archive: isText, topic: isTopic })),
    null,
    (pinned, archive) => (pinned?.archive === archive ? null : pinned),
  ),
  /** What names this copy of Waymark in stamps, see `instance.ts`. */
  instance: ofMachine<string | null>('instance', 'global', orNull(isText), null),
  /** The key of the marks of what was removed, see `removals.ts`. */
  removalKey: ofMachine<Uint8Array<ArrayBuffer> | null>('removal-key', 'global', orNull(isSecret), null),
} as const;

export type SettingName = keyof typeof SETTINGS;

/** The same, for what is done to all of them alike. */
export const ALL_SETTINGS = Object.values(SETTINGS) as readonly unknown[] as readonly Setting<unknown>[];

/** The key of a setting's record. Neither an archive's id nor a slug holds a space. */
export function settingKey({ name }: Pick<Setting<unknown>, 'name'>, archive?: ArchiveId, topic?: string): string {
  return [name, archive, topic].filter((part) => part !== undefined).join(' ');
}

/** The archive that a setting is about; undefined for a global one. */
export function archiveOfSetting(key: string): ArchiveId | undefined {
  return key.split(' ')[1] as ArchiveId | undefined;
}

/** The topic that a setting is about; undefined for one of no topic. */
export function topicOfSetting(key: string): string | undefined {
  return key.split(' ')[2];
}

/** A record's value as its setting has it: the usual one where the record is deleted or its value has another shape. */
export function settingValue<T>({ is, otherwise }: Setting<T>, record: unknown): T {
  const isKept = shape<{ deleted: boolean; value: unknown }>({ deleted: (deleted) => deleted !== true, value: is });
  return isKept(record) ? (record.value as T) : otherwise;
}

/** Whether the setting of a key may be taken to another machine. One that this version does not know stays. */
export function isTravelling(key: string): boolean {
  return settingOf(key)?.travels === true;
}

function settingOf(key: string): Setting<unknown> | undefined {
  const [name, ...about] = key.split(' ');
  const scope = (['global', 'archive', 'topic'] as const)[Math.min(about.length, 2)];
  return ALL_SETTINGS.find((one) => one.name === name && one.scope === scope);
}

/** The record of a setting; undefined where its value is none. One that this version does not know is left as it is. */
export function wholeSetting(record: unknown): unknown {
  if (!shape<{ key: string; value: unknown }>({ key: isText, value: () => true })(record)) return undefined;
  const setting = settingOf(record.key);
  return setting === undefined || setting.is(record.value) ? record : undefined;
}
