import type { ArchiveId } from '../model/archive';
import type { KeptPath } from '../model/keptPath';
import type { Looking } from '../model/looking';
import { UNCHANGED_TOPIC, type TopicChange, type TopicChanges } from '../model/offeredTopic';
import type { Paces } from '../model/pace';
import type { PathOrder } from '../model/pathReason';
import type { SitePrompting, TopicPrompting } from '../model/prompt';
import type { PromptNote } from '../model/promptLog';
import { mergeGroups, type Stamps } from '../model/record';
import type { RefreshInterval } from '../model/refreshing';
import type { SeenTopic } from '../model/seenTopic';
import { isStamp, stampAfter, type Stamp } from '../model/stamp';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import type { Instance } from './instance';
import type { SettingRecord } from './schema';
import { SETTINGS, settingKey, settingValue, topicOfSetting, type Pinned, type Setting } from './settingsTable';

/**
 * The reader's settings and what Waymark must remember of its own behaviour: {@link SETTINGS}, one method each, typed.
 */
export class Settings {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    private readonly now: () => number,
  ) {}

  promptsOn = (): Promise<boolean> => this.#get(SETTINGS.promptsOn);
  setPromptsOn = (on: boolean): Promise<void> => this.#set(SETTINGS.promptsOn, on);

  /** No cards anywhere before this time: milliseconds since 1970. */
  promptsPausedUntil = (): Promise<number> => this.#get(SETTINGS.promptsPausedUntil);
  pausePrompts = (until: number): Promise<void> => this.#set(SETTINGS.promptsPausedUntil, until);

  promptsOnAt = (archive: ArchiveId): Promise<boolean> => this.#get(SETTINGS.promptsOnAt, archive);
  setPromptsOnAt = (archive: ArchiveId, on: boolean): Promise<void> => this.#set(SETTINGS.promptsOnAt, on, archive);

  /** The latest decisions on cards, latest first. */
  promptLog = (): Promise<readonly PromptNote[]> => this.#get(SETTINGS.promptLog);
  /** Changes what is told of an archive's cards. */
  changePromptLog = (
    about: ArchiveId,
    change: (before: readonly PromptNote[]) => readonly PromptNote[],
  ): Promise<void> => this.#change(SETTINGS.promptLog, change, { about });

  /** A selector of an archive's articles that the reader has picked; null where they are found well enough. */
  articleSelectorOf = (archive: ArchiveId): Promise<string | null> => this.#get(SETTINGS.articleSelectorOf, archive);
  setArticleSelectorOf = (archive: ArchiveId, selector: string | null): Promise<void> =>
    this.#set(SETTINGS.articleSelectorOf, selector, archive);

  /** Whether a post that is opened again goes to the reader's place by itself. */
  resumesByItself = (): Promise<boolean> => this.#get(SETTINGS.resumesByItself);
  setResumesByItself = (on: boolean): Promise<void> => this.#set(SETTINGS.resumesByItself, on);

  firstRunShownAt = (): Promise<number | null> => this.#get(SETTINGS.firstRunShownAt);
  setFirstRunShownAt = (at: number): Promise<void> => this.#set(SETTINGS.firstRunShownAt, at);

  /** Whether a log is kept of the days on which the reader read. */
  daysKept = (): Promise<boolean> => this.#get(SETTINGS.daysKept);
  setDaysKept = (on: boolean): Promise<void> => this.#set(SETTINGS.daysKept, on);

  /** The reader's own pace by language. */
  paces = (): Promise<Paces> => this.#get(SETTINGS.paces);
  changePaces = (change: (before: Paces) => Paces): Promise<void> => this.#change(SETTINGS.paces, change);

  pinned = (): Promise<Pinned | null> => this.#get(SETTINGS.pinned);
  pin = (pinned: Pinned | null): Promise<void> =>
    this.#change(SETTINGS.pinned, () => pinned, pinned === null ? {} : { about: pinned.archive });

  /** Slug of the topic that the reader is on in an archive. */
  following = (archive: ArchiveId): Promise<string | null> => this.#get(SETTINGS.following, archive);
  follow = (archive: ArchiveId, topic: string): Promise<void> => this.#set(SETTINGS.following, topic, archive);

  /** When the reader last looked at a topic; null when never. */
  seenTopic = (archive: ArchiveId, topic: string): Promise<SeenTopic | null> =>
    this.#get(SETTINGS.seenTopic, archive, topic);
  setSeenTopic = (archive: ArchiveId, topic: string, seen: SeenTopic): Promise<void> =>
    this.#set(SETTINGS.seenTopic, seen, archive, topic);

  /** The same for all of an archive. */
  seenArchive = (archive: ArchiveId): Promise<SeenTopic | null> => this.#get(SETTINGS.seenArchive, archive);
  setSeenArchive = (archive: ArchiveId, seen: SeenTopic): Promise<void> =>
    this.#set(SETTINGS.seenArchive, seen, archive);

  /** In which order the reader wants a topic's path; null where nobody chose. */
  pathOrder = (archive: ArchiveId, topic: string): Promise<PathOrder | null> =>
    this.#get(SETTINGS.pathOrder, archive, topic);
  setPathOrder = (archive: ArchiveId, topic: string, order: PathOrder): Promise<void> =>
    this.#set(SETTINGS.pathOrder, order, archive, topic);

  /** The paths of a topic that the reader has begun, the one to show first. */
  keptPaths = (archive: ArchiveId, topic: string): Promise<readonly KeptPath[]> =>
    this.#get(SETTINGS.keptPaths, archive, topic);
  changeKeptPaths = (
    archive: ArchiveId,
    topic: string,
    change: (before: readonly KeptPath[]) => readonly KeptPath[],
  ): Promise<void> => this.#change(SETTINGS.keptPaths, change, { archive, topic });

  refreshInterval = (archive: ArchiveId): Promise<RefreshInterval> => this.#get(SETTINGS.refreshInterval, archive);
  setRefreshInterval = (archive: ArchiveId, interval: RefreshInterval): Promise<void> =>
    this.#set(SETTINGS.refreshInterval, interval, archive);

  /** Which posts of an archive may be looked through. */
  looking = (archive: ArchiveId): Promise<Looking> => this.#get(SETTINGS.looking, archive);
  setLooking = (archive: ArchiveId, looking: Looking): Promise<void> => this.#set(SETTINGS.looking, looking, archive);

  topicPrompting = (archive: ArchiveId, topic: string): Promise<TopicPrompting> =>
    this.#get(SETTINGS.topicPrompting, archive, topic);
  changeTopicPrompting = (
    archive: ArchiveId,
    topic: string,
    change: (before: TopicPrompting) => TopicPrompting,
  ): Promise<void> => this.#change(SETTINGS.topicPrompting, change, { archive, topic });

  sitePrompting = (archive: ArchiveId): Promise<SitePrompting> => this.#get(SETTINGS.sitePrompting, archive);
  changeSitePrompting = (archive: ArchiveId, change: (before: SitePrompting) => SitePrompting): Promise<void> =>
    this.#change(SETTINGS.sitePrompting, change, { archive });

  /** What the reader has changed of an archive's topics. */
  async topicChanges(archive: ArchiveId): Promise<TopicChanges> {
    const changes = new Map<string, TopicChange>();
    const read = async <T>(setting: Setting<T>, change: (value: T) => Partial<TopicChange>): Promise<void> => {
      const range = IDBKeyRange.bound(settingKey(setting, archive, ''), settingKey(setting, archive, '\uffff'));
      for (const record of await this.connection.run((database) => database.getAll('settings', range))) {
        const slug = topicOfSetting(record.key);
        const value = settingValue(setting, record);
        if (slug === undefined || value === setting.otherwise) continue;
        changes.set(slug, { ...(changes.get(slug) ?? UNCHANGED_TOPIC), ...change(value) });
      }
    };
    await Promise.all([
      read(SETTINGS.topicName, (name) => ({ name })),
      read(SETTINGS.topicHidden, (isHidden) => ({ isHidden })),
      read(SETTINGS.topicJoined, (joined) => ({ joined })),
    ]);
    return changes;
  }
  topicName = (archive: ArchiveId, topic: string): Promise<string | null> =>
    this.#get(SETTINGS.topicName, archive, topic);
  setTopicName = (archive: ArchiveId, topic: string, name: string | null): Promise<void> =>
    this.#set(SETTINGS.topicName, name, archive, topic);
  topicHidden = (archive: ArchiveId, topic: string): Promise<boolean> =>
    this.#get(SETTINGS.topicHidden, archive, topic);
  setTopicHidden = (archive: ArchiveId, topic: string, isHidden: boolean): Promise<void> =>
    this.#set(SETTINGS.topicHidden, isHidden, archive, topic);
  topicJoined = (archive: ArchiveId, topic: string): Promise<string | null> =>
    this.#get(SETTINGS.topicJoined, archive, topic);
  setTopicJoined = (archive: ArchiveId, topic: string, joined: string | null): Promise<void> =>
    this.#set(SETTINGS.topicJoined, joined, archive, topic);

  async #get<T>(setting: Setting<T>, archive?: ArchiveId, topic?: string): Promise<T> {
    const key = settingKey(setting, archive, topic);
    return settingValue(setting, await this.connection.run((database) => database.get('settings', key)));
  }

  async #set<T>(setting: Setting<T>, value: T, archive?: ArchiveId, topic?: string): Promise<void> {
    await this.#change(setting, () => value, {
      ...(archive !== undefined && { archive }),
      ...(topic !== undefined && { topic }),
    });
  }

  /**
   * Reads and writes in one transaction. Nothing happens when the archive that the setting, or the change of it, is
   * about is not followed (any more).
   */
  async #change<T>(
    setting: Setting<T>,
    change: (before: T) => T,
    {
      archive,
      topic,
      about = archive,
    }: { readonly archive?: ArchiveId; readonly topic?: string; readonly about?: ArchiveId } = {},
  ): Promise<void> {
    const key = settingKey(setting, archive, topic);
    const by = { now: this.now(), instance: setting.travels ? await this.instance.id() : null };
    const changed = await this.connection.write(['settings', 'archives'], async (writing) => {
      if (about !== undefined && !(await isFollowed(writing.objectStore('archives'), about))) return false;
      return changeSetting(writing.objectStore('settings'), [setting, key], change, by);
    });
    if (!changed) return;
    this.changes.announce({
      store: 'settings',
      setting: setting.name,
      ...(archive !== undefined && { archive }),
      ...(topic !== undefined && { topic }),
    });
  }
}

/** The part of a transaction that writes a setting. */
interface SettingWriting {
  readonly get: (key: string) => Promise<SettingRecord | undefined>;
  readonly put: (record: SettingRecord) => Promise<unknown>;
}

/** Who changes a setting, and when; `instance` is null for one that does not travel, which needs no stamp. */
export interface SettingChange {
  readonly now: number;
  readonly instance: string | null;
}

/** Changes a setting within a transaction. Gives whether it is another value now. */
export async function changeSetting<T>(
  settings: SettingWriting,
  [setting, key]: readonly [setting: Setting<T>, key: string],
  change: (before: T) => T,
  { now, instance }: SettingChange,
): Promise<boolean> {
  const record = await settings.get(key);
  const before = settingValue(setting, record);
  const value = change(before);
  const isChange = record === undefined || record.deleted || value !== before;
  if (!isChange) return false;
  const stamps = instance !== null && { stamps: { value: stampAfter(stampOf(record), now, instance) } };
  await settings.put({ key, value, updatedAt: now, deleted: false, ...stamps });
  return true;
}

function stampOf(record: SettingRecord | undefined): Stamp | undefined {
  const { value } = record?.stamps ?? {};
  return isStamp(value) ? value : undefined;
}

/** Of two copies of a setting the later one. One without a stamp goes by the time of its change. */
export function mergeSettings(a: SettingRecord, b: SettingRecord): SettingRecord {
  const stamped = (one: SettingRecord): SettingRecord & { readonly stamps: Stamps } => ({
    ...one,
    stamps: one.stamps ?? { value: [one.updatedAt, 0, ''] },
  });
  return mergeGroups({ value: ['value', 'deleted'] }, stamped(a), stamped(b));
}
