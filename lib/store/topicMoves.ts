import type { ArchiveId } from '../model/archive';
import { mergeTicks, tickId, TICK_GROUPS, type Tick } from '../model/checklist';
import { EDITION_GROUPS, mergeEditions, type Edition } from '../model/edition';
import { guideOfTopic, type GuideId } from '../model/guideId';
import { HIDDEN_LINE_GROUPS, hiddenLineId, mergeHiddenLines, type HiddenLine } from '../model/hiddenLine';
import { HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../model/highlight';
import { canonicalJson, restamped, type Groups, type Stamped } from '../model/record';
import { mergeRuns, RUN_GROUPS, runKey, type Run } from '../model/run';
import type { Changes } from './changes';
import { partOf, type Connection, type StoresOf } from './connection';
import { wholeEdition } from './editionRecords';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeHiddenLine, wholeHighlight, wholeRun, wholeTick } from './readerRecords';
import { changeSetting } from './settings';
import { ALL_SETTINGS, SETTINGS, settingKey, settingValue, type Setting } from './settingsTable';

const MOVED_IN = ['ticks', 'runs', 'editions', 'hiddenLines', 'highlights', 'settings', 'archives'] as const;
/** That a found topic is hidden, or goes with another one, says nothing of the topic that its author names. */
const OF_FOUND_ALONE: ReadonlySet<unknown> = new Set([SETTINGS.topicHidden, SETTINGS.topicJoined]);

/** A topic that goes on under another slug. */
export interface TopicMove {
  readonly archive: ArchiveId;
  readonly from: string;
  readonly to: string;
}

interface By {
  readonly instance: string;
  readonly now: number;
}

/** What the reader made of a topic, when it goes on as another one: when an author names what Waymark had found. */
export class TopicMoves {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /**
   * Moves ticks, notes, own items, runs, the edition, hidden lines, evidence and settings to the guide of another
   * topic, in one transaction; what is there already is merged with them. Moving once more changes nothing. Readings
   * are of posts, and stay where they are.
   */
  async move(move: TopicMove, now: number): Promise<void> {
    const { archive, to } = move;
    const by = { instance: await this.instance.id(), now };
    const isMoved = await this.connection.write(MOVED_IN, async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return false;
      await moveTicks(partOf(writing), move, by);
      await moveRuns(partOf(writing), move, by);
      await moveEdition(partOf(writing), move, by);
      await moveHiddenLines(partOf(writing), move, by);
      await moveEvidence(partOf(writing), move, by);
      await moveSettings(partOf(writing), move, by);
      return true;
    });
    if (!isMoved) return;
    for (const store of ['ticks', 'runs', 'editions', 'hiddenLines'] as const)
      this.changes.announce({ store, archive, topic: to });
    for (const store of ['highlights', 'settings'] as const) this.changes.announce({ store, archive });
  }
}

function guidesOf({ archive, from, to }: TopicMove): readonly [GuideId, GuideId] {
  return [guideOfTopic(archive, from), guideOfTopic(archive, to)];
}

async function moveTicks(writing: StoresOf<readonly ['ticks']>, move: TopicMove, by: By): Promise<void> {
  const [from, guide] = guidesOf(move);
  const ticks = writing.objectStore('ticks');
  for (const record of await ticks.index('run').getAll(IDBKeyRange.bound([from], [from, []]))) {
    const tick = wholeTick(record);
    if (tick === undefined || tick.deleted) continue;
    const id = tickId(guide, tick.run, tick.item);
    const moved: Tick = { ...tick, id, guide };
    const there = wholeTick(await ticks.get(id));
    await ticks.put(there === undefined ? moved : mergeTicks(there, moved));
    await ticks.put(deletedOf<Tick>(TICK_GROUPS, tick, by));
  }
}

async function moveRuns(writing: StoresOf<readonly ['runs']>, move: TopicMove, by: By): Promise<void> {
  const [from, guide] = guidesOf(move);
  const runs = writing.objectStore('runs');
  for (const record of await runs.index('guide').getAll(from)) {
    const run = wholeRun(record);
    if (run === undefined || run.deleted) continue;
    const id = runKey(guide, run.run);
    const moved: Run = { ...run, id, guide };
    const there = wholeRun(await runs.get(id));
    await runs.put(there === undefined ? moved : mergeRuns(there, moved));
    await runs.put(deletedOf<Run>(RUN_GROUPS, run, by));
  }
}

async function moveEdition(writing: StoresOf<readonly ['editions']>, move: TopicMove, by: By): Promise<void> {
  const [from, id] = guidesOf(move);
  const editions = writing.objectStore('editions');
  const edition = wholeEdition(await editions.get(from));
  if (edition === undefined || edition.deleted) return;
  const moved: Edition = { ...edition, id };
  const there = wholeEdition(await editions.get(id));
  await editions.put(there === undefined ? moved : mergeEditions(there, moved));
  await editions.put(deletedOf<Edition>(EDITION_GROUPS, edition, by));
}

async function moveHiddenLines(writing: StoresOf<readonly ['hiddenLines']>, move: TopicMove, by: By): Promise<void> {
  const [from, guide] = guidesOf(move);
  const lines = writing.objectStore('hiddenLines');
  for (const record of await lines.index('guide').getAll(from)) {
    const line = wholeHiddenLine(record);
    if (line === undefined || line.deleted) continue;
    const id = hiddenLineId(guide, line.text);
    const moved: HiddenLine = { ...line, id, guide };
    const there = wholeHiddenLine(await lines.get(id));
    await lines.put(there === undefined ? moved : mergeHiddenLines(there, moved));
    await lines.put(deletedOf<HiddenLine>(HIDDEN_LINE_GROUPS, line, by));
  }
}

function deletedOf<T extends Stamped>(groups: Groups<T>, before: T, { instance, now }: By): T {
  const after = { ...before, deleted: true, updatedAt: now };
  return restamped<T>(groups, { before, after, first: {} }, stampFor(before, now, instance));
}

/** Highlights that stand as evidence beside one of the guide's items. */
async function moveEvidence(writing: StoresOf<readonly ['highlights']>, move: TopicMove, by: By): Promise<void> {
  const [from, guide] = guidesOf(move);
  const highlights = writing.objectStore('highlights');
  for (const record of await highlights.index('archive').getAll(move.archive)) {
    const before = wholeHighlight(record);
    if (before?.evidence?.guide !== from) continue;
    const after = { ...before, evidence: { ...before.evidence, guide }, updatedAt: by.now };
    const stamp = stampFor(before, by.now, by.instance);
    await highlights.put(restamped<Highlight>(HIGHLIGHT_GROUPS, { before, after, first: PLAIN_HIGHLIGHT }, stamp));
  }
}

async function moveSettings(writing: StoresOf<readonly ['settings']>, move: TopicMove, by: By): Promise<void> {
  const { archive, from, to } = move;
  const settings = writing.objectStore('settings');
  const change = async <T>(setting: Setting<T>, key: string, changed: (before: T) => T): Promise<void> => {
    await changeSetting(settings, [setting, key], changed, {
      now: by.now,
      instance: setting.travels ? by.instance : null,
    });
  };
  for (const setting of ALL_SETTINGS.filter(({ scope }) => scope === 'topic')) {
    const [old, fresh] = [settingKey(setting, archive, from), settingKey(setting, archive, to)];
    const record = await settings.get(old);
    if (record === undefined || record.deleted) continue;
    const value = settingValue(setting, record);
    if (canonicalJson(value) === canonicalJson(setting.otherwise)) continue;
    const isFree = (await settings.get(fresh)) === undefined;
    if (isFree && !OF_FOUND_ALONE.has(setting)) await change(setting, fresh, () => value);
    await change(setting, old, () => setting.otherwise);
  }
  const joined = IDBKeyRange.bound(
    settingKey(SETTINGS.topicJoined, archive, ''),
    settingKey(SETTINGS.topicJoined, archive, '\uffff'),
  );
  // What went with it stands alone again.
  for (const record of await settings.getAll(joined))
    if (settingValue(SETTINGS.topicJoined, record) === from) await change(SETTINGS.topicJoined, record.key, () => null);
  const follows = settingKey(SETTINGS.following, archive);
  if (settingValue(SETTINGS.following, await settings.get(follows)) === from)
    await change(SETTINGS.following, follows, () => to);
  const pin = settingKey(SETTINGS.pinned);
  const pinned = settingValue(SETTINGS.pinned, await settings.get(pin));
  if (pinned?.archive === archive && pinned.topic.slug === from)
    await change(SETTINGS.pinned, pin, () => ({ ...pinned, topic: { ...pinned.topic, slug: to } }));
}
