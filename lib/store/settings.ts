import type { ArchiveId } from '../model/archive';
import type { Look } from '../model/look';
import type { Paces } from '../model/pace';
import { NO_SITE_PROMPTING, NO_TOPIC_PROMPTING, type SitePrompting, type TopicPrompting } from '../model/prompt';
import type { PromptNote } from '../model/promptLog';
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

  /** No cards anywhere before this time: milliseconds since 1970. */
  promptsPausedUntil = (): Promise<number> => this.#get('prompts-paused', 0);
  pausePrompts = (until: number): Promise<void> => this.#set('prompts-paused', until);

  promptsOnAt = (archive: ArchiveId): Promise<boolean> => this.#get(`prompts ${archive}`, true);
  setPromptsOnAt = (archive: ArchiveId, on: boolean): Promise<void> => this.#set(`prompts ${archive}`, on);

  /** The latest decisions on cards, latest first. */
  promptLog = (): Promise<readonly PromptNote[]> => this.#get('prompt-log', []);
  changePromptLog = (change: (before: readonly PromptNote[]) => readonly PromptNote[]): Promise<void> =>
    this.#change<readonly PromptNote[]>('prompt-log', [], change);

  /** A selector of an archive's articles that the reader has picked; null where they are found well enough. */
  bodyOf = (archive: ArchiveId): Promise<string | null> => this.#get(`body ${archive}`, null);
  setBodyOf = (archive: ArchiveId, selector: string | null): Promise<void> => this.#set(`body ${archive}`, selector);

  /** Whether a post that is opened again goes to the reader's place by itself. */
  resumesByItself = (): Promise<boolean> => this.#get('resume', false);
  setResumesByItself = (on: boolean): Promise<void> => this.#set('resume', on);

  firstRunShownAt = (): Promise<number | null> => this.#get('first-run', null);
  setFirstRunShownAt = (at: number): Promise<void> => this.#set('first-run', at);

  /** The reader's own pace by language. */
  paces = (): Promise<Paces> => this.#get('paces', {});
  changePaces = (change: (before: Paces) => Paces): Promise<void> => this.#change('paces', {}, change);

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

/** Settings whose key is this and the archive's id. */
const OF_ARCHIVE = ['following', 'refresh', 'prompts', 'prompting', 'body'];

/** Whether a setting is about this archive alone. */
export function isSettingOf(archive: ArchiveId, { key, value }: SettingRecord): boolean {
  if (key === 'pinned') return (value as Pinned | null)?.archive === archive;
  if (OF_ARCHIVE.some((name) => key === `${name} ${archive}`)) return true;
  return key.startsWith(`looked ${archive} `) || key.startsWith(`prompting ${archive} `);
}
