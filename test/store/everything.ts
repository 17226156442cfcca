import { openDB } from 'idb';
import { newDiscovery } from '../../lib/archive/plan';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { bodyAfter } from '../../lib/model/body';
import { ownItemId } from '../../lib/model/checklist';
import { NOTHING_EDITED } from '../../lib/model/edition';
import type { PublishedGuide } from '../../lib/model/guide';
import type { HighlightId } from '../../lib/model/highlight';
import { LOOK_RULES } from '../../lib/model/knownText';
import { markedRead } from '../../lib/model/reading';
import { nameOf, type MachineId, type SyncMemory } from '../../lib/model/sync';
import type { Store } from '../../lib/store/open';
import { newRunId } from '../../lib/store/runs';
import type { StoreName } from '../../lib/store/schema';
import type { SettingName } from '../../lib/store/settingsTable';
import { firstMemory } from '../../lib/sync/memory';
import { aHighlight } from '../model/aHighlight';
import { aLookedThrough } from './aLookedThrough';
import { aListed, anArchive } from './aStore';

/** An archive of which every word is its own, so that what is left of it is found wherever it is. */
export interface Filled {
  readonly archive: ArchiveId;
  readonly post: Address;
  /** What a search finds of it: its host, slugs, titles, and what the reader typed. */
  readonly words: readonly string[];
}

export function filledAs(word: string): Filled {
  const archive = `https://${word}host.example/${word}path` as ArchiveId;
  const words = ['host', 'path', 'slug', 'topic', 'title', 'text', 'typed', 'feed'].map((kind) => word + kind);
  return { archive, post: `${archive}/${word}slug` as Address, words };
}

const now = 7;

export const AN_ACCOUNT = { kind: 'webdav', address: 'https://dav.example/', user: 'ann', password: 'secret' } as const;
/** As before the first sync. */
export const A_MEMORY = { ...firstMemory('Laptop', 1), machine: 'a'.repeat(16), incarnation: 'first' };

/**
 * How each store comes to hold something of an archive, in the way in which it does. A new store without a line here is
 * an error of types, and a test holds that each line fills its store.
 */
export function fillStores(
  { archive, post }: Filled,
  word: string,
  store: Store,
): Readonly<Record<StoreName, () => Promise<unknown>>> {
  const topic = { slug: `${word}topic`, name: `${word}topic` };
  const listed = aListed(`${word}slug`, { title: `${word}title`, summary: `${word}text`, topics: [topic] }, archive);
  const of = { post, archive, round: 0 };
  return {
    archives: () => store.archives.add({ ...anArchive(archive), name: `${word}title` }),
    archiveStates: () =>
      store.archives.changeState(archive, (before) => ({ ...before, feeds: [`${archive}/${word}feed` as Address] })),
    discoveries: () => store.discoveries.put(newDiscovery(archive, now)),
    posts: () => store.posts.add(archive, [listed]),
    guides: () => store.guides.put({ archive, topic, source: post, readAt: now } as PublishedGuide),
    readings: () => store.readings.change(post, (before) => markedRead(before, { url: post, archive }, now)),
    bodies: () =>
      store.bodies.change(post, (before) =>
        bodyAfter(before, [{ text: `${word}text`, share: 1 }], of, { language: null, isFinish: true, now }),
      ),
    ticks: () =>
      store.ticks.change(
        { archive, topic: topic.slug, item: ownItemId(word), text: `${word}typed`, own: true },
        { note: { from: '', to: `${word}typed` } },
        now,
      ),
    runs: () =>
      store.runs.change({ archive, topic: topic.slug, run: newRunId() }, { name: `${word}typed`, openedAt: now }, now),
    editions: () =>
      store.editions.change(
        { archive, topic: topic.slug },
        (before) => ({ ...before, definition: { was: '', now: `${word}typed` } }),
        now,
      ),
    // Of no archive, over posts of any.
    ownPaths: () =>
      store.ownPaths.add(
        `${word}typed path`,
        { ...NOTHING_EDITED, steps: { was: [], now: [{ title: `${word}title`, url: post, role: 'start' }] } },
        now,
      ),
    highlights: () =>
      store.highlights.add({ ...aHighlight({ id: word as HighlightId, note: `${word}typed` }), post, archive }),
    hiddenLines: () => store.hiddenLines.change({ archive, topic: topic.slug, texts: [`${word}text`] }, true, now),
    toRead: () => store.toRead.add([{ post, archive, title: `${word}title`, date: null, tags: [`${word}typed`] }], now),
    days: () => store.readings.changeTraces(archive, post, () => ({ day: { activeMs: 60_000, post, at: now } })),
    texts: () => store.texts.keep(archive, [aLookedThrough({ post, archive }, `${word}text`)]),
    mined: () => store.texts.keep(archive, [aLookedThrough({ post, archive }, `${word}text`)]),
    phrases: () => store.texts.keep(archive, [aLookedThrough({ post, archive }, `${word}text`)]),
    foundTopics: () =>
      store.foundTopics.put({
        archive,
        rules: LOOK_RULES,
        topics: [],
        series: [{ id: `${word}title`, name: `${word}title`, parts: [{ post, number: 1 }] }],
        posts: 1,
        texts: 1,
      }),
    fetches: () => store.fetches.begin(post, archive, now),
    snapshots: async () => {
      const known = await store.archives.get(archive);
      await store.snapshots.put(post, { archive: known, title: `${word}title` } as never);
    },
    topicSummaries: () => store.topicSummaries.ofArchive(archive),
    // Left by posts and bodies, and what search makes of them.
    searchIndexes: async () => {
      await store.searchIndexes.startOver(1, [archive]);
      const making = await store.searchIndexes.beginMaking(archive);
      await store.searchIndexes.save(archive, [`${word}title`], { key: null, making: making!.id, marks: [] });
      await store.posts.add(archive, [aListed(`${word}slug2`, {}, archive)]);
      await store.topicSummaries.ofArchive(archive);
    },
    settings: async () => {
      for (const fill of Object.values(fillSettings({ archive, post, words: [] }, word, store))) await fill();
    },
    backups: () => store.backups.make('daily'),
    sync: async () => {
      await store.syncing.begin({ account: AN_ACCOUNT, lock: null }, A_MEMORY);
      await store.syncing.replica.remember(syncedOf({ archive, post }, word), {
        [nameOf({ store: 'readings', key: post })]: 'hash',
      });
    },
    // Of another archive, which is gone: a mark tells nobody of which.
    removals: async () => {
      const gone = filledAs(`${word}gone`).archive;
      await store.archives.add(anArchive(gone));
      await store.archives.remove(gone, { keepReaderData: false }, now);
    },
  };
}

/** What a machine remembers that waits for the reader's word on one record, and tells of another that is gone. */
function syncedOf({ archive, post }: Pick<Filled, 'archive' | 'post'>, word: string): SyncMemory {
  const from = 'b'.repeat(16) as MachineId;
  const gone = `${post}-gone` as Address;
  const read = markedRead(undefined, { url: gone, archive }, now);
  return {
    ...A_MEMORY,
    held: [{ store: 'readings', key: post, from, archive, copy: { ...read, url: post, deleted: true }, removal: null }],
    told: [
      {
        by: 'first',
        from,
        at: now,
        removedAt: now,
        records: [{ store: 'readings', key: gone, record: read }],
        posts: [{ url: gone, archive, title: `${word}title`, date: null, topics: [] }],
      },
    ],
  };
}

/** The same for each setting. */
export function fillSettings(
  { archive, post }: Filled,
  word: string,
  { settings, archives }: Store,
): Readonly<Record<SettingName, () => Promise<unknown>>> {
  const topic = `${word}topic`;
  return {
    promptsOn: () => settings.setPromptsOn(false),
    promptsPausedUntil: () => settings.pausePrompts(now),
    promptsOnAt: () => settings.setPromptsOnAt(archive, false),
    resumesByItself: () => settings.setResumesByItself(true),
    daysKept: () => settings.setDaysKept(false),
    articleSelectorOf: () => settings.setArticleSelectorOf(archive, `.${word}typed`),
    following: () => settings.follow(archive, topic),
    seenTopic: () => settings.setSeenTopic(archive, topic, { at: now, newest: null }),
    seenArchive: () => settings.setSeenArchive(archive, { at: now, newest: null }),
    refreshInterval: () => settings.setRefreshInterval(archive, 'weekly'),
    looking: () => settings.setLooking(archive, { at: 'titles', stopped: false }),
    topicPrompting: () => settings.changeTopicPrompting(archive, topic, () => ({ stopped: true, notBefore: now })),
    sitePrompting: () => settings.changeSitePrompting(archive, () => ({ ignoredInRow: 1, quietUntil: now })),
    topicName: () => settings.setTopicName(archive, topic, `${word}typed`),
    topicHidden: () => settings.setTopicHidden(archive, topic, true),
    topicJoined: () => settings.setTopicJoined(archive, topic, topic),
    pathOrder: () => settings.setPathOrder(archive, topic, 'as-written'),
    keptPaths: () =>
      settings.changeKeptPaths(archive, topic, () => [{ order: 'ground-up', steps: [post], declined: [] }]),
    firstRunShownAt: () => settings.setFirstRunShownAt(now),
    paces: () => settings.changePaces(() => ({ en: { words: 9, ms: 3 } })),
    promptLog: () =>
      settings.changePromptLog(archive, (log) => [
        { at: now, archive, topic, post, title: `${word}title`, outcome: { kind: 'refused', because: 'off' } },
        ...log,
      ]),
    pinned: () => settings.pin({ archive, topic: { slug: topic, name: topic } }),
    // Of whoever changes anything.
    instance: () => settings.setPromptsOn(false),
    removalKey: () => archives.remove(`https://${word}gone.example` as ArchiveId, { keepReaderData: false }, now),
  };
}

/** All that a database holds, store by store. */
export async function everyRecord(name: string): Promise<Record<string, unknown[]>> {
  const raw = await openDB(name);
  const all = await Promise.all([...raw.objectStoreNames].map(async (of) => [of, await raw.getAll(of)] as const));
  raw.close();
  return Object.fromEntries(all);
}
