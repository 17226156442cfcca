import type { ArchiveId } from '../model/archive';
import type { Look } from '../model/look';
import { NO_SITE_PROMPTING, NO_TOPIC_PROMPTING, type SitePrompting, type TopicPrompting } from '../model/prompt';
import type { RefreshInterval } from '../model/refreshing';
import type { Topic } from '../model/topic';
import type { Changes } from './changes';
import type { Connection } from './connection';
import type { SettingRecord } from './schema';

/** The topic that a side panel keeps showing, whatever tab is in front. */
export interface Pinned {
  readonly archive: ArchiveId;
  readonly topic: Topic;
}

/** The reader's settings and what Waymark must remember of its own behaviour. One method a setting, typed. */
export class Settings {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly now: () => number,
  ) {}

  promptsOn = (): Promise<boolean> => this.#get('prompts', true);
  setPromptsOn = (on: boolean): Promise<void> => this.#set('prompts', on);

  firstRunShownAt = (): Promise<number | null> => this.#get('first-run', null);
  setFirstRunShownAt = (at: number): Promise<void> => this.#set('first-run', at);

  pinned = (): Promise<Pinned | null> => this.#get('pinned', null);
  pin = (pinned: Pinned | null): Promise<void> => this.#set('pinned', pinned);

  /** Slug of the topic that the reader is on in an archive. */
  following = (archive: ArchiveId): Promise<string | null> => this.#get(`following ${archive}`, null);
  follow = (archive: ArchiveId, topic: string): Promise<void> => this.#set(`following ${archive}`, topic);

  /** When the reader last looked at a topic; null when never. */
  look = (archive: ArchiveId, topic: string): Promise<Look | null> => this.#get<Look | null>(`looked ${archive} ${topic}`, null);
  setLook = (archive: ArchiveId, topic: string, look: Look): Promise<void> => this.#set(`looked ${archive} ${topic}`, look);

  refreshInterval = (archive: ArchiveId): Promise<RefreshInterval> => this.#get(`refresh ${archive}`, 'daily');
  setRefreshInterval = (archive: ArchiveId, interval: RefreshInterval): Promise<void> => this.#set(`refresh ${archive}`, interval);

  topicPrompting = (archive: ArchiveId, topic: string): Promise<TopicPrompting> =>
    this.#get(`prompting ${archive} ${topic}`, NO_TOPIC_PROMPTING);
  changeTopicPrompting = (
    archive: ArchiveId,
    topic: string,
    change: (before: TopicPrompting) => TopicPrompting,
  ): Promise<void> => this.#change(`prompting ${archive} ${topic}`, NO_TOPIC_PROMPTING, change);

  sitePrompting = (archive: ArchiveId): Promise<SitePrompting> => this.#get(`prompting ${archive}`, NO_SITE_PROMPTING);
  changeSitePrompting = (archive: ArchiveId, change: (before: SitePrompting) => SitePrompting): Promise<void> =>
    this.#change(`prompting ${archive}`, NO_SITE_PROMPTING, change);

  async #get<T>(key: string, otherwise: T): Promise<T> {
    const record = await this.connection.run((database) => database.get('settings', key));
    return record === undefined || record.deleted ? otherwise : (record.value as T);
  }

  async #set<T>(key: string, value: T): Promise<void> {
    await this.#change(key, value, () => value);
  }

  async #change<T>(key: string, otherwise: T, change: (before: T) => T): Promise<void> {
    const changed = await this.connection.write(['settings'], async (writing) => {
      const record = await writing.store.get(key);
      const before = record === undefined || record.deleted ? otherwise : (record.value as T);
      const value = change(before);
      const isChange = record === undefined || record.deleted || value !== before;
      if (isChange) await writing.store.put({ key, value, updatedAt: this.now(), deleted: false });
      return isChange;
    });
    if (changed) this.changes.announce({ store: 'settings' });
  }
}

/** Whether a setting is about this archive alone. */
export function isSettingOf(archive: ArchiveId, { key, value }: SettingRecord): boolean {
  if (key === 'pinned') return (value as Pinned | null)?.archive === archive;
  if (key.startsWith(`looked ${archive} `)) return true;
  return key === `following ${archive}` || key === `refresh ${archive}` || key === `prompting ${archive}` || key.startsWith(`prompting ${archive} `);
}
